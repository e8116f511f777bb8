package clew.recognition;

import java.util.List;

/// The smallest sets of further observations that would change a result.
///
/// All sets have the same number of observations, and no smaller set changes anything. A set is given as counts by
/// dimension and strength, because within one strength any of the open indicators would do.
///
/// @param size how many further observations are needed; 0 where no set within the bound changes the result
/// @param sets every smallest set, in the order of the instrument
public record FurtherObservations(int size, List<Set> sets) {

    /// No set changes the result.
    static final FurtherObservations NONE = new FurtherObservations(0, List.of());

    /// One smallest set.
    ///
    /// @param needs what it consists of
    /// @param leadsTo the outcome it would lead to
    public record Set(List<Need> needs, Outcome leadsTo) {
        /// How many different choices of indicators fit this set.
        public long choices() {
            return needs.stream()
                    .mapToLong(need -> binomial(need.candidates().size(), need.count()))
                    .reduce(1, Math::multiplyExact);
        }
    }

    /// So many further observations of one strength in one dimension.
    ///
    /// @param dimension the dimension
    /// @param strength the strength
    /// @param count how many of the candidates
    /// @param candidates the open indicators of that strength, any of which would do
    public record Need(Dimension dimension, Strength strength, int count, List<Indicator> candidates) {

        /// The first candidates, as many as are needed: an example.
        public List<Indicator> example() {
            return candidates.subList(0, count);
        }
    }

    public FurtherObservations {
        sets = List.copyOf(sets);
    }

    private static long binomial(int n, int k) {
        long result = 1;
        for (int i = 1; i <= k; i++) {
            result = Math.multiplyExact(result, (long) n - k + i) / i;
        }
        return result;
    }
}
