package clew.scenario.pack;

import org.jspecify.annotations.Nullable;

/// A place on the map of the world.
///
/// @param x kilometres to the east of the map's edge
/// @param y kilometres to the south of the map's edge
/// @param inhabitants how many people live there
/// @param capacity how many people can be received there at once, or `null` where nobody receives anybody
public record Place(
        String id,
        String state,
        Kind kind,
        int x,
        int y,
        int inhabitants,
        @Nullable Integer capacity) {

    /// What a place is.
    public enum Kind {
        CITY,
        TOWN,
        VILLAGE,
        PORT,
        BORDER_POST,
        RECEPTION_FACILITY
    }
}
