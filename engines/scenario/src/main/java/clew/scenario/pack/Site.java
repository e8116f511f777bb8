package clew.scenario.pack;

import org.jspecify.annotations.Nullable;

/// A place of work where people may be exploited; most who work at such places are not.
///
/// @param place where it lies
/// @param firm the firm that runs it, or `null` where none does
/// @param posts how many people can work there at once
public record Site(
        String id, String place, Kind kind, @Nullable String firm, int posts) {

    /// What kind of site it is: those that the exercises of the OSCE used, and the private home.
    public enum Kind {
        FIELD,
        SEWING_FACTORY,
        CONSTRUCTION_SITE,
        NIGHTCLUB,
        CARWASH,
        PRIVATE_HOME,
        BEGGING,
        ONLINE
    }
}
