package clew.platform.consent.rules;

import clew.platform.access.Cover;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What the book says to a question.
public sealed interface Answer {

    /// It is open, by these; the first is the one that is named: an agreement before a ground before a broken glass.
    record Open(List<Cover> covers) implements Answer {
        public Open {
            covers = List.copyOf(covers);
        }
    }

    /// It is shut: for each record, why it does not open this. Empty where nothing is recorded.
    record Shut(Map<UUID, Set<Lack>> lacks) implements Answer {
        public Shut {
            lacks = Collections.unmodifiableMap(new LinkedHashMap<>(lacks));
        }

        /// The reasons of the record that comes closest; [Lack#NOTHING_RECORDED] where there is no record.
        public Set<Lack> closest() {
            return lacks.values().stream()
                    .min((a, b) -> Integer.compare(a.size(), b.size()))
                    .orElse(Set.of(Lack.NOTHING_RECORDED));
        }
    }
}
