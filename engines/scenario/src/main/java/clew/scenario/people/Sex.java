package clew.scenario.people;

/// As a registration writes it down.
public enum Sex {
    FEMALE,
    MALE
}
