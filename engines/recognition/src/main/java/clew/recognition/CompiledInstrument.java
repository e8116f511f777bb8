package clew.recognition;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

// An instrument as bits and small tables: what the explained and the bulk assessment share.
//
// Idea. Each indicator is one bit. What was noted about a person is a row of `words` longs; for each dimension and
// strength there is a mask of the same shape, so a count is a few `Long.bitCount`s, and the positive dimensions are a
// small int that indexes the worked-out combination table (see CombinationTable). A repeated or contradicted
// observation
// sets the same bit again or sets none; that is why order never matters and a denial takes nothing away.
//
// Cost: dimensions * 3 * words bit counts and one array access for an outcome; nothing is allocated.
//
// When it is wrong: bits hold only that something was noted. Who, when and how are in the explained assessment, which
// is computed from the same bits and adds the observations.
final class CompiledInstrument {

    static final short NOTHING_NOTED = 0;
    static final short UNVERIFIED = 1;
    private static final int STRENGTHS = 3;

    final Instrument instrument;
    final List<Indicator> indicators;
    final List<Dimension> dimensions;
    final int words;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final long[] masks;
    private final int[][] ways;
    private final int[][] byDimension;
    private final List<Outcome> outcomes;
    private final short[] adultCodes;
    private final short[] childCodes;

    CompiledInstrument(Instrument instrument) {
        this.instrument = instrument;
        indicators = instrument.indicators();
        dimensions = instrument.dimensions();
        words = Math.max(1, (indicators.size() + Long.SIZE - 1) / Long.SIZE);
        masks = new long[dimensions.size() * STRENGTHS * words];
        fillMasks();
        ways = dimensions.stream()
                .map(dimension -> thresholds(dimension.rule()))
                .toArray(int[][]::new);
        byDimension = dimensions.stream().map(this::numbersOf).toArray(int[][]::new);
        Map<Outcome, Short> known = new LinkedHashMap<>();
        known.put(new Outcome.NotComputed(Outcome.Why.NOTHING_NOTED), NOTHING_NOTED);
        known.put(new Outcome.NotComputed(Outcome.Why.UNVERIFIED), UNVERIFIED);
        adultCodes = codes(ReadingKind.ADULT, known);
        childCodes = codes(ReadingKind.CHILD, known);
        outcomes = List.copyOf(known.keySet());
    }

    private void fillMasks() {
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            numbers.put(indicator.id(), i);
            if (indicator.strength() != Strength.UNKNOWN) {
                int mask = mask(
                        dimensions.indexOf(indicator.dimension()),
                        indicator.strength().place());
                masks[mask + i / Long.SIZE] |= 1L << i;
            }
        }
    }

    private short[] codes(ReadingKind reading, Map<Outcome, Short> known) {
        CombinationTable table =
                new CombinationTable(dimensions, instrument.elements(), instrument.combinations(), reading);
        short[] codes = new short[table.size()];
        for (int positive = 0; positive < codes.length; positive++) {
            Outcome outcome = table.outcome(positive);
            if (!known.containsKey(outcome)) {
                known.put(outcome, (short) known.size());
            }
            codes[positive] = known.get(outcome);
        }
        return codes;
    }

    private int[] numbersOf(Dimension dimension) {
        return IntStream.range(0, indicators.size())
                .filter(number -> indicators.get(number).dimension().id().equals(dimension.id()))
                .toArray();
    }

    /// The places of the indicators of a dimension.
    IntStream inDimension(int dimension) {
        return IntStream.of(byDimension[dimension]);
    }

    /// The place of an indicator, or -1 where this version does not know it.
    int number(String indicatorId) {
        return numbers.getOrDefault(indicatorId, -1);
    }

    Outcome outcome(int code) {
        return outcomes.get(code);
    }

    int count(long[] noted, int from, int dimension, int strength) {
        int mask = mask(dimension, strength);
        int count = 0;
        for (int w = 0; w < words; w++) {
            count += Long.bitCount(noted[from + w] & masks[mask + w]);
        }
        return count;
    }

    /// The set of positive dimensions, as bits.
    int positive(long[] noted, int from) {
        int positive = 0;
        for (int d = 0; d < ways.length; d++) {
            int strong = count(noted, from, d, 0);
            int medium = strong + count(noted, from, d, 1);
            int all = medium + count(noted, from, d, 2);
            if (all > 0 && holds(ways[d], strong, medium, all)) {
                positive |= 1 << d;
            }
        }
        return positive;
    }

    /// The code of the outcome of what was noted, in a reading.
    int code(long[] noted, int from, ReadingKind reading) {
        if (!instrument.reliability().computes()) {
            return UNVERIFIED;
        }
        return nothing(noted, from) ? NOTHING_NOTED : codeOf(positive(noted, from), reading);
    }

    /// The code of the outcome of a set of positive dimensions, given that something was noted.
    int codeOf(int positive, ReadingKind reading) {
        return switch (reading) {
            case ADULT -> adultCodes[positive];
            case CHILD -> childCodes[positive];
        };
    }

    private boolean nothing(long[] noted, int from) {
        long any = 0;
        for (int w = 0; w < words; w++) {
            any |= noted[from + w];
        }
        return any == 0;
    }

    private int mask(int dimension, int strength) {
        return (dimension * STRENGTHS + strength) * words;
    }

    /// The ways of a rule as running sums: at least so many strong, strong or medium, and indications in all.
    private static int[] thresholds(DimensionRule rule) {
        return rule.ways().stream()
                .flatMapToInt(way -> IntStream.of(way.strong(), way.strong() + way.medium(), way.size()))
                .toArray();
    }

    private static boolean holds(int[] thresholds, int strong, int medium, int all) {
        for (int i = 0; i < thresholds.length; i += STRENGTHS) {
            if (strong >= thresholds[i] && medium >= thresholds[i + 1] && all >= thresholds[i + 2]) {
                return true;
            }
        }
        return false;
    }
}
