package clew.scenario.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way that a group took.
///
/// @param facility where it was received, or `null` where it is still under way on the world's last day
/// @param arrivesOn the day on which it was received; the world's last day where it was not
public record Journey(
        int group,
        List<Leg> legs,
        List<Mishap> mishaps,
        @Nullable String facility,
        int arrivesOn) {

    /// Copies.
    public Journey {
        legs = List.copyOf(legs);
        mishaps = List.copyOf(mishaps);
    }
}
