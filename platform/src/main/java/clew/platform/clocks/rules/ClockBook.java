package clew.platform.clocks.rules;

import java.util.List;
import java.util.Optional;

/// The clocks of one jurisdiction, in one version of its pack.
///
/// @param jurisdiction the country or region it holds for
/// @param language of all texts in it, as a BCP 47 tag
public record ClockBook(String jurisdiction, String language, List<ClockDefinition> clocks) {

    /// Copies the list.
    public ClockBook {
        clocks = List.copyOf(clocks);
    }

    /// The clock of that id, if there is one.
    public Optional<ClockDefinition> find(String id) {
        return clocks.stream().filter(clock -> clock.id().equals(id)).findFirst();
    }
}
