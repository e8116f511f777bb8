package clew.platform.casework;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes a list of cases as CSV, with the rights of the member who asks: a name only where names may be exported.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe instead.
@Component
class CaseExport {

    private static final int BATCH = 500;

    private final CaseDesk desk;
    private final CaseList list;
    private final Persons persons;
    private final Profiles profiles;
    private final Chronicle chronicle;
    private final Trail trail;

    CaseExport(CaseDesk desk, CaseList list, Persons persons, Profiles profiles, Chronicle chronicle, Trail trail) {
        this.desk = desk;
        this.list = list;
        this.persons = persons;
        this.profiles = profiles;
        this.chronicle = chronicle;
        this.trail = trail;
    }

    /// Writes the cases that may be exported; the trail keeps how many they were, and with each case that it was one.
    @Transactional
    void write(CaseQuery query, Appendable out) {
        desk.requireOwn(DataKind.PROCESS, Action.EXPORT);
        boolean names = desk.allowsOwn(DataKind.IDENTITY, Action.EXPORT);
        if (names) {
            desk.requireOwn(DataKind.IDENTITY, Action.EXPORT);
        }
        List<Subject> written;
        try {
            written = print(query, new CSVPrinter(out, CSVFormat.RFC4180), names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> facts = Map.of("rows", Integer.toString(written.size()), "names", Boolean.toString(names));
        trail.record("case.export", Subject.none(), facts);
        trail.recordEach("case.export", written, facts);
    }

    private List<Subject> print(CaseQuery query, CSVPrinter csv, boolean names) throws IOException {
        csv.printRecord(headings(names));
        List<Subject> written = new ArrayList<>();
        List<CaseRow> batch = new ArrayList<>();
        list.each(query, desk.member(), chronicle.today(), row -> {
            batch.add(row);
            if (batch.size() == BATCH) {
                written.addAll(print(batch, csv, names));
            }
        });
        written.addAll(print(batch, csv, names));
        csv.flush();
        return written;
    }

    private static List<String> headings(boolean names) {
        List<String> headings = new ArrayList<>(List.of("reference"));
        if (names) {
            headings.add("name");
        }
        headings.addAll(List.of(
                "stage", "stage_since", "urgency", "due_on", "child_or_uncertain", "responsible", "opened", "closed"));
        return headings;
    }

    /// Writes those of the batch that may be taken out, empties it, and says which were written.
    private List<Subject> print(List<CaseRow> batch, CSVPrinter csv, boolean names) {
        Set<UUID> open = desk.among(
                DataKind.PROCESS,
                Action.EXPORT,
                batch.stream()
                        .filter(row -> row.relation() != Relation.OWNER)
                        .map(row -> row.person().value())
                        .toList());
        batch.removeIf(row ->
                row.relation() != Relation.OWNER && !open.contains(row.person().value()));
        Map<PersonId, Person> known =
                names ? persons.getAll(batch.stream().map(CaseRow::person).toList()) : Map.of();
        try {
            for (CaseRow row : batch) {
                csv.printRecord(cells(row, known, names));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Subject> written =
                batch.stream().map(row -> Subject.of("case", row.id().value())).toList();
        batch.clear();
        return written;
    }

    private List<String> cells(CaseRow row, Map<PersonId, Person> known, boolean names) {
        List<String> cells = new ArrayList<>(List.of(row.reference()));
        if (names) {
            Person person = row.relation() == Relation.OWNER ? known.get(row.person()) : null;
            cells.add(harmless(person == null ? "" : person.displayName()));
        }
        cells.add(harmless(profiles.of(row.profileId(), row.profileVersion())
                .stage(row.stage())
                .name()));
        cells.add(row.stageSince().toString());
        cells.add(row.urgency().name());
        cells.add(row.dueOn() == null ? "" : row.dueOn().toString());
        cells.add(row.child() ? "yes" : "no");
        cells.add(harmless(row.responsibleName() == null ? "" : row.responsibleName()));
        cells.add(row.openedAt().toString());
        cells.add(row.closedAt() == null ? "" : row.closedAt().toString());
        return cells;
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
