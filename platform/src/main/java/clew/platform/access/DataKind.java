package clew.platform.access;

import clew.platform.vault.Compartment;
import org.jspecify.annotations.Nullable;

/// The compartments that data are kept in: a permission is always for one of them.
public enum DataKind {
    /// Groups that arrive, and who came with whom.
    ARRIVAL(Compartment.CONTACT),
    /// Name, sex, age, citizenship, language.
    IDENTITY(Compartment.IDENTITY),
    /// Where and how a person can be reached safely.
    CONTACT(Compartment.CONTACT),
    /// Health of body and mind.
    HEALTH(Compartment.HEALTH),
    /// What happened, in words: case notes.
    NARRATIVE(Compartment.NARRATIVE),
    /// What a screening saw or was told.
    OBSERVATION(Compartment.NARRATIVE),
    /// What observations amount to, and the decision to presume or not.
    ASSESSMENT(Compartment.NARRATIVE),
    /// Stages, decisions on them, deadlines.
    PROCESS(Compartment.NARRATIVE),
    /// What a person needs, and what is being done.
    NEED(Compartment.NARRATIVE),
    /// Those who may have trafficked.
    PERPETRATOR(Compartment.PERPETRATOR),
    /// Residence status and asylum.
    MIGRATION(Compartment.MIGRATION),
    /// What the person agreed to, refused or withdrew, and what the law allows without agreement.
    CONSENT(Compartment.NARRATIVE),
    /// What is best for a child: guardian, assessment, panel, options and reasons.
    BEST_INTERESTS(Compartment.NARRATIVE),
    /// Services offered, accepted, declined and delivered; safety plan, recovery period, follow-up.
    ASSISTANCE(Compartment.NARRATIVE),
    /// Compensation and unpaid wages.
    CLAIM(Compartment.NARRATIVE),
    /// What agencies ask each other, with the packet that they share.
    REFERRAL(Compartment.NARRATIVE),
    /// Requests to see, in an emergency, what is not open: the broken glass.
    EMERGENCY(null),
    /// Agencies and their services.
    DIRECTORY(null),
    /// How the country does it: stages, decisions, clocks, forms and texts, as packs.
    PACK(null),
    /// Who may sign in, and as what.
    MEMBER(null),
    /// Who did what.
    TRAIL(null),
    /// Figures without persons.
    STATISTICS(null);

    private final @Nullable Compartment compartment;

    DataKind(@Nullable Compartment compartment) {
        this.compartment = compartment;
    }

    /// Whether it is about a person we help: then even its existence is hidden from an agency without relation.
    public boolean personal() {
        return compartment != null;
    }

    /// In which compartment the words of this kind are sealed: several kinds may share one, since who may read
    /// what is the policy's matter, and the compartments are those whose keys can be told apart.
    ///
    /// @throws IllegalStateException for what is not about a person
    public Compartment compartment() {
        if (compartment == null) {
            throw new IllegalStateException(this + " is not about a person, so it is in no compartment");
        }
        return compartment;
    }

    /// The message key of its label.
    public String key() {
        return "access.data." + name();
    }
}
