package clew.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

// The combination table of one reading, worked out for every set of positive dimensions.
//
// Idea. A set of positive dimensions is the bits of an int. There are at most 2^16 of them, so the table is worked out
// once: for each set the first row that matches, or "not in the table". From then on an outcome is one array access.
//
// Attention of a combination that is not in the table. Published tables have gaps: the table of the ILO indicators says
// nothing, for example, about exploitation with coercion but without deceptive or coercive recruitment. Clew does not
// guess a row there, but it must not fall silent either: a further indication would then lower the attention. So a gap
// gets the highest attention of all smaller sets, and at least "raised", because a dimension is positive and nobody
// knows yet what that means together with the rest:
//
//     attention(P) = max("raised", max over d in P of attention(P without d))        for a gap P
//
// which, worked out in ascending order of the bits, is the maximum over all subsets of P. For a row that matches, the
// same maximum is a lower bound that the author's table has to keep; where it does not, the table is refused with both
// combinations named. Attention is therefore monotone in the positive dimensions for every instrument that loads.
//
// Cost: 2^d * (rows * conditions + d) steps at load time, d <= 16; one byte-sized index per set.
//
// When it is wrong: never by approximation. But "not in the table" inherits attention, not meaning; the screen has to
// say so in these words.
final class CombinationTable {

    static final int MOST_DIMENSIONS = 16;

    /// A place where more positive dimensions would lower the attention.
    ///
    /// @param row the row with too little attention
    /// @param positive a combination that it matches
    /// @param smaller a combination with fewer positive dimensions and more attention
    record Drop(Combination row, int positive, int smaller) {}

    private final List<Dimension> dimensions;
    private final @Nullable Combination[] rows;
    private final Outcome[] outcomes;
    private final @Nullable Drop[] firstDrop = new Drop[1];

    CombinationTable(
            List<Dimension> dimensions, List<Element> elements, List<Combination> combinations, ReadingKind reading) {
        if (dimensions.size() > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("more than " + MOST_DIMENSIONS + " dimensions");
        }
        this.dimensions = dimensions;
        int sets = 1 << dimensions.size();
        rows = new Combination[sets];
        outcomes = new Outcome[sets];
        List<Matcher> matchers = matchers(elements, combinations, reading);
        for (int positive = 0; positive < sets; positive++) {
            rows[positive] = firstMatch(matchers, positive);
            outcomes[positive] = outcomeOf(positive);
        }
    }

    /// The outcome of a set of positive dimensions, given that something was noted.
    Outcome outcome(int positive) {
        return outcomes[positive];
    }

    int size() {
        return outcomes.length;
    }

    /// The first place at which a further positive dimension would lower the attention.
    Optional<Drop> drop() {
        return Optional.ofNullable(firstDrop[0]);
    }

    /// A row that no set of positive dimensions reaches, because rows above it match first.
    boolean unreachable(Combination row) {
        for (Combination matched : rows) {
            if (row.equals(matched)) {
                return false;
            }
        }
        return true;
    }

    /// The names of the dimensions in a set.
    List<String> names(int positive) {
        List<String> names = new ArrayList<>();
        for (int d = 0; d < dimensions.size(); d++) {
            if ((positive & 1 << d) != 0) {
                names.add(dimensions.get(d).id());
            }
        }
        return names;
    }

    private Outcome outcomeOf(int positive) {
        int highest = smallerWithMostAttention(positive);
        Combination row = rows[positive];
        if (row == null) {
            return gap(highest);
        }
        if (highest >= 0 && attention(highest).compareTo(row.attention()) > 0 && firstDrop[0] == null) {
            firstDrop[0] = new Drop(row, positive, highest);
        }
        return new Outcome.Computed(row);
    }

    private Outcome gap(int highest) {
        if (highest < 0) {
            return new Outcome.NotInTable(Attention.SOME, null);
        }
        if (attention(highest).compareTo(Attention.RAISED) < 0) {
            return new Outcome.NotInTable(Attention.RAISED, null);
        }
        return switch (outcomes[highest]) {
            case Outcome.Computed(Combination row) -> new Outcome.NotInTable(row.attention(), row);
            case Outcome.NotInTable inherited -> inherited;
            case Outcome.NotComputed notComputed -> throw new IllegalStateException("a table always computes");
        };
    }

    /// The set with one dimension less that has the most attention; among equals one that has a row.
    private int smallerWithMostAttention(int positive) {
        int best = -1;
        for (int rest = positive; rest != 0; rest &= rest - 1) {
            int smaller = positive & ~Integer.lowestOneBit(rest);
            int difference = best < 0 ? 1 : attention(smaller).compareTo(attention(best));
            if (difference > 0 || (difference == 0 && !hasRow(best) && hasRow(smaller))) {
                best = smaller;
            }
        }
        return best;
    }

    private boolean hasRow(int positive) {
        return switch (outcomes[positive]) {
            case Outcome.Computed computed -> true;
            case Outcome.NotInTable gap -> gap.reached() != null;
            case Outcome.NotComputed notComputed -> false;
        };
    }

    private Attention attention(int positive) {
        Attention attention = outcomes[positive].attention();
        return attention == null ? Attention.SOME : attention;
    }

    private static @Nullable Combination firstMatch(List<Matcher> matchers, int positive) {
        for (Matcher matcher : matchers) {
            if (matcher.matches(positive)) {
                return matcher.row;
            }
        }
        return null;
    }

    private List<Matcher> matchers(List<Element> elements, List<Combination> combinations, ReadingKind reading) {
        Map<String, Integer> bits = new LinkedHashMap<>();
        for (int d = 0; d < dimensions.size(); d++) {
            bits.put(dimensions.get(d).id(), 1 << d);
        }
        for (Element element : elements) {
            int any = element.anyOf().stream()
                    .mapToInt(dimension -> bits.getOrDefault(dimension.id(), 0))
                    .reduce(0, (one, other) -> one | other);
            bits.put(element.id(), any);
        }
        return combinations.stream()
                .filter(row -> row.readings().contains(reading))
                .map(row -> Matcher.of(row, bits))
                .toList();
    }

    /// A row with its conditions as bits: something of each of these sets, and nothing of that one.
    private static final class Matcher {
        private final Combination row;
        private final int[] anyOf;
        private final int noneOf;

        private Matcher(Combination row, int[] anyOf, int noneOf) {
            this.row = row;
            this.anyOf = anyOf;
            this.noneOf = noneOf;
        }

        static Matcher of(Combination row, Map<String, Integer> bits) {
            int[] anyOf = row.conditions().entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .mapToInt(condition -> bits.getOrDefault(condition.getKey(), 0))
                    .toArray();
            int noneOf = row.conditions().entrySet().stream()
                    .filter(condition -> !condition.getValue())
                    .mapToInt(condition -> bits.getOrDefault(condition.getKey(), 0))
                    .reduce(0, (one, other) -> one | other);
            return new Matcher(row, anyOf, noneOf);
        }

        boolean matches(int positive) {
            if ((positive & noneOf) != 0) {
                return false;
            }
            for (int any : anyOf) {
                if ((positive & any) == 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
