package clew.platform.casework.nrm;

/// Who has to be told about a decision.
public enum Informed {
    /// The person the case is about, in a language they understand.
    PERSON,
    /// The guardian, where the person is a child.
    GUARDIAN,
    /// The agency that looks after the case.
    OWNER,
    /// The agencies that take part in the case.
    PARTNERS,
    /// The competent authority of the country.
    COMPETENT_AUTHORITY,
    /// The legal adviser of the person.
    LEGAL_ADVISER
}
