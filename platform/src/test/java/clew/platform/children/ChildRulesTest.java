package clew.platform.children;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.access.Role;
import clew.platform.casework.CaseId;
import clew.platform.children.BestInterests.Part;
import clew.platform.children.BestInterests.Purpose;
import clew.platform.children.BestInterests.Recommendation;
import clew.platform.children.BestInterests.Risk;
import clew.platform.children.ChildGaps.Gap;
import clew.platform.children.ChildGaps.Held;
import clew.platform.children.Determination.Ground;
import clew.platform.children.Determination.Heading;
import clew.platform.children.Determination.Option;
import clew.platform.children.Determination.Seat;
import clew.platform.children.Determination.State;
import clew.platform.children.Guardian.Conflict;
import clew.platform.children.GuardianRules.Facts;
import clew.platform.children.GuardianRules.Finding;
import clew.platform.children.GuardianRules.Hint;
import clew.platform.children.Interview.Again;
import clew.platform.children.MissingRules.Notice;
import clew.platform.children.MissingRules.Sees;
import clew.platform.children.MissingRules.Told;
import clew.platform.children.Tracing.Wish;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.Contact;
import clew.platform.directory.Reason;
import clew.platform.person.PersonId;
import clew.testkit.Seeds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules for children, each as values and without a database. They are longer than the house allows because the
/// ages, guardians and
/// interviews of one child depend on each other, and are read side by side.
class ChildRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final AgencyId OFFICE = AgencyId.random();
    private static final AgencyId CLINIC = AgencyId.random();

    @Test
    void thirtyChildrenAreTooManyForOnePersonAndNotForABody() {
        assertThat(codes(facts(true, 29, 30, TODAY))).isEmpty();
        assertThat(codes(facts(true, 30, 30, TODAY))).containsExactly("CASE_LOAD");
        assertThat(codes(facts(true, 30, 50, TODAY))).isEmpty();
        assertThat(codes(facts(false, 400, 30, TODAY))).isEmpty();
    }

    @Test
    void theLoadIsThatOfTheDirectiveUnlessArrivalsAreDisproportionate() {
        assertThat(new GuardianLoad(false).line().children()).isEqualTo(30);
        assertThat(new GuardianLoad(true).line().children()).isEqualTo(50);
        assertThat(new GuardianLoad(false).line().mark()).isEqualTo("check before release");
    }

    @Test
    void aCriminalRecordCheckIsThereAndIsNotOld() {
        assertThat(codes(facts(true, 0, 30, null))).containsExactly("NOT_CHECKED");
        assertThat(codes(facts(true, 0, 30, TODAY.minusMonths(24)))).isEmpty();
        assertThat(codes(facts(true, 0, 30, TODAY.minusMonths(24).minusDays(1))))
                .containsExactly("CHECKED_LONG_AGO");
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void everythingThatSpeaksAgainstAGuardianIsSaid(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Set<Conflict> declared = some(random, Conflict.class);
        Set<Hint> hints = some(random, Hint.class);
        Facts facts = new Facts(true, 31, 30, declared, hints, null, TODAY);

        List<Finding> findings = GuardianRules.against(facts);

        assertThat(findings).hasSize(declared.size() + hints.size() + 2);
        assertThat(findings.stream().map(Finding::code))
                .containsAll(declared.stream().map(Enum::name).toList())
                .containsAll(hints.stream().map(Enum::name).toList());
        assertThat(GuardianRules.permits(findings, " ")).isFalse();
        assertThat(GuardianRules.permits(findings, "Nobody else tonight")).isTrue();
        assertThat(GuardianRules.permits(List.of(), "")).isTrue();
    }

    @Test
    void aPanelHasThreeToFiveFromTwoAgenciesAndOneChair() {
        assertThat(keys(DeterminationRules.panel(panel(3)))).isEmpty();
        assertThat(keys(DeterminationRules.panel(panel(5)))).isEmpty();
        assertThat(keys(DeterminationRules.panel(panel(2)))).containsExactly("children.bid.panel.size");
        assertThat(keys(DeterminationRules.panel(panel(6)))).containsExactly("children.bid.panel.size");
        List<Seat> sameAgency = List.of(seat(OFFICE, true), seat(OFFICE, false), seat(OFFICE, false));
        assertThat(keys(DeterminationRules.panel(sameAgency))).containsExactly("children.bid.panel.agencies");
        List<Seat> noChair = List.of(seat(OFFICE, false), seat(CLINIC, false), seat(OFFICE, false));
        assertThat(keys(DeterminationRules.panel(noChair))).containsExactly("children.bid.panel.chair");
        List<Seat> twoChairs = List.of(seat(OFFICE, true), seat(CLINIC, true), seat(OFFICE, false));
        assertThat(keys(DeterminationRules.panel(twoChairs))).containsExactly("children.bid.panel.chair");
        Seat one = seat(OFFICE, true);
        assertThat(keys(DeterminationRules.panel(List.of(one, seat(CLINIC, false), twice(one)))))
                .containsExactly("children.bid.panel.twice");
        Seat outside = new Seat(UUID.randomUUID(), null, null, "Doctor Tern", "Clinic", "", false);
        Seat again = new Seat(UUID.randomUUID(), null, null, "DOCTOR TERN", "Court", "", false);
        assertThat(keys(DeterminationRules.panel(List.of(one, outside, again))))
                .containsExactly("children.bid.panel.twice");
    }

    @Test
    void anOptionHasBothSidesAndTheViewsOfTheChild() {
        Map<Heading, String> views = Map.of(Heading.VIEWS, "likes it");
        Map<Heading, String> safety = Map.of(Heading.SAFETY, "safe");
        assertThat(keys(DeterminationRules.option(new Option(1, "Stay", views, safety))))
                .isEmpty();
        assertThat(keys(DeterminationRules.option(new Option(1, "Stay", safety, views))))
                .isEmpty();
        assertThat(keys(DeterminationRules.option(new Option(1, "Stay", safety, safety))))
                .containsExactly("children.bid.option.noViews");
        assertThat(keys(DeterminationRules.option(new Option(1, " ", Map.of(), views))))
                .containsExactly("children.bid.option.untitled", "children.bid.option.nothingFor");
        assertThat(keys(DeterminationRules.option(new Option(1, "Stay", views, Map.of()))))
                .containsExactly("children.bid.option.nothingAgainst");
    }

    @Test
    void aDecisionNeedsOptionsReasonsTriggersAndAReviewWithinAYear() {
        Determination open = determination(2, new State.Convened());
        assertThat(keys(DeterminationRules.decision(open, decided(2, TODAY, TODAY.plusMonths(12)), TODAY)))
                .isEmpty();
        assertThat(keys(DeterminationRules.decision(open, decided(3, TODAY, TODAY.plusMonths(6)), TODAY)))
                .containsExactly("children.bid.decide.option");
        assertThat(keys(DeterminationRules.decision(
                        open, decided(1, TODAY, TODAY.plusMonths(12).plusDays(1)), TODAY)))
                .containsExactly("children.bid.decide.review");
        assertThat(keys(DeterminationRules.decision(open, decided(1, TODAY, TODAY), TODAY)))
                .containsExactly("children.bid.decide.review");
        assertThat(keys(DeterminationRules.decision(open, decided(1, TODAY.plusDays(1), TODAY.plusDays(2)), TODAY)))
                .containsExactly("children.bid.decide.on");
        assertThat(keys(DeterminationRules.decision(
                        determination(1, new State.Convened()), decided(1, TODAY, TODAY.plusDays(9)), TODAY)))
                .containsExactly("children.bid.decide.options");
        State.Decided before = decided(1, TODAY, TODAY.plusDays(9));
        assertThat(keys(DeterminationRules.decision(determination(2, before), before, TODAY)))
                .containsExactly("children.bid.decide.over");
        State.Decided empty = new State.Decided(1, TODAY, TODAY.plusDays(9), " ", "", " ", "Dario");
        assertThat(keys(DeterminationRules.decision(open, empty, TODAY)))
                .containsExactly("children.bid.decide.reasons", "children.bid.decide.triggers");
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void anAssessmentWithoutOneOfItsPartsIsNotKept(Part missing) {
        Map<String, String> words = new java.util.HashMap<>();
        for (Part part : Part.values()) {
            words.put(part.name(), part == missing ? " " : "known");
        }

        assertThat(BestInterestsRules.missing(words)).containsExactly(missing);
    }

    @Test
    void onlyAnotherMemberSignsAndOnce() {
        Member author = member();
        BestInterests drafted = assessment(author, Purpose.FIRST, Recommendation.GO_AHEAD, false);
        BestInterests signed = assessment(author, Purpose.FIRST, Recommendation.GO_AHEAD, true);

        assertThat(keys(BestInterestsRules.againstSigning(drafted, author))).containsExactly("children.bia.sign.self");
        assertThat(BestInterestsRules.againstSigning(drafted, member())).isEmpty();
        assertThat(keys(BestInterestsRules.againstSigning(signed, member())))
                .containsExactly("children.bia.sign.already");
    }

    @Test
    void onlyTheLatestSignedAssessmentForAPurposeAllowsIt() {
        Member author = member();
        BestInterests yes = assessment(author, Purpose.TRACING, Recommendation.GO_AHEAD_WITH_CARE, true);
        BestInterests no = assessment(author, Purpose.TRACING, Recommendation.NOT_NOW, true);
        BestInterests draft = assessment(author, Purpose.TRACING, Recommendation.NOT_AT_ALL, false);

        assertThat(BestInterestsRules.allows(Purpose.TRACING, List.of(yes, no))).isTrue();
        assertThat(BestInterestsRules.allows(Purpose.TRACING, List.of(no, yes))).isFalse();
        assertThat(BestInterestsRules.allows(Purpose.TRACING, List.of(draft, yes)))
                .isTrue();
        assertThat(BestInterestsRules.allows(Purpose.TRACING, List.of(draft))).isFalse();
        assertThat(BestInterestsRules.allows(Purpose.REUNION, List.of(yes))).isFalse();
        assertThat(BestInterestsRules.allows(Purpose.TRACING, List.of())).isFalse();
    }

    @Test
    void aPanelIsNeededWhereAnAssessmentAsksForItOrReunionIsConsidered() {
        Member author = member();
        BestInterests asks = assessment(author, Purpose.FIRST, Recommendation.DETERMINATION, true);
        BestInterests draft = assessment(author, Purpose.FIRST, Recommendation.DETERMINATION, false);
        BestInterests reunion = assessment(author, Purpose.REUNION, Recommendation.GO_AHEAD, false);

        assertThat(keys(BestInterestsRules.determinationNeeded(List.of(asks))))
                .containsExactly("children.bid.needed.assessment");
        assertThat(BestInterestsRules.determinationNeeded(List.of(draft))).isEmpty();
        assertThat(keys(BestInterestsRules.determinationNeeded(List.of(reunion))))
                .containsExactly("children.bid.needed.reunion");
    }

    @Test
    void theFirstInterviewNeedsNoReasonAndEveryLaterOneNeedsBoth() {
        assertThat(InterviewRules.missing(0, null, "")).isEmpty();
        assertThat(keys(InterviewRules.missing(1, null, "")))
                .containsExactly("children.interview.again.missing", "children.interview.why.missing");
        assertThat(keys(InterviewRules.missing(1, Again.NEW_FACTS, " ")))
                .containsExactly("children.interview.why.missing");
        assertThat(keys(InterviewRules.missing(7, null, "because")))
                .containsExactly("children.interview.again.missing");
        assertThat(InterviewRules.missing(7, Again.NEW_FACTS, "because")).isEmpty();
    }

    @Test
    void theScriptSaysTheRightsOfTheChildInShortSentencesAndBeginsOpenly() {
        InterviewScript script = InterviewScript.current();

        assertThat(script.sources()).allMatch(source -> !source.mark().isBlank());
        for (InterviewScript.Text text : script.texts()) {
            assertThat(text.steps().stream().flatMap(step -> step.say().stream()))
                    .as(text.language())
                    .hasSizeGreaterThan(12)
                    .allMatch(sentence -> sentence.length() <= 90);
        }
        assertThat(said(script, "en"))
                .contains(
                        "You can stop at any time.",
                        "You can say: I do not know.",
                        "You can say: I do not want to say that.",
                        "You get help whatever you say.");
        assertThat(said(script, "fr"))
                .contains(
                        "Tu peux arrêter quand tu veux.",
                        "Tu peux dire : je ne sais pas.",
                        "Tu peux dire : je ne veux pas en parler.",
                        "On t'aide, quoi que tu dises.");
        assertThat(script.in("fr-BE").language()).isEqualTo("fr");
        assertThat(script.in("ti").language()).isEqualTo("en");
    }

    private static List<String> said(InterviewScript script, String language) {
        return script.in(language).steps().stream()
                .flatMap(step -> step.say().stream())
                .map(sentence -> sentence.replace('\u00a0', ' ').replace('\u202f', ' '))
                .toList();
    }

    @Test
    void policeGuardianKeeperAndCoordinatorAreToldEachOnceAndTheWidestViewCounts() {
        Agency police = agency(AgencyKind.POLICE);
        Agency coordination = agency(AgencyKind.CO_ORDINATION);
        Agency guardians = agency(AgencyKind.GUARDIANSHIP);
        Agency shelter = agency(AgencyKind.SHELTER);
        Agency school = agency(AgencyKind.SCHOOL);
        List<Agency> all = List.of(police, coordination, guardians, shelter, school);

        List<Told> told =
                MissingRules.toTell(MissingRules.lines(), shelter.id(), Set.of(guardians.id(), police.id()), all);

        Set<Role> acts = EnumSet.of(Role.CASE_WORKER, Role.DECISION_MAKER);
        Set<Role> both = EnumSet.of(Role.CASE_WORKER, Role.DECISION_MAKER, Role.GUARDIAN);
        Set<Role> keeps = EnumSet.of(Role.FIRST_RESPONDER, Role.CASE_WORKER, Role.GUARDIAN);
        assertThat(told)
                .containsExactlyInAnyOrder(
                        new Told(police.id(), police.name(), both, Sees.ALL),
                        new Told(coordination.id(), coordination.name(), EnumSet.of(Role.CO_ORDINATOR), Sees.PROCESS),
                        new Told(guardians.id(), guardians.name(), EnumSet.of(Role.GUARDIAN), Sees.ALL),
                        new Told(shelter.id(), shelter.name(), keeps, Sees.ALL));
        assertThat(MissingRules.toTell(MissingRules.lines(), shelter.id(), Set.of(), all))
                .contains(new Told(police.id(), police.name(), acts, Sees.ALL));
        assertThat(MissingRules.toTell(MissingRules.lines(), coordination.id(), Set.of(), all))
                .filteredOn(one -> one.agency().equals(coordination.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.sees()).isEqualTo(Sees.ALL))
                .satisfies(one -> assertThat(one.roles()).contains(Role.CO_ORDINATOR, Role.CASE_WORKER));
    }

    @Test
    void eachMemberWithANamedRoleIsToldAndNobodyElse() {
        Agency police = agency(AgencyKind.POLICE);
        Agency shelter = agency(AgencyKind.SHELTER);
        Agency school = agency(AgencyKind.SCHOOL);
        Member one = member(police, Role.CASE_WORKER, Role.AUDITOR);
        Member two = member(police, Role.CASE_WORKER);
        List<Member> members = List.of(
                one,
                two,
                member(police, Role.AUDITOR),
                member(shelter, Role.GUARDIAN),
                member(school, Role.CASE_WORKER));

        List<Notice> notices = MissingRules.notices(
                MissingRules.lines(), shelter.id(), Set.of(), List.of(police, shelter, school), members);

        assertThat(notices.stream().flatMap(notice -> notice.members().stream()))
                .containsExactlyInAnyOrder(one.id(), two.id(), members.get(3).id());
        assertThat(notices.stream()
                        .filter(Notice::nobody)
                        .map(notice -> notice.who() + " " + notice.role() + " " + (notice.agency() == null)))
                .containsExactlyInAnyOrder(
                        "OWNER FIRST_RESPONDER false",
                        "OWNER CASE_WORKER false",
                        "GUARDIAN GUARDIAN true",
                        "kind:POLICE DECISION_MAKER false",
                        "kind:CO_ORDINATION CO_ORDINATOR true");
    }

    private static Member member(Agency agency, Role... roles) {
        return new Member(MemberId.random(), "Member", agency.id(), agency.name(), agency.kind(), Set.of(roles));
    }

    @Test
    void afterFifteenMinutesItIsLate() {
        assertThat(MissingRules.inTime(NOW, NOW.plusSeconds(900))).isTrue();
        assertThat(MissingRules.inTime(NOW, NOW.plusSeconds(901))).isFalse();
    }

    @Test
    void theWishTheConsentAndTheAssessmentAreAllNeededToLookForTheFamily() {
        for (Wish wish : Wish.values()) {
            for (boolean consented : new boolean[] {true, false}) {
                for (boolean assessed : new boolean[] {true, false}) {
                    List<String> against = keys(TracingRules.against(wish, consented, assessed));
                    int expected = (wish == Wish.YES ? 0 : 1) + (consented ? 0 : 1) + (assessed ? 0 : 1);
                    assertThat(against).hasSize(expected);
                }
            }
        }
        assertThat(keys(TracingRules.against(Wish.NO, false, false)))
                .containsExactly(
                        "children.tracing.against.wish.NO",
                        "children.tracing.against.consent",
                        "children.tracing.against.assessment");
    }

    @Test
    void whatAChildLacksIsSaidTheMostPressingFirst() {
        Held nothing = new Held(List.of(), List.of(), List.of(), List.of());
        assertThat(ChildGaps.of(nothing).stream().map(gap -> gap.reason().key()))
                .containsExactly("children.gap.guardian", "children.gap.assessment");
        assertThat(ChildGaps.of(nothing)).allMatch(Gap::urgent);
        Member author = member();
        Held more = new Held(
                List.of(guardian(Guardian.Kind.PROVISIONAL)),
                List.of(assessment(author, Purpose.REUNION, Recommendation.DETERMINATION, true)),
                List.of(),
                List.of(missing(new Missing.State.Gone())));
        assertThat(ChildGaps.of(more).stream().map(gap -> gap.reason().key()))
                .containsExactly(
                        "children.gap.missing",
                        "children.gap.fullGuardian",
                        "children.gap.first",
                        "children.gap.determination");
        Held all = new Held(
                List.of(guardian(Guardian.Kind.FULL)),
                List.of(assessment(author, Purpose.FIRST, Recommendation.GO_AHEAD, true)),
                List.of(),
                List.of());
        assertThat(ChildGaps.of(all)).isEmpty();
        Held unsigned = new Held(
                List.of(guardian(Guardian.Kind.FULL)),
                List.of(assessment(author, Purpose.FIRST, Recommendation.GO_AHEAD, false)),
                List.of(determination(2, decided(1, TODAY, TODAY.plusDays(9)))),
                List.of(missing(new Missing.State.Back(Missing.Found.CAME_BACK, NOW, "", "Ana"))));
        assertThat(ChildGaps.of(unsigned).stream().map(gap -> gap.reason().key()))
                .containsExactly("children.gap.debrief", "children.gap.signature");
    }

    private static Missing missing(Missing.State state) {
        return new Missing(
                UUID.randomUUID(),
                CaseId.random(),
                "C-1",
                Missing.Risk.HIGH,
                NOW,
                NOW,
                1,
                Map.of(),
                "Ana",
                "Centre",
                state,
                List.of());
    }

    private static Guardian guardian(Guardian.Kind kind) {
        return new Guardian(
                UUID.randomUUID(),
                CaseId.random(),
                kind,
                "Edda",
                false,
                null,
                null,
                TODAY,
                Set.of(),
                Set.of(),
                "",
                false,
                null,
                TODAY,
                "Ana",
                NOW,
                null);
    }

    private static Agency agency(AgencyKind kind) {
        return new Agency(
                AgencyId.random(),
                kind + " of Norvanta",
                kind,
                "Ostmere",
                List.of(),
                Contact.none(),
                true,
                1,
                List.of());
    }

    private static Member member() {
        return new Member(
                new MemberId(UUID.randomUUID()), "Ana", OFFICE, "Office", AgencyKind.NGO, Set.of(Role.CASE_WORKER));
    }

    private static BestInterests assessment(
            Member author, Purpose purpose, Recommendation recommendation, boolean signed) {
        return new BestInterests(
                UUID.randomUUID(),
                CaseId.random(),
                purpose,
                Risk.LOW,
                recommendation,
                Map.of(),
                author.id(),
                author.name(),
                author.agencyName(),
                NOW,
                signed ? new BestInterests.State.Signed("Olga", NOW) : new BestInterests.State.Drafted());
    }

    private static Determination determination(int options, State state) {
        List<Option> weighed = new ArrayList<>();
        for (int place = 1; place <= options; place++) {
            weighed.add(new Option(place, "Option", Map.of(), Map.of()));
        }
        return new Determination(
                UUID.randomUUID(),
                CaseId.random(),
                PersonId.random(),
                OFFICE,
                "C-1",
                Ground.DURABLE_SOLUTION,
                null,
                "Where?",
                "Ana",
                NOW,
                panel(3),
                weighed,
                state);
    }

    private static State.Decided decided(int option, LocalDate on, LocalDate review) {
        return new State.Decided(option, on, review, "because", "", "if she asks", "Dario");
    }

    private static List<Seat> panel(int size) {
        List<Seat> seats = new ArrayList<>(List.of(seat(OFFICE, true), seat(CLINIC, false)));
        while (seats.size() < size) {
            seats.add(seat(CLINIC, false));
        }
        return seats;
    }

    private static Seat seat(AgencyId agency, boolean chair) {
        return new Seat(UUID.randomUUID(), new MemberId(UUID.randomUUID()), agency, "Somebody", "Agency", "", chair);
    }

    private static Seat twice(Seat seat) {
        return new Seat(UUID.randomUUID(), seat.member(), CLINIC, "Somebody", "Agency", "", false);
    }

    private static Facts facts(boolean natural, int children, int cap, @Nullable LocalDate checked) {
        return new Facts(natural, children, cap, Set.of(), Set.of(), checked, TODAY);
    }

    private static List<String> codes(Facts facts) {
        return GuardianRules.against(facts).stream().map(Finding::code).toList();
    }

    private static List<String> keys(List<Reason> reasons) {
        return reasons.stream().map(Reason::key).toList();
    }

    private static <E extends Enum<E>> Set<E> some(RandomGenerator random, Class<E> type) {
        Set<E> some = EnumSet.noneOf(type);
        for (E one : type.getEnumConstants()) {
            if (random.nextBoolean()) {
                some.add(one);
            }
        }
        return some;
    }
}
