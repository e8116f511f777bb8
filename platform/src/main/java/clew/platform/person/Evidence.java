package clew.platform.person;

import org.jspecify.annotations.Nullable;

/// Where a statement about somebody's age comes from.
public sealed interface Evidence {

    /// The name under which it is kept, and the end of its message keys.
    default String name() {
        return switch (this) {
            case Registered _ -> "REGISTERED";
            case Claimed _ -> "CLAIMED";
            case Documented _ -> "DOCUMENT";
            case Assessed _ -> "ASSESSED";
            case Observed _ -> "OBSERVED";
        };
    }

    /// What was written when the person was registered or changed, from whatever source.
    record Registered() implements Evidence {}

    /// What the person says.
    record Claimed() implements Evidence {}

    /// What somebody who met the person thinks.
    record Observed() implements Evidence {}

    /// What a document says.
    record Documented(Document document, Check check) implements Evidence {}

    /// The outcome of an assessment of age.
    ///
    /// @param consent of the child or the representative; without it nothing may be assessed
    record Assessed(Method method, Consent consent, Outcome outcome) implements Evidence {}

    /// A kind of document.
    enum Document {
        PASSPORT,
        IDENTITY_CARD,
        BIRTH_CERTIFICATE,
        SCHOOL,
        HEALTH,
        OTHER
    }

    /// What is known of a document's truth. A genuine passport with a false date of birth is a tool of
    /// traffickers, so only what somebody trained has checked, and has no doubt of, answers the presumption.
    enum Check {
        NO_DOUBT,
        NOT_CHECKED,
        DOUBT
    }

    /// How an age was assessed, the least invasive first.
    enum Method {
        MULTI_DISCIPLINARY,
        INTERVIEW,
        MEDICAL
    }

    /// Whether the child, or who represents the child, agreed.
    enum Consent {
        CHILD_AND_REPRESENTATIVE,
        REPRESENTATIVE,
        CHILD,
        REFUSED,
        NOT_ASKED;

        boolean given() {
            return switch (this) {
                case CHILD_AND_REPRESENTATIVE, REPRESENTATIVE, CHILD -> true;
                case REFUSED, NOT_ASKED -> false;
            };
        }
    }

    /// How an assessment ended.
    enum Outcome {
        CONCLUDED,
        DOUBT_REMAINS,
        NOT_CARRIED_OUT
    }

    /// Whether it can answer the presumption of minority by itself: a document of which a trained person has no
    /// doubt, or a completed multi-disciplinary assessment to which the child or the representative agreed. A
    /// medical test alone cannot, for its margin is wide and doubt remains after it.
    default boolean strong() {
        return switch (this) {
            case Registered _, Claimed _, Observed _ -> false;
            case Documented documented -> documented.check() == Check.NO_DOUBT;
            case Assessed assessed ->
                assessed.method() == Method.MULTI_DISCIPLINARY
                        && assessed.consent().given()
                        && assessed.outcome() == Outcome.CONCLUDED;
        };
    }

    /// Whether somebody refused to be assessed.
    default boolean refused() {
        return this instanceof Assessed assessed && assessed.consent() == Consent.REFUSED;
    }

    /// The evidence as its parts are kept.
    static Evidence of(
            String kind,
            @Nullable String document,
            @Nullable String check,
            @Nullable String method,
            @Nullable String consent,
            @Nullable String outcome) {
        return switch (kind) {
            case "CLAIMED" -> new Claimed();
            case "OBSERVED" -> new Observed();
            case "DOCUMENT" ->
                new Documented(
                        one(Document.class, document, Document.OTHER), one(Check.class, check, Check.NOT_CHECKED));
            case "ASSESSED" ->
                new Assessed(
                        one(Method.class, method, Method.INTERVIEW),
                        one(Consent.class, consent, Consent.NOT_ASKED),
                        one(Outcome.class, outcome, Outcome.DOUBT_REMAINS));
            default -> new Registered();
        };
    }

    private static <E extends Enum<E>> E one(Class<E> type, @Nullable String name, E otherwise) {
        return name == null ? otherwise : Enum.valueOf(type, name);
    }
}
