package clew.recognition;

import java.util.ArrayList;
import java.util.List;

// The smallest sets of further observations that would change an outcome.
//
// The question. Given what was noted, which fewest open indicators, if they were noted too, would change the outcome?
// Trying all subsets of 60 open indicators is out of reach (the sets of six alone are 50 million).
//
// Idea. Apart from the very first indication, an outcome depends only on which dimensions are positive. So
//   1. for each dimension that is not positive, find the fewest further indications that make it so, and every way to
//      choose that many by strength. This looks at a handful of counts, because a way of a rule needs few indications;
//   2. a set of dimensions T that become positive costs the sum of their prices, and more than that sum is waste: the
//      rest would be in dimensions that stay as they are. So a smallest set is a T of least price with another outcome,
//      filled in by step 1 in every possible way.
// All T are tried, in ascending order of their bits, with the price of T taken from T without its lowest bit. The
// result
// is exact, not a heuristic; a test compares it with all subsets on small instruments.
//
// First indication. Where nothing is noted, any open indicator changes "nothing computed", so the size is one.
//
// Cost: 2^(dimensions that are not positive) additions, at most 2^16; the list itself can be longer than a reader
// wants, which is the screen's matter.
//
// What counts as open: indicators for this age group that were neither noted nor denied. Somebody who said no is not
// asked again in order to change a result.
//
// When it is wrong: it speaks of the instrument, not of the world. It says which facts would change the result, not
// which facts are likely, and it must never be used to lead an interview.
final class SmallestSets {

    /// How many further indications of each strength.
    private record Counts(int strong, int medium, int weak) {
        int of(int strength) {
            return switch (strength) {
                case 0 -> strong;
                case 1 -> medium;
                default -> weak;
            };
        }
    }

    private static final int OUT_OF_REACH = 1 << 20;

    private final CompiledInstrument compiled;
    private final ReadingKind reading;
    private final long[] noted;
    private final List<List<List<Indicator>>> open;
    private final int positive;
    private final int current;
    private final List<List<Counts>> cheapest = new ArrayList<>();

    /// @param open the open indicators by dimension and strength
    SmallestSets(CompiledInstrument compiled, ReadingKind reading, long[] noted, List<List<List<Indicator>>> open) {
        this.compiled = compiled;
        this.reading = reading;
        this.noted = noted;
        this.open = open;
        this.positive = compiled.positive(noted, 0);
        this.current = compiled.code(noted, 0, reading);
        for (int d = 0; d < compiled.dimensions.size(); d++) {
            cheapest.add(cheapest(d));
        }
    }

    FurtherObservations find() {
        return switch (current) {
            case CompiledInstrument.UNVERIFIED -> FurtherObservations.NONE;
            case CompiledInstrument.NOTHING_NOTED -> firstIndications();
            default -> cheapestChanges();
        };
    }

    private FurtherObservations firstIndications() {
        List<FurtherObservations.Set> sets = new ArrayList<>();
        for (int d = 0; d < open.size(); d++) {
            for (Counts one : List.of(new Counts(1, 0, 0), new Counts(0, 1, 0), new Counts(0, 0, 1))) {
                if (available(d, one)) {
                    boolean becomesPositive = cheapest.get(d).contains(one);
                    sets.add(set(List.of(d), List.of(one), becomesPositive ? 1 << d : 0));
                }
            }
        }
        return sets.isEmpty() ? FurtherObservations.NONE : new FurtherObservations(1, sets);
    }

    private FurtherObservations cheapestChanges() {
        int[] price = new int[1 << compiled.dimensions.size()];
        int least = OUT_OF_REACH;
        List<Integer> best = new ArrayList<>();
        for (int become = 1; become < price.length; become++) {
            price[become] = price(price, become);
            if (price[become] > least || compiled.codeOf(positive | become, reading) == current) {
                continue;
            }
            if (price[become] < least) {
                least = price[become];
                best.clear();
            }
            if (least < OUT_OF_REACH) {
                best.add(become);
            }
        }
        List<FurtherObservations.Set> sets = new ArrayList<>();
        best.forEach(become -> fill(become, become, new ArrayList<>(), new ArrayList<>(), sets));
        return sets.isEmpty() ? FurtherObservations.NONE : new FurtherObservations(least, sets);
    }

    private int price(int[] price, int become) {
        List<Counts> ways = cheapest.get(Integer.numberOfTrailingZeros(become));
        int own = ways.isEmpty() ? OUT_OF_REACH : size(ways.getFirst());
        return Math.min(OUT_OF_REACH, own + price[become & become - 1]);
    }

    private void fill(
            int become, int rest, List<Integer> dimensions, List<Counts> chosen, List<FurtherObservations.Set> sets) {
        if (rest == 0) {
            sets.add(set(dimensions, chosen, become));
            return;
        }
        int d = Integer.numberOfTrailingZeros(rest);
        dimensions.addLast(d);
        for (Counts counts : cheapest.get(d)) {
            chosen.addLast(counts);
            fill(become, rest & rest - 1, dimensions, chosen, sets);
            chosen.removeLast();
        }
        dimensions.removeLast();
    }

    private FurtherObservations.Set set(List<Integer> dimensions, List<Counts> chosen, int become) {
        List<FurtherObservations.Need> needs = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            int d = dimensions.get(i);
            for (int strength = 0; strength < Strength.COUNTED.size(); strength++) {
                int count = chosen.get(i).of(strength);
                if (count > 0) {
                    needs.add(new FurtherObservations.Need(
                            compiled.dimensions.get(d),
                            Strength.COUNTED.get(strength),
                            count,
                            open.get(d).get(strength)));
                }
            }
        }
        Outcome leadsTo = compiled.outcome(compiled.codeOf(positive | become, reading));
        return new FurtherObservations.Set(List.copyOf(needs), leadsTo);
    }

    /// Every choice of the fewest further indications that make a dimension positive; empty where it is positive, or
    /// where all that is open would not do.
    private List<Counts> cheapest(int d) {
        if ((positive & 1 << d) != 0) {
            return List.of();
        }
        int most = compiled.dimensions.get(d).rule().ways().stream()
                .mapToInt(DimensionRule.Way::size)
                .max()
                .orElse(0);
        for (int size = 1; size <= most; size++) {
            List<Counts> found = choices(d, size);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Counts> choices(int d, int size) {
        List<Counts> found = new ArrayList<>();
        for (int strong = size; strong >= 0; strong--) {
            for (int medium = size - strong; medium >= 0; medium--) {
                Counts counts = new Counts(strong, medium, size - strong - medium);
                if (available(d, counts) && holdsWith(d, counts)) {
                    found.add(counts);
                }
            }
        }
        return found;
    }

    private boolean available(int d, Counts counts) {
        return counts.strong() <= open.get(d).get(0).size()
                && counts.medium() <= open.get(d).get(1).size()
                && counts.weak() <= open.get(d).get(2).size();
    }

    private boolean holdsWith(int d, Counts further) {
        return compiled.dimensions
                .get(d)
                .rule()
                .holds(
                        compiled.count(noted, 0, d, 0) + further.strong(),
                        compiled.count(noted, 0, d, 1) + further.medium(),
                        compiled.count(noted, 0, d, 2) + further.weak());
    }

    private static int size(Counts counts) {
        return counts.strong() + counts.medium() + counts.weak();
    }
}
