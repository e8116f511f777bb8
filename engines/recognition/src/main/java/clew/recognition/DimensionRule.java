package clew.recognition;

import java.util.List;
import java.util.Optional;

/// The rule by which a dimension is positive: it is, as soon as one of the ways is satisfied.
///
/// @param id the name in the file
/// @param ways the alternatives, in the order of the file
public record DimensionRule(String id, List<Way> ways) {

    /// One alternative: at least so many indications of each strength. A stronger indication may stand in the
    /// place of a weaker one, so that raising a weight never lowers an assessment.
    public record Way(int strong, int medium, int weak) {

        /// Whether these counts satisfy this way.
        public boolean satisfiedBy(int strongSeen, int mediumSeen, int weakSeen) {
            return strongSeen >= strong
                    && strongSeen + mediumSeen >= strong + medium
                    && strongSeen + mediumSeen + weakSeen >= size();
        }

        /// How many indications this way needs in all.
        public int size() {
            return strong + medium + weak;
        }
    }

    public DimensionRule {
        ways = List.copyOf(ways);
    }

    /// Whether a dimension with these counts is positive.
    public boolean holds(int strongSeen, int mediumSeen, int weakSeen) {
        return firstSatisfied(strongSeen, mediumSeen, weakSeen).isPresent();
    }

    /// The first way that these counts satisfy.
    public Optional<Way> firstSatisfied(int strongSeen, int mediumSeen, int weakSeen) {
        return ways.stream()
                .filter(way -> way.satisfiedBy(strongSeen, mediumSeen, weakSeen))
                .findFirst();
    }
}
