package clew.platform.referral;

/// What came of an accepted referral.
public enum Outcome {
    /// The help was given, and the agency goes on working with the person.
    HELPED_AND_CONTINUES(true),
    /// The help was given, and the agency's part is over.
    HELPED_AND_FINISHED(false),
    /// The person no longer wanted the help.
    PERSON_DECLINED(false),
    /// The person could not be reached, or did not come.
    NOT_REACHED(false),
    /// The agency accepted but could not help after all.
    COULD_NOT_HELP(false);

    private final boolean staysPartner;

    Outcome(boolean staysPartner) {
        this.staysPartner = staysPartner;
    }

    /// Whether the help that was asked for was given.
    public boolean helped() {
        return this == HELPED_AND_CONTINUES || this == HELPED_AND_FINISHED;
    }

    /// Whether the agency still needs to see the case after this outcome.
    public boolean staysPartner() {
        return staysPartner;
    }
}
