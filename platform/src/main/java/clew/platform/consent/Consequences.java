package clew.platform.consent;

import clew.platform.access.DataKind;
import clew.platform.consent.rules.Asker;
import clew.platform.consent.rules.Book;
import clew.platform.consent.rules.Recipient;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Directory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Works out what would follow if a record ended now: which agency would lose which kinds of data.
@Component
class Consequences {

    private final Books books;
    private final Disclosed disclosed;
    private final Directory directory;
    private final ConsentWords words;

    Consequences(Books books, Disclosed disclosed, Directory directory, ConsentWords words) {
        this.books = books;
        this.disclosed = disclosed;
        this.directory = directory;
        this.words = words;
    }

    /// What an agency would lose; `kinds` is empty where it knows all of it on another basis as well.
    record Loss(String agency, String kinds, boolean everything) {}

    /// For the agency that is named; for a class, for those of it that saw something under the record.
    List<Loss> losses(Entry entry) {
        Book now = books.of(entry.person().value());
        Book then = new Book(
                now.permits().stream()
                        .filter(permit -> !permit.id().equals(entry.id()))
                        .toList(),
                now.refusals());
        List<Loss> losses = new ArrayList<>();
        for (AgencyId id : recipients(entry)) {
            directory.find(id).ifPresent(agency -> losses.add(loss(agency, now, then)));
        }
        return losses;
    }

    private Loss loss(Agency agency, Book now, Book then) {
        Asker asker = Asker.of(agency.id(), agency.kind());
        Set<DataKind> lost = EnumSet.noneOf(DataKind.class);
        lost.addAll(now.open(asker, books.now()).keySet());
        Set<DataKind> kept = then.open(asker, books.now()).keySet();
        lost.removeAll(kept);
        return new Loss(agency.name(), words.kinds(lost), kept.isEmpty());
    }

    private Set<AgencyId> recipients(Entry entry) {
        return switch (entry.share().to()) {
            case Recipient.One(AgencyId agency) -> Set.of(agency);
            case Recipient.Every _ -> {
                Set<AgencyId> seen = new LinkedHashSet<>();
                disclosed.of(entry.person()).stream()
                        .filter(line -> line.basisId().equals(entry.id()))
                        .forEach(line -> seen.add(line.to()));
                yield seen;
            }
        };
    }
}
