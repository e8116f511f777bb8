package clew.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the observations amount to, with the reasons. It recommends attention; a human decides.
///
/// @param instrument the instrument that was used
/// @param age the age group it was computed for
/// @param populationFits whether the instrument is meant for this age group
/// @param adult the reading as an adult; null for a known child
/// @param child the reading as a child, in which the means are not needed; null for a known adult
/// @param dimensions what was found, dimension by dimension
/// @param unplaced observations about indicators that this version of the instrument does not know, in time
public record Assessment(
        Instrument instrument,
        AgeGroup age,
        boolean populationFits,
        @Nullable Reading adult,
        @Nullable Reading child,
        List<DimensionFinding> dimensions,
        List<Observation> unplaced) {

    public Assessment {
        if (adult == null && child == null) {
            throw new IllegalArgumentException("an assessment has at least one reading");
        }
        dimensions = List.copyOf(dimensions);
        unplaced = List.copyOf(unplaced);
    }

    /// The reading that leads: the only one, or the child's, which is never less protective than the adult's.
    public Reading leading() {
        Reading leading = child == null ? adult : child;
        if (leading == null) {
            throw new IllegalStateException("an assessment has at least one reading");
        }
        return leading;
    }

    /// All readings, the leading one first.
    public List<Reading> readings() {
        return adult == null || child == null ? List.of(leading()) : List.of(child, adult);
    }

    /// The leading outcome.
    public Outcome outcome() {
        return leading().outcome();
    }

    /// The recommended attention, or null where nothing was computed.
    public @Nullable Attention attention() {
        return outcome().attention();
    }

    /// Whether the age is open, so that both readings have to be shown.
    public boolean bothReadings() {
        return adult != null && child != null;
    }

    /// Whether something was computed from a set that is known only second-hand; a screen must say so.
    public boolean secondHand() {
        return instrument.reliability() == Reliability.SECOND_HAND;
    }

    /// How many indicators are noted in all dimensions.
    public int notedIndicators() {
        return dimensions.stream().mapToInt(finding -> finding.noted().size()).sum();
    }

    /// How many indicators nothing is known about.
    public int unknownIndicators() {
        return dimensions.stream()
                .mapToInt(finding -> finding.stillUnknown().size())
                .sum();
    }
}
