package clew.platform.consent.rules;

import clew.platform.access.Cover;
import clew.platform.access.DataKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Everything that was recorded about one person, and the rule over it.
///
/// A kind of data is open to an asker at a moment if some record opens it: the recipient is meant, the kind is
/// named, the moment is within its time, and, for an agreement, the use is one that was agreed and no refusal
/// of the same use came since. Nothing else opens it, and several records never open more together than each
/// alone: an agreement for the police and another for health do not make one for the police about health.
public record Book(List<Permit> permits, List<Refused> refusals) {

    public Book {
        permits = permits.stream()
                .sorted(Comparator.comparing((Permit permit) -> permit.cover().basis())
                        .thenComparing(Permit::from)
                        .thenComparing(Permit::id))
                .toList();
        refusals = List.copyOf(refusals);
    }

    /// Whether a kind is open to the asker at a moment, by what, or why not.
    public Answer ask(Asker asker, DataKind kind, Instant at) {
        List<Cover> covers = new ArrayList<>();
        Map<UUID, Set<Lack>> lacking = new LinkedHashMap<>();
        for (Permit permit : permits) {
            Set<Lack> lacks = permit.lacks(asker, kind, at);
            if (outdone(permit, asker, kind, at)) {
                lacks.add(Lack.REFUSED_SINCE);
            }
            if (lacks.isEmpty()) {
                covers.add(permit.cover());
            } else {
                lacking.put(permit.id(), lacks);
            }
        }
        return covers.isEmpty() ? new Answer.Shut(lacking) : new Answer.Open(covers);
    }

    /// Whether a kind is open to the asker at a moment.
    public boolean covers(Asker asker, DataKind kind, Instant at) {
        return ask(asker, kind, at) instanceof Answer.Open;
    }

    /// Every kind that is open to the asker at a moment, with the first record that opens it.
    public Map<DataKind, Cover> open(Asker asker, Instant at) {
        Map<DataKind, Cover> open = new EnumMap<>(DataKind.class);
        for (DataKind kind : DataKind.values()) {
            if (ask(asker, kind, at) instanceof Answer.Open(List<Cover> covers)) {
                open.put(kind, covers.getFirst());
            }
        }
        return open;
    }

    private boolean outdone(Permit permit, Asker asker, DataKind kind, Instant at) {
        return permit instanceof Permit.Agreed agreed
                && refusals.stream().anyMatch(refused -> refused.outdoes(agreed, asker, kind, at));
    }
}
