package clew.recognition;

/// Whether a person counts as an adult or as a child (under 18, Palermo Protocol art. 3(d)), or whether that is open.
///
/// An unknown age is [#UNCERTAIN], never [#ADULT]: both readings are then computed and the more protective one leads.
public enum AgeGroup {
    ADULT,
    CHILD,
    UNCERTAIN
}
