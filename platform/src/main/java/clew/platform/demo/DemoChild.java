package clew.platform.demo;

import clew.platform.access.Member;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.NewCase;
import clew.platform.children.Assessments;
import clew.platform.children.BestInterests;
import clew.platform.children.Guardian;
import clew.platform.children.Guardians;
import clew.platform.children.Interview;
import clew.platform.children.Interviews;
import clew.platform.children.Missing;
import clew.platform.children.MissingChildren;
import clew.platform.person.AgeRecord;
import clew.platform.person.AgeRecord.Stated;
import clew.platform.person.AgeStatement.Happened;
import clew.platform.person.Evidence;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Forty days in the life of a child who does not exist, here called Milo: his age is disputed, a guardian stands in
/// for him, he was interviewed twice, and he was missing for a night.
@Component
@ConditionalOnProperty("clew.demo")
class DemoChild {

    private final Cases cases;
    private final AgeRecord ages;
    private final Guardians guardians;
    private final Assessments assessments;
    private final Interviews interviews;
    private final MissingChildren missing;
    private final Persons persons;

    DemoChild(
            Cases cases,
            AgeRecord ages,
            Guardians guardians,
            Assessments assessments,
            Interviews interviews,
            MissingChildren missing,
            Persons persons) {
        this.cases = cases;
        this.ages = ages;
        this.guardians = guardians;
        this.assessments = assessments;
        this.interviews = interviews;
        this.missing = missing;
        this.persons = persons;
    }

    CaseId live(PersonId milo, Map<String, Member> members, DemoPast past) {
        Member bruno = DemoWorld.known(members, "bruno");
        Member edda = DemoWorld.known(members, "edda");
        Map<String, UUID> made = new HashMap<>();
        Called child = called(milo, bruno, past);
        past.on(39, bruno, () -> made.put("case", opened(milo, bruno, past)));
        CaseId id = new CaseId(DemoWorld.known(made, "case"));
        past.on(38, bruno, () -> {
            made.put("assessment", assessments.write(id, assessment()));
            interviews.add(id, first(past, child.language()));
        });
        past.on(27, bruno, () -> guardians.appoint(id, guardian(edda, past)));
        past.on(24, edda, () -> assessments.sign(id, DemoWorld.known(made, "assessment")));
        past.on(20, bruno, () -> {
            UUID assessed = ages.add(milo, assessed(), bruno);
            ages.add(milo, assessed, Happened.APPEALED, "His guardian: nobody asked who knew him as a child.", bruno);
        });
        awayForANight(id, child.name(), members, past);
        past.on(9, bruno, () -> interviews.add(id, second(past, child.language())));
        return id;
    }

    private UUID opened(PersonId milo, Member by, DemoPast past) {
        CaseId id = cases.open(NewCase.firstContact(milo, true, CaseUrgency.SOON), by);
        ages.add(milo, claimed(), by);
        ages.add(milo, doubted(past), by);
        return id.value();
    }

    /// How the child is called, and what he speaks.
    private record Called(String name, String language) {}

    private Called called(PersonId milo, Member by, DemoPast past) {
        AtomicReference<Person> found = new AtomicReference<>();
        past.on(39, by, () -> found.set(persons.get(milo)));
        Person person = Objects.requireNonNull(found.get());
        return new Called(person.displayName(), Objects.requireNonNullElse(person.language(), "en"));
    }

    private void awayForANight(CaseId id, String name, Map<String, Member> members, DemoPast past) {
        Member bruno = DemoWorld.known(members, "bruno");
        Member felix = DemoWorld.known(members, "felix");
        Map<String, UUID> alarm = new HashMap<>();
        past.on(
                12,
                DemoWorld.known(members, "ana"),
                () -> alarm.put(
                        "id",
                        missing.raise(
                                id,
                                Missing.Risk.HIGH,
                                past.moment(12).minus(Duration.ofMinutes(10)),
                                Map.of(
                                        Missing.Part.WHO.name(), name + ", about 16",
                                        Missing.Part.LAST_SEEN.name(), "At the gate, with a telephone in his hand",
                                        Missing.Part.DESCRIPTION.name(), "Grey jacket, red cap, small scar on the chin",
                                        Missing.Part.DANGER.name(), "Somebody promised him work in Brennick",
                                        Missing.Part.CALL.name(), "The desk of the centre, 555-0101"))));
        UUID raised = DemoWorld.known(alarm, "id");
        past.on(12, felix, () -> missing.look(raised));
        past.on(11, bruno, () -> {
            missing.found(
                    raised, Missing.Found.CAME_BACK, "He stood at the gate at six in the morning, cold and hungry.");
            missing.debriefed(raised, "He had gone to look for his cousin. He wants a telephone card, and gets one.");
        });
    }

    private static Stated claimed() {
        return new Stated(new Evidence.Claimed(), null, null, 16, 16, 0, "He says he turned 16 at the last harvest.");
    }

    private static Stated doubted(DemoPast past) {
        return new Stated(
                new Evidence.Documented(Evidence.Document.PASSPORT, Evidence.Check.DOUBT),
                null,
                past.day(39).minusYears(20),
                null,
                null,
                0,
                "Given to him by the man who organised the journey; the picture is of somebody else.");
    }

    private static Stated assessed() {
        return new Stated(
                new Evidence.Assessed(
                        Evidence.Method.INTERVIEW,
                        Evidence.Consent.CHILD_AND_REPRESENTATIVE,
                        Evidence.Outcome.DOUBT_REMAINS),
                null,
                null,
                17,
                18,
                1,
                "One talk of two hours.");
    }

    private static Assessments.Written assessment() {
        return new Assessments.Written(
                BestInterests.Purpose.FIRST,
                BestInterests.Risk.HIGH,
                BestInterests.Recommendation.GO_AHEAD_WITH_CARE,
                Map.of(
                        BestInterests.Part.VIEWS.name(), "He wants to find his cousin, and to learn to repair engines.",
                        BestInterests.Part.FAMILY.name(), "A mother and two sisters at home; a cousin in Ostmere.",
                        BestInterests.Part.CARE.name(), "Sleeps badly. Likes the cook, who speaks his language.",
                        BestInterests.Part.PROTECTION.name(), "The man who organised the journey has his number.",
                        BestInterests.Part.BECAUSE.name(), "A small house away from the harbour, near his cousin."));
    }

    private static Guardians.Wanted guardian(Member edda, DemoPast past) {
        return new Guardians.Wanted(
                Guardian.Kind.FULL, edda.id(), "", false, past.day(27), past.day(200), Set.of(), "");
    }

    private static Interviews.Held first(DemoPast past, String language) {
        return new Interviews.Held(
                Interview.Purpose.SCREENING,
                past.day(38),
                language,
                40,
                2,
                Set.of(Interview.Present.INTERPRETER, Interview.Present.TRUSTED_ADULT),
                false,
                true,
                null,
                words("Room of the cook", List.of("The journey", "Who paid"), "He was tired and asked to stop.", ""));
    }

    private static Interviews.Held second(DemoPast past, String language) {
        return new Interviews.Held(
                Interview.Purpose.IDENTIFICATION,
                past.day(9),
                language,
                55,
                3,
                Set.of(Interview.Present.INTERPRETER, Interview.Present.GUARDIAN),
                true,
                false,
                Interview.Again.CHILD_STOPPED,
                words(
                        "Quiet room of the guardians",
                        List.of("Work on the boat", "The passport"),
                        "Six weeks on the boat without pay; the passport is not his.",
                        "He had stopped the first one and asked to go on when his guardian is there."));
    }

    private static Map<String, String> words(String place, List<String> topics, String answers, String why) {
        return Map.of(
                Interview.Part.PLACE.name(), place,
                Interview.Part.TOPICS.name(), String.join("; ", topics),
                Interview.Part.ANSWERS.name(), answers,
                Interview.Part.RECORDING.name(), "",
                Interview.Part.WHY.name(), why);
    }
}
