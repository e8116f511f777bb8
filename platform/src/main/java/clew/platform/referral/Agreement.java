package clew.platform.referral;

/// On what basis something about a person is shared: agreed, or on a named ground.
///
/// Recorded at sending and never changed. Refusing to share never blocks help: a referral without agreement
/// needs one of three grounds, and a person who refuses is still helped by the agency that already knows them.
public sealed interface Agreement {

    /// Who explained it, as the sender wrote it.
    String explainedBy();

    /// In which language it was explained, as a language code.
    String language();

    /// The same agreement with its words: who explained it, and why it was shared without agreement if it was.
    default Agreement with(String explained, String reason) {
        return switch (this) {
            case Agreed agreed -> new Agreed(agreed.by(), agreed.how(), explained, agreed.language());
            case Without without -> new Without(without.ground(), reason, explained, without.language());
        };
    }

    /// The person, or for a child the guardian, agreed to what is shared.
    record Agreed(By by, How how, String explainedBy, String language) implements Agreement {}

    /// Nobody agreed, and a ground makes sharing lawful all the same.
    record Without(Ground ground, String why, String explainedBy, String language) implements Agreement {}

    /// Whose agreement it is.
    enum By {
        PERSON,
        GUARDIAN_AND_CHILD,
        GUARDIAN
    }

    /// How it was given.
    enum How {
        ORAL,
        SIGNED,
        WITNESSED
    }

    /// The grounds that allow sharing without agreement.
    enum Ground {
        CHILD_PROTECTION,
        DANGER_TO_LIFE,
        DUTY_IN_LAW
    }
}
