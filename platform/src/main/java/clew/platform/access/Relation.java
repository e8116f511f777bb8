package clew.platform.access;

/// What a member's agency is to a person, a case or a thing.
public enum Relation {
    /// It registered or opened it, or it is about to. For a thing: it is its own.
    OWNER,
    /// It accepted a referral.
    PARTNER,
    /// A referral waits for its answer: it sees the packet of that referral only.
    ADDRESSEE,
    /// Nothing.
    NONE;

    /// The message key of its label.
    public String key() {
        return "access.relation." + name();
    }
}
