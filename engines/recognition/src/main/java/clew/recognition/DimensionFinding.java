package clew.recognition;

import java.util.List;
import java.util.Optional;

/// What was found in one dimension, with the observations that made it.
///
/// @param dimension the dimension
/// @param state whether its rule holds
/// @param strong how many different strong indicators were noted
/// @param medium how many medium ones
/// @param weak how many weak ones
/// @param unweighted how many whose weight is unknown; they count for nothing
/// @param satisfied the way of the rule that holds, if one does
/// @param noted the indicators that were noted, each with its observations
/// @param stillUnknown the indicators about which nothing is known: not asked, refused, unknown or without any answer
/// @param denied the indicators that were denied and never noted
public record DimensionFinding(
        Dimension dimension,
        State state,
        int strong,
        int medium,
        int weak,
        int unweighted,
        Optional<DimensionRule.Way> satisfied,
        List<Noted> noted,
        List<Open> stillUnknown,
        List<Open> denied) {

    /// Whether the rule of a dimension holds.
    public enum State {
        POSITIVE,
        NOT_POSITIVE,
        /// The instrument is unverified.
        NOT_COMPUTED
    }

    /// An indicator that was noted at least once.
    ///
    /// @param indicator the indicator
    /// @param observations those that noted it, in time
    /// @param against those that denied it, in time; they are shown and take nothing away
    /// @param others all others about it (refused, not asked, unknown), in time
    public record Noted(
            Indicator indicator, List<Observation> observations, List<Observation> against, List<Observation> others) {

        /// Whether somebody noted it and somebody, perhaps the same person at another time, denied it.
        public boolean contradicted() {
            return !against.isEmpty();
        }
    }

    /// An indicator that was not noted.
    ///
    /// @param indicator the indicator
    /// @param observations what was answered about it so far, in time; empty where it was never touched
    public record Open(Indicator indicator, List<Observation> observations) {

        /// Whether the person was asked and did not want to answer, at least once.
        public boolean refused() {
            return observations.stream().anyMatch(observation -> observation.state() == AnswerState.REFUSED);
        }
    }

    public boolean positive() {
        return state == State.POSITIVE;
    }
}
