package clew.platform.person;

/// The sex of a person as given or seen; unknown is an answer.
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
