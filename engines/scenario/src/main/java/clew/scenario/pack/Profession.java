package clew.scenario.pack;

/// What somebody works as.
///
/// @param wageLow the lowest usual wage for an hour, in per cent of the minimum wage of the State where the work is
/// @param wageHigh the highest usual wage, likewise
/// @param education what one must have learned for it
public record Profession(String id, Sector sector, int wageLow, int wageHigh, Education education) {

    /// The highest school that somebody finished.
    public enum Education {
        NONE,
        PRIMARY,
        SECONDARY,
        HIGHER
    }
}
