package clew.scenario.pack;

/// A body that receives, helps, controls or keeps accounts.
///
/// @param place where it works
public record Agency(String id, String state, String place, Kind kind) {

    /// What it is, by what it may lawfully hold of a person.
    public enum Kind {
        POLICE,
        BORDER,
        LABOUR_INSPECTION,
        ASYLUM,
        RECEPTION,
        SHELTER,
        NGO,
        HOSPITAL,
        CHILD_PROTECTION,
        BANK,
        TELEPHONE
    }
}
