package clew.platform.person;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.person.AgeStatement.Event;
import clew.platform.person.AgeStatement.Happened;
import clew.platform.person.EffectiveAge.Weighed;
import clew.platform.person.EffectiveAge.Weight;
import clew.platform.person.Evidence.Assessed;
import clew.platform.person.Evidence.Check;
import clew.platform.person.Evidence.Claimed;
import clew.platform.person.Evidence.Consent;
import clew.platform.person.Evidence.Document;
import clew.platform.person.Evidence.Documented;
import clew.platform.person.Evidence.Method;
import clew.platform.person.Evidence.Observed;
import clew.platform.person.Evidence.Outcome;
import clew.recognition.AgeGroup;
import clew.testkit.Seeds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EffectiveAgeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Evidence ASSESSED =
            new Assessed(Method.MULTI_DISCIPLINARY, Consent.CHILD_AND_REPRESENTATIVE, Outcome.CONCLUDED);
    private static final Evidence PASSPORT = new Documented(Document.PASSPORT, Check.NO_DOUBT);

    @Test
    void aClaimToBeAChildIsNotAnsweredByLooks() {
        EffectiveAge age = of(years(new Claimed(), 16, 16), years(new Observed(), 22, 30));

        assertThat(age.age().group()).isEqualTo(AgeGroup.UNCERTAIN);
        assertThat(age.age().low()).isEqualTo(16);
        assertThat(age.age().high()).isEqualTo(30);
        assertThat(keys(age)).contains("person.age.why.presumption").doesNotContain("person.age.why.settled");
    }

    @Test
    void aDocumentWithoutDoubtAnswersTheClaimWhichStaysVisible() {
        EffectiveAge age = of(years(new Claimed(), 16, 16), years(PASSPORT, 25, 25));

        assertThat(age.age().group()).isEqualTo(AgeGroup.ADULT);
        assertThat(weights(age)).containsExactly(Weight.OUTWEIGHED, Weight.SETTLES);
    }

    @Test
    void aDocumentThatNobodyCheckedAnswersNothing() {
        for (Check check : List.of(Check.NOT_CHECKED, Check.DOUBT)) {
            EffectiveAge age =
                    of(years(new Claimed(), 16, 16), years(new Documented(Document.PASSPORT, check), 25, 25));

            assertThat(age.age().group()).isEqualTo(AgeGroup.UNCERTAIN);
        }
    }

    @Test
    void onlyACompletedAssessmentBySeveralProfessionsWithConsentSettles() {
        for (Method method : Method.values()) {
            for (Consent consent : Consent.values()) {
                for (Outcome outcome : Outcome.values()) {
                    boolean consented = consent != Consent.REFUSED && consent != Consent.NOT_ASKED;
                    boolean settles = method == Method.MULTI_DISCIPLINARY && consented && outcome == Outcome.CONCLUDED;
                    EffectiveAge age =
                            of(years(new Claimed(), 16, 16), years(new Assessed(method, consent, outcome), 21, 25));

                    assertThat(age.age().group())
                            .as("%s %s %s", method, consent, outcome)
                            .isEqualTo(settles ? AgeGroup.ADULT : AgeGroup.UNCERTAIN);
                }
            }
        }
    }

    @Test
    void theMarginIsTakenOffInFavourOfTheChild() {
        AgeStatement wide = new AgeStatement(
                UUID.randomUUID(), ASSESSED, TODAY, null, 19, 21, 2, "", "Ana", "Centre", Instant.EPOCH, List.of());

        EffectiveAge age = of(wide);

        assertThat(age.age().low()).isEqualTo(17);
        assertThat(age.age().high()).isEqualTo(23);
        assertThat(age.age().group()).isEqualTo(AgeGroup.UNCERTAIN);
    }

    @Test
    void oneDayBeforeTheEighteenthBirthdaySomebodyIsAChild() {
        assertThat(of(born(PASSPORT, TODAY.minusYears(18).plusDays(1))).age().group())
                .isEqualTo(AgeGroup.CHILD);
        assertThat(of(born(PASSPORT, TODAY.minusYears(18))).age().group()).isEqualTo(AgeGroup.ADULT);
    }

    @Test
    void oneAgeIsNotSaidAsARange() {
        assertThat(of(years(PASSPORT, 20, 20)).age().reason()).isEqualTo("person.age.reason.weighedOne");
        assertThat(of(years(ASSESSED, 16, 17)).age().reason()).isEqualTo("person.age.reason.weighed");
    }

    @Test
    void ofTwoThatSettleTheLowerCounts() {
        EffectiveAge age = of(years(PASSPORT, 20, 20), years(ASSESSED, 16, 17));

        assertThat(age.age().low()).isEqualTo(16);
        assertThat(age.age().group()).isEqualTo(AgeGroup.UNCERTAIN);
    }

    @Test
    void aRefusalWeighsNothing() {
        AgeStatement refusal =
                statement(new Assessed(Method.MEDICAL, Consent.REFUSED, Outcome.NOT_CARRIED_OUT), null, null);

        EffectiveAge refused = of(years(new Claimed(), 17, 17), refusal);

        assertThat(refused.age().group())
                .isEqualTo(of(years(new Claimed(), 17, 17)).age().group());
        assertThat(refused.age().low()).isEqualTo(17);
        assertThat(weights(refused)).containsExactly(Weight.COUNTS, Weight.NO_AGE);
        assertThat(keys(refused)).contains("person.age.why.refusal");
        assertThat(of(refusal).age().group()).isEqualTo(AgeGroup.UNCERTAIN);
    }

    @Test
    void whileAnAppealIsOpenWhatIsContestedSettlesNothing() {
        AgeStatement assessed = years(ASSESSED, 21, 25);
        AgeStatement claim = years(new Claimed(), 16, 16);

        EffectiveAge open = of(claim, with(assessed, Happened.APPEALED));
        EffectiveAge upheld = of(claim, with(assessed, Happened.APPEALED, Happened.UPHELD));
        EffectiveAge overturned = of(claim, with(assessed, Happened.APPEALED, Happened.OVERTURNED));

        assertThat(open.age().group()).isEqualTo(AgeGroup.UNCERTAIN);
        assertThat(keys(open)).contains("person.age.why.contested");
        assertThat(upheld.age().group()).isEqualTo(AgeGroup.ADULT);
        assertThat(overturned.age().group()).isEqualTo(AgeGroup.CHILD);
        assertThat(weights(overturned)).containsExactly(Weight.COUNTS, Weight.SET_ASIDE);
    }

    @Test
    void aRangeGrowsWithTheYears() {
        AgeStatement then = new AgeStatement(
                UUID.randomUUID(),
                new Claimed(),
                TODAY.minusYears(2).minusDays(1),
                null,
                16,
                17,
                0,
                "",
                "Ana",
                "Centre",
                Instant.EPOCH,
                List.of());

        assertThat(of(then).age().low()).isEqualTo(18);
        assertThat(of(then).age().high()).isEqualTo(19);
    }

    @Test
    void whatLeavesTheLowestAgeOpenMakesNobodyAnAdult() {
        EffectiveAge age = of(years(new Claimed(), 20, 20), statement(new Observed(), null, 25));

        assertThat(age.age().low()).isNull();
        assertThat(age.age().group()).isEqualTo(AgeGroup.UNCERTAIN);
    }

    @Test
    void whatWasRegisteredIsAStatementLikeOthers() {
        Person registered = person(LocalDate.of(1995, 1, 1), List.of());

        assertThat(registered.ageGroup(TODAY)).isEqualTo(AgeGroup.ADULT);
        assertThat(registered.stating(List.of(years(new Claimed(), 16, 16))).ageGroup(TODAY))
                .isEqualTo(AgeGroup.UNCERTAIN);
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void aStatementThatLeavesALowerAgePlausibleNeverMakesAnybodyOlder(long seed) {
        RandomGenerator random = Seeds.random(seed);
        List<AgeStatement> stated = several(random);
        EffectiveAge before = of(stated);
        AgeStatement added = any(random);
        Integer low = added.lowOn(TODAY);
        Integer now = before.age().low();
        boolean lower = added.givesAge() && (low == null || (now != null && low <= now));
        List<AgeStatement> more = new ArrayList<>(stated);
        more.add(added);

        EffectiveAge after = of(more);

        if (lower && before.statements().stream().anyMatch(Weighed::counted)) {
            assertThat(lowest(after)).isLessThanOrEqualTo(lowest(before));
        }
        boolean something = before.statements().stream().anyMatch(Weighed::counted);
        if (!added.settles() && something) {
            assertThat(lowest(after)).isLessThanOrEqualTo(lowest(before));
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void theOrderDoesNotMatterAndNothingIsLost(long seed) {
        List<AgeStatement> stated = several(Seeds.random(seed));
        List<AgeStatement> shuffled = new ArrayList<>(stated);
        Collections.shuffle(shuffled, new Random(seed));

        EffectiveAge one = of(stated);
        EffectiveAge other = of(shuffled);

        assertThat(other.age()).isEqualTo(one.age());
        assertThat(other.statements().stream().map(Weighed::statement)).containsExactlyInAnyOrderElementsOf(stated);
        assertThat(other.statements()).containsExactlyInAnyOrderElementsOf(one.statements());
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void nobodyIsAnAdultWhileSomethingThatCountsLeavesAChildPlausible(long seed) {
        EffectiveAge age = of(several(Seeds.random(seed)));

        boolean plausible = age.statements().stream()
                .filter(Weighed::counted)
                .anyMatch(one -> one.low() == null || one.low() < Age.MAJORITY);
        if (plausible) {
            assertThat(age.age().group()).isNotEqualTo(AgeGroup.ADULT);
        }
    }

    private static Integer lowest(EffectiveAge age) {
        Integer low = age.age().low();
        return low == null ? Integer.valueOf(-1) : low;
    }

    private static List<AgeStatement> several(RandomGenerator random) {
        List<AgeStatement> stated = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            stated.add(any(random));
        }
        return stated;
    }

    private static AgeStatement any(RandomGenerator random) {
        Evidence evidence = switch (random.nextInt(4)) {
            case 0 -> new Claimed();
            case 1 -> new Observed();
            case 2 -> new Documented(one(random, Document.values()), one(random, Check.values()));
            default ->
                new Assessed(
                        one(random, Method.values()), one(random, Consent.values()), one(random, Outcome.values()));
        };
        int low = 12 + random.nextInt(14);
        AgeStatement made = switch (random.nextInt(5)) {
            case 0 -> born(evidence, TODAY.minusYears(low).minusDays(random.nextInt(364)));
            case 1 -> statement(evidence, null, low);
            case 2 -> statement(evidence, low, null);
            default -> statement(evidence, low, low + random.nextInt(6));
        };
        return switch (random.nextInt(6)) {
            case 0 -> with(made, Happened.APPEALED);
            case 1 -> with(made, Happened.MISTAKE);
            default -> made;
        };
    }

    private static <E> E one(RandomGenerator random, E[] all) {
        return all[random.nextInt(all.length)];
    }

    private static AgeStatement years(Evidence evidence, int low, int high) {
        return statement(evidence, low, high);
    }

    private static AgeStatement statement(Evidence evidence, @Nullable Integer low, @Nullable Integer high) {
        return new AgeStatement(
                UUID.randomUUID(), evidence, TODAY, null, low, high, 0, "", "Ana", "Centre", Instant.EPOCH, List.of());
    }

    private static AgeStatement born(Evidence evidence, LocalDate birth) {
        return new AgeStatement(
                UUID.randomUUID(), evidence, TODAY, birth, null, null, 0, "", "", "", Instant.EPOCH, List.of());
    }

    private static AgeStatement with(AgeStatement statement, Happened... happened) {
        List<Event> events = new ArrayList<>();
        for (Happened one : happened) {
            events.add(new Event(one, "because", "Ana", Instant.EPOCH));
        }
        return new AgeStatement(
                statement.id(),
                statement.evidence(),
                statement.statedOn(),
                statement.birth(),
                statement.low(),
                statement.high(),
                statement.margin(),
                statement.words(),
                statement.who(),
                statement.agency(),
                statement.at(),
                events);
    }

    private static EffectiveAge of(AgeStatement... statements) {
        return of(List.of(statements));
    }

    private static EffectiveAge of(List<AgeStatement> statements) {
        return EffectiveAge.of(person(null, statements), TODAY);
    }

    private static Person person(@Nullable LocalDate birth, List<AgeStatement> statements) {
        return new Person(
                PersonId.random(),
                "Heron 27",
                true,
                Sex.FEMALE,
                birth,
                false,
                null,
                null,
                TODAY,
                null,
                List.of(),
                null,
                1,
                statements);
    }

    private static List<Weight> weights(EffectiveAge age) {
        return age.statements().stream().map(Weighed::weight).toList();
    }

    private static List<String> keys(EffectiveAge age) {
        return age.reasons().stream().map(reason -> reason.key()).toList();
    }
}
