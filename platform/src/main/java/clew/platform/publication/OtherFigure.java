package clew.platform.publication;

/// What other bodies count, and the rapporteur writes in with its source. Not written is unknown, never nought.
enum OtherFigure {
    OFFENCES,
    INVESTIGATIONS,
    SUSPECTED,
    PROSECUTED,
    CONVICTED,
    VICTIMS_ABROAD,
    TRAINING_HOURS;

    /// The message key of its label.
    public String key() {
        return "publication.figure." + name();
    }
}
