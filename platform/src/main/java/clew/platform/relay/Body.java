package clew.platform.relay;

import clew.platform.access.DataKind;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import clew.platform.person.NewPerson;
import clew.platform.person.Person;
import clew.platform.person.Sex;
import clew.platform.referral.Agreement;
import clew.platform.referral.DeclineReason;
import clew.platform.referral.NewReferral;
import clew.platform.referral.Outcome;
import clew.platform.referral.Packet;
import clew.platform.referral.Step;
import clew.platform.referral.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a message says, as it stands in its body. The names of the components are the names in the JSON: changing one
/// needs a new [#FORMAT].
sealed interface Body {

    /// The format that this Clew writes and reads.
    int FORMAT = 1;

    /// Which format it is in.
    int format();

    /// A referral; `person` is there only if the identity is shared at once.
    record Referred(
            int format,
            String reference,
            ServiceKind service,
            Taken whom,
            List<String> languages,
            @Nullable String place,
            Urgency urgency,
            String words,
            Map<DataKind, String> shared,
            boolean identityWithheld,
            Agreed agreement,
            boolean child,
            @Nullable Who person,
            String memberName)
            implements Body {}

    /// The identity that was kept back until the referral was accepted, and the packet that belongs to it.
    record Identity(int format, Who person, Packet packet, String memberName) implements Body {}

    /// A step that one side took.
    record Stepped(
            int format,
            Step.Kind kind,
            @Nullable DeclineReason reason,
            @Nullable Outcome outcome,
            String words,
            String memberName)
            implements Body {

        static Stepped of(Step step, String memberName) {
            return switch (step) {
                case Step.Accept _ -> new Stepped(FORMAT, step.kind(), null, null, "", memberName);
                case Step.Decline(var reason, var words) ->
                    new Stepped(FORMAT, step.kind(), reason, null, words, memberName);
                case Step.Ask(var question) -> new Stepped(FORMAT, step.kind(), null, null, question, memberName);
                case Step.Answer(var answer) -> new Stepped(FORMAT, step.kind(), null, null, answer, memberName);
                case Step.Finish(var outcome, var words) ->
                    new Stepped(FORMAT, step.kind(), null, outcome, words, memberName);
                case Step.Withdraw(var words) -> new Stepped(FORMAT, step.kind(), null, null, words, memberName);
            };
        }

        Step step() {
            return switch (kind) {
                case ACCEPT -> new Step.Accept();
                case DECLINE -> new Step.Decline(Objects.requireNonNull(reason), words);
                case ASK -> new Step.Ask(words);
                case ANSWER -> new Step.Answer(words);
                case DONE -> new Step.Finish(Objects.requireNonNull(outcome), words);
                case WITHDRAW -> new Step.Withdraw(words);
            };
        }
    }

    /// An agreement to share these kinds of data was withdrawn.
    record Recalled(int format, Set<DataKind> kinds, String memberName) implements Body {}

    /// On what basis something is shared.
    record Agreed(
            Agreement.@Nullable By by,
            Agreement.@Nullable How how,
            Agreement.@Nullable Ground ground,
            @Nullable String why,
            String explainedBy,
            String language) {

        static Agreed of(Agreement agreement) {
            return switch (agreement) {
                case Agreement.Agreed(var by, var how, var explainedBy, var language) ->
                    new Agreed(by, how, null, null, explainedBy, language);
                case Agreement.Without(var ground, var why, var explainedBy, var language) ->
                    new Agreed(null, null, ground, why, explainedBy, language);
            };
        }

        Agreement agreement() {
            return ground == null
                    ? new Agreement.Agreed(
                            Objects.requireNonNull(by), Objects.requireNonNull(how), explainedBy, language)
                    : new Agreement.Without(ground, Objects.requireNonNull(why), explainedBy, language);
        }
    }

    /// Who a referral is about.
    record Who(
            String name,
            boolean pseudonym,
            Sex sex,
            @Nullable LocalDate birthDate,
            boolean birthDateEstimated,
            @Nullable Integer ageLow,
            @Nullable Integer ageHigh,
            @Nullable String language,
            List<String> citizenships) {

        static Who of(Person person) {
            NewPerson known = person.known();
            return new Who(
                    person.displayName(),
                    known.pseudonym(),
                    known.sex(),
                    known.birthDate(),
                    known.birthDateEstimated(),
                    known.ageLow(),
                    known.ageHigh(),
                    known.language(),
                    known.citizenships());
        }

        NewPerson person() {
            return new NewPerson(
                    name, pseudonym, sex, birthDate, birthDateEstimated, ageLow, ageHigh, language, citizenships, null);
        }
    }

    /// The body of a referral.
    static Referred of(
            NewReferral wanted, String reference, boolean child, @Nullable Person person, String memberName) {
        boolean atOnce = wanted.shared().containsKey(DataKind.IDENTITY) && !wanted.identityWithheld();
        Map<DataKind, String> shared = new java.util.TreeMap<>(wanted.shared());
        if (wanted.identityWithheld()) {
            shared.remove(DataKind.IDENTITY);
        }
        return new Referred(
                FORMAT,
                reference,
                wanted.service(),
                wanted.whom(),
                wanted.languages(),
                wanted.place(),
                wanted.urgency(),
                wanted.words(),
                shared,
                wanted.identityWithheld(),
                Agreed.of(wanted.agreement()),
                child,
                atOnce && person != null ? Who.of(person) : null,
                memberName);
    }
}
