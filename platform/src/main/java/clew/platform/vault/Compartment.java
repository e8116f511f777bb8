package clew.platform.vault;

/// What is sealed apart from the rest, with a key of its own for each person.
public enum Compartment {
    /// Who it is: names, documents, date of birth.
    IDENTITY,
    /// Where and how the person can be reached, and where they are.
    CONTACT,
    /// Health of body and mind.
    HEALTH,
    /// What happened, in words.
    NARRATIVE,
    /// Those who may have trafficked.
    PERPETRATOR,
    /// Residence status and asylum.
    MIGRATION
}
