package clew.platform.access;

/// The compartments that data are kept in: a permission is always for one of them.
public enum DataKind {
    /// Groups that arrive, and who came with whom.
    ARRIVAL(true),
    /// Name, sex, age, citizenship, language.
    IDENTITY(true),
    /// Where and how a person can be reached safely.
    CONTACT(true),
    /// Health of body and mind.
    HEALTH(true),
    /// What happened, in words: case notes.
    NARRATIVE(true),
    /// What a screening saw or was told.
    OBSERVATION(true),
    /// What observations amount to, and the decision to presume or not.
    ASSESSMENT(true),
    /// Stages, decisions on them, deadlines.
    PROCESS(true),
    /// What a person needs, and what is being done.
    NEED(true),
    /// Those who may have trafficked.
    PERPETRATOR(true),
    /// Residence status and asylum.
    MIGRATION(true),
    /// What the person agreed to, refused or withdrew, and what the law allows without agreement.
    CONSENT(true),
    /// What is best for a child: guardian, assessment, panel, options and reasons.
    BEST_INTERESTS(true),
    /// Services offered, accepted, declined and delivered; safety plan, recovery period, follow-up.
    ASSISTANCE(true),
    /// Compensation and unpaid wages.
    CLAIM(true),
    /// What agencies ask each other, with the packet that they share.
    REFERRAL(true),
    /// Agencies and their services.
    DIRECTORY(false),
    /// Who may sign in, and as what.
    MEMBER(false),
    /// Who did what.
    TRAIL(false),
    /// Figures without persons.
    STATISTICS(false);

    private final boolean personal;

    DataKind(boolean personal) {
        this.personal = personal;
    }

    /// Whether it is about a person we help: then even its existence is hidden from an agency without relation.
    public boolean personal() {
        return personal;
    }

    /// The message key of its label.
    public String key() {
        return "access.data." + name();
    }
}
