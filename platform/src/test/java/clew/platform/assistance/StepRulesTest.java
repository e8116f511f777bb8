package clew.platform.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.assistance.Refusal.Code;
import clew.platform.casework.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StepRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Circumstances ADULT = new Circumstances(TODAY, false, false);
    private static final Circumstances CHILD = new Circumstances(TODAY, true, false);
    private static final Circumstances CHILD_DETERMINED = new Circumstances(TODAY, true, true);

    @Test
    void aServiceGoesFromOfferToEnd() {
        Strand strand = service(Step.OFFERED, Step.ACCEPTED, Step.STARTED, Step.DELIVERED, Step.DELIVERED);

        assertThat(codes(strand, Entry.of(Step.ENDED, TODAY).because(Ground.NEED_MET), ADULT))
                .isEmpty();
        assertThat(codes(strand, Entry.of(Step.ENDED, TODAY), ADULT)).containsExactly(Code.GROUND_MISSING);
        assertThat(codes(strand, Entry.of(Step.ENDED, TODAY).because(Ground.DID_NOT_TESTIFY), ADULT))
                .containsExactly(Code.GROUND_UNKNOWN);
    }

    @Test
    void whatWasNotAcceptedDoesNotStart() {
        assertThat(codes(service(Step.OFFERED), Entry.of(Step.STARTED, TODAY), ADULT))
                .containsExactly(Code.ORDER);
    }

    @Test
    void aNoIsNeverTheLastWord() {
        Strand declined = service(Step.OFFERED, Step.DECLINED);

        assertThat(declined.next()).contains(Step.OFFERED, Step.ACCEPTED);
        assertThat(strand(Track.RECOVERY, Step.RECOVERY_OFFERED, Step.RECOVERY_DECLINED)
                        .next())
                .contains(Step.RECOVERY_OFFERED, Step.RECOVERY_ACCEPTED);
    }

    /// The rules are a function of the strand alone and of age: there is no way in for a status, for co-operation or
    /// for
    /// what was said to another service.
    @Test
    void nothingThatAPersonDeclinesStopsAnythingElse() {
        assertThat(Arrays.stream(Circumstances.class.getRecordComponents()).map(each -> each.getName()))
                .containsExactly("today", "child", "determined");
        for (Circumstances any : List.of(ADULT, CHILD, CHILD_DETERMINED)) {
            assertThat(codes(service(), Entry.of(Step.OFFERED, TODAY), any)).isEmpty();
            assertThat(codes(service(), Entry.of(Step.DELIVERED, TODAY), any)).isEmpty();
            assertThat(codes(strand(Track.RECOVERY), Entry.of(Step.RECOVERY_OFFERED, TODAY), any))
                    .isEmpty();
        }
    }

    @Test
    void aRecoveryPeriodHasThirtyDaysCountingBothEnds() {
        Strand accepted = strand(Track.RECOVERY, Step.RECOVERY_OFFERED, Step.RECOVERY_ACCEPTED);
        LocalDate from = LocalDate.of(2026, 11, 1);

        assertThat(codes(accepted, granted(from, LocalDate.of(2026, 11, 29)), ADULT))
                .containsExactly(Code.RECOVERY_TOO_SHORT);
        assertThat(codes(accepted, granted(from, LocalDate.of(2026, 11, 30)), ADULT))
                .isEmpty();
        assertThat(codes(accepted, granted(from, null), ADULT)).containsExactly(Code.DAY_MISSING);
    }

    @ParameterizedTest
    @EnumSource(
            value = Ground.class,
            names = {"DID_NOT_CO_OPERATE", "DID_NOT_TESTIFY"})
    void aRecoveryPeriodNeverEndsBecauseThePersonDoesNotWorkWithThePolice(Ground ground) {
        Strand granted = strand(Track.RECOVERY, Step.RECOVERY_OFFERED, Step.RECOVERY_GRANTED);

        List<Refusal> refusals =
                StepRules.against(granted, Entry.of(Step.RECOVERY_ENDED, TODAY).because(ground), ADULT);

        assertThat(refusals).extracting(Refusal::code).containsExactly(Code.NEVER_FOR_NOT_CO_OPERATING);
        assertThat(refusals).extracting(Refusal::law).containsExactly("assistance.law.12.6");
    }

    @Test
    void itEndsForOtherReasons() {
        Strand granted = strand(Track.RECOVERY, Step.RECOVERY_OFFERED, Step.RECOVERY_GRANTED);

        for (Ground ground : List.of(Ground.RAN_OUT, Ground.PERSON_ASKED, Ground.PUBLIC_ORDER)) {
            assertThat(codes(granted, Entry.of(Step.RECOVERY_ENDED, TODAY).because(ground), ADULT))
                    .isEmpty();
        }
    }

    @Test
    void aReturnIsNotCalledSafeBeforeItsRisksWereAssessed() {
        Entry safe = Entry.of(Step.RETURN_FOUND_SAFE, TODAY).because(Ground.VOLUNTARY);

        assertThat(codes(strand(Track.RETURN, Step.RETURN_RAISED), safe, ADULT))
                .containsExactly(Code.RETURN_NOT_ASSESSED);
        assertThat(codes(assessed(ReturnRisk.Level.SOME), safe, ADULT)).isEmpty();
        assertThat(codes(assessed(ReturnRisk.Level.NOT_KNOWN), safe, ADULT)).containsExactly(Code.RISK_UNKNOWN);
        assertThat(codes(assessed(ReturnRisk.Level.GRAVE), safe, ADULT)).containsExactly(Code.RISK_GRAVE);
        assertThat(codes(assessed(ReturnRisk.Level.GRAVE), safe.saying("The family moved."), ADULT))
                .isEmpty();
    }

    @Test
    void anAssessmentOfAnEarlierReturnDoesNotCountForTheNext() {
        Strand again = course(
                Track.RETURN,
                happening(Step.RETURN_RAISED, ""),
                happening(Step.RETURN_ASSESSED, ReturnRisk.write(risks(ReturnRisk.Level.NONE))),
                happening(Step.RETURN_GIVEN_UP, ""),
                happening(Step.RETURN_RAISED, ""));

        assertThat(codes(again, Entry.of(Step.RETURN_FOUND_SAFE, TODAY).because(Ground.VOLUNTARY), ADULT))
                .containsExactly(Code.RETURN_NOT_ASSESSED);
    }

    @Test
    void anAssessmentLooksAtAllSixRisksAndSaysFromWhere() {
        Strand raised = strand(Track.RETURN, Step.RETURN_RAISED);
        Map<ReturnRisk, ReturnRisk.Found> five = risks(ReturnRisk.Level.SOME);
        five.remove(ReturnRisk.DEBT);
        Map<ReturnRisk, ReturnRisk.Found> unsourced = risks(ReturnRisk.Level.SOME);
        unsourced.put(ReturnRisk.DEBT, new ReturnRisk.Found(ReturnRisk.Level.SOME, " "));

        assertThat(codes(raised, Entry.of(Step.RETURN_ASSESSED, TODAY).weighing(five), ADULT))
                .containsExactly(Code.RISKS_INCOMPLETE);
        assertThat(codes(raised, Entry.of(Step.RETURN_ASSESSED, TODAY).weighing(unsourced), ADULT))
                .containsExactly(Code.RISKS_INCOMPLETE);
        assertThat(codes(raised, Entry.of(Step.RETURN_ASSESSED, TODAY).weighing(risks(ReturnRisk.Level.SOME)), ADULT))
                .isEmpty();
    }

    @Test
    void aChildIsNotReturnedWithoutADetermination() {
        Entry safe = Entry.of(Step.RETURN_FOUND_SAFE, TODAY).because(Ground.VOLUNTARY);

        assertThat(codes(assessed(ReturnRisk.Level.NONE), safe, CHILD))
                .containsExactly(Code.CHILD_WITHOUT_DETERMINATION);
        assertThat(codes(assessed(ReturnRisk.Level.NONE), safe, CHILD_DETERMINED))
                .isEmpty();
    }

    @Test
    void aRequestSaysWhoAskedAndHow() {
        Strand none = strand(Track.OWN_DATA);
        Entry asked = Entry.of(Step.REPORT_ASKED, TODAY);

        assertThat(codes(none, asked, ADULT)).containsExactly(Code.GROUND_MISSING, Code.WAY_MISSING);
        assertThat(codes(none, asked.because(Ground.ASKED_BY_PERSON), ADULT)).containsExactly(Code.WAY_MISSING);
        assertThat(codes(none, asked.through(Way.ON_PAPER), ADULT)).containsExactly(Code.GROUND_MISSING);
        assertThat(codes(none, asked.because(Ground.NOT_DONE).through(Way.ON_PAPER), ADULT))
                .contains(Code.GROUND_UNKNOWN);
        for (Ground who : Ground.ASKED_BY) {
            assertThat(codes(none, asked.because(who).through(Way.IN_PERSON), ADULT))
                    .isEmpty();
        }
    }

    @Test
    void anAnswerThatDoesNotDoAllSaysWhy() {
        Strand asked = strand(Track.OWN_DATA, Step.ERASURE_ASKED);
        Entry answered = Entry.of(Step.REQUEST_ANSWERED, TODAY).through(Way.ON_PAPER);

        assertThat(codes(asked, answered.because(Ground.ANSWERED_IN_FULL), ADULT))
                .isEmpty();
        for (Ground less : List.of(Ground.ANSWERED_IN_PART, Ground.NOT_DONE)) {
            assertThat(codes(asked, answered.because(less), ADULT)).containsExactly(Code.ANSWER_WITHOUT_REASON);
            assertThat(codes(asked, answered.because(less).saying("A court needs it until May."), ADULT))
                    .isEmpty();
        }
    }

    @Test
    void whatHasNotHappenedCannotBeWrittenDown() {
        assertThat(codes(service(), Entry.of(Step.OFFERED, TODAY.plusDays(1)), ADULT))
                .containsExactly(Code.DAY_AHEAD);
    }

    @Test
    void everyStepIsReachedAndHasItsFollowers() {
        Set<Step> reached = EnumSet.noneOf(Step.class);
        for (Track track : Track.values()) {
            reached.addAll(Follows.after(track, null));
        }
        for (Step step : Step.values()) {
            Set<Step> next = Follows.after(step.track(), step);
            assertThat(next).as(step.name()).isNotEmpty().allMatch(each -> each.track() == step.track());
            reached.addAll(next);
        }

        assertThat(reached).containsExactlyInAnyOrder(Step.values());
    }

    /// Along any way that the rules allow, what stands in the course is never more than the rules let in: each step
    /// was
    /// allowed after the one before.
    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void randomWaysNeverReachAnIllegalState(long seed) {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Track track = Track.values()[dice.nextInt(Track.values().length)];
        Strand strand = strand(track);
        for (int i = 0; i < 30; i++) {
            Step step = Step.values()[dice.nextInt(Step.values().length)];
            boolean inOrder = Follows.after(track, strand.standing()).contains(step);
            Entry entry = filled(step, dice);
            List<Code> against = codes(strand, entry, dice.nextBoolean() ? ADULT : CHILD);
            assertThat(against.contains(Code.ORDER)).isEqualTo(!inOrder);
            if (against.isEmpty()) {
                String words = step == Step.RETURN_ASSESSED ? ReturnRisk.write(entry.risks()) : "";
                strand = strand.with(happening(step, words), null);
            }
        }
    }

    private static Entry filled(Step step, RandomGenerator dice) {
        Entry entry = Entry.of(step, TODAY)
                .between(TODAY, TODAY.plusDays(dice.nextInt(60)))
                .through(Way.ON_PAPER);
        List<Ground> grounds = step.grounds();
        return grounds.isEmpty()
                ? entry.weighing(risks(ReturnRisk.Level.NONE))
                : entry.because(grounds.get(dice.nextInt(grounds.size())));
    }

    private static Entry granted(LocalDate from, LocalDate until) {
        return Entry.of(Step.RECOVERY_GRANTED, TODAY).between(from, until);
    }

    private static List<Code> codes(Strand strand, Entry entry, Circumstances now) {
        return StepRules.against(strand, entry, now).stream().map(Refusal::code).toList();
    }

    private static Strand service(Step... steps) {
        return strand(Track.SERVICE, steps);
    }

    private static Strand assessed(ReturnRisk.Level level) {
        return course(
                Track.RETURN,
                happening(Step.RETURN_RAISED, ""),
                happening(Step.RETURN_ASSESSED, ReturnRisk.write(risks(level))));
    }

    private static Map<ReturnRisk, ReturnRisk.Found> risks(ReturnRisk.Level level) {
        Map<ReturnRisk, ReturnRisk.Found> risks = new EnumMap<>(ReturnRisk.class);
        for (ReturnRisk risk : ReturnRisk.values()) {
            risks.put(risk, new ReturnRisk.Found(level, "report of the embassy"));
        }
        return risks;
    }

    private static Strand strand(Track track, Step... steps) {
        List<Happening> course = new ArrayList<>();
        for (Step step : steps) {
            course.add(happening(step, ""));
        }
        return course(track, course.toArray(Happening[]::new));
    }

    private static Strand course(Track track, Happening... course) {
        String kind = track == Track.SERVICE ? "MATERIAL_HELP" : track == Track.FOLLOW_UP ? "3" : "";
        return new Strand(
                UUID.randomUUID(),
                new CaseId(UUID.randomUUID()),
                UUID.randomUUID(),
                track,
                kind,
                null,
                null,
                List.of(course));
    }

    private static Happening happening(Step step, String words) {
        return new Happening(
                UUID.randomUUID(),
                step,
                TODAY,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                words,
                Instant.EPOCH,
                "Ana",
                "Port");
    }
}
