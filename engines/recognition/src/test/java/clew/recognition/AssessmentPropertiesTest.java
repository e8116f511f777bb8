package clew.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import clew.testkit.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every instrument that loads, shipped or random.
class AssessmentPropertiesTest {

    private static final List<Assessor> SHIPPED =
            Instruments.shipped().all().stream().map(Assessor::of).toList();

    private static Assessor any(RandomGenerator random) {
        int choice = random.nextInt(2 * SHIPPED.size());
        return choice < SHIPPED.size() ? SHIPPED.get(choice) : Assessor.of(SmallInstruments.random(random));
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#thousand")
    void moreIndicationsNeverLowerAnAssessment(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Assessor assessor = any(random);
        AgeGroup age = RandomObservations.age(random);
        List<Observation> observations = new ArrayList<>();
        int before = level(assessor.assess(observations, age).outcome());

        for (int step = 0; step < 40; step++) {
            AnswerState state = AnswerState.values()[random.nextInt(AnswerState.values().length)];
            observations.add(RandomObservations.of(assessor.instrument(), random, state));
            int after = level(assessor.outcome(observations, age));

            assertThat(after).isGreaterThanOrEqualTo(before);
            before = after;
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void orderNeverMatters(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Assessor assessor = any(random);
        AgeGroup age = RandomObservations.age(random);
        List<Observation> observations = RandomObservations.of(assessor.instrument(), random);
        List<Observation> shuffled = new ArrayList<>(observations);
        Collections.shuffle(shuffled, Random.from(random));

        assertThat(assessor.assess(shuffled, age)).isEqualTo(assessor.assess(observations, age));
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void notAskedEqualsAbsentAndNeverEqualsNo(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Assessor assessor = any(random);
        List<Observation> observations = RandomObservations.of(assessor.instrument(), random);
        List<Observation> asked = observations.stream()
                .filter(observation -> observation.state() != AnswerState.NOT_ASKED)
                .toList();

        Assessment with = assessor.assess(observations, AgeGroup.UNCERTAIN);
        Assessment without = assessor.assess(asked, AgeGroup.UNCERTAIN);

        assertThat(with.readings()).isEqualTo(without.readings());
        for (int d = 0; d < with.dimensions().size(); d++) {
            assertThat(unknown(with.dimensions().get(d)))
                    .isEqualTo(unknown(without.dimensions().get(d)));
            assertThat(with.dimensions().get(d).denied())
                    .allMatch(open -> open.observations().stream().anyMatch(o -> o.state() == AnswerState.DENIED));
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#thousand")
    void theChildsReadingIsNeverLessProtectiveThanTheAdults(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Assessor assessor = any(random);
        List<Observation> observations = RandomObservations.of(assessor.instrument(), random);

        Assessment uncertain = assessor.assess(observations, AgeGroup.UNCERTAIN);
        Outcome adult = assessor.outcome(observations, AgeGroup.ADULT);
        Outcome child = assessor.outcome(observations, AgeGroup.CHILD);

        assertThat(level(child)).isGreaterThanOrEqualTo(level(adult));
        assertThat(uncertain.bothReadings()).isTrue();
        assertThat(uncertain.readings()).extracting(Reading::outcome).containsExactly(child, adult);
        assertThat(uncertain.leading().kind()).isEqualTo(ReadingKind.CHILD);
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void theExplainedTheQuickAndTheBulkAssessmentAgree(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Assessor assessor = any(random);
        AnswerTable table = assessor.table(20);
        for (int person = 0; person < table.persons(); person++) {
            AgeGroup age = RandomObservations.age(random);
            List<Observation> observations = RandomObservations.of(assessor.instrument(), random);
            for (Observation observation : observations) {
                table.add(person, place(assessor.instrument(), observation), observation.state());
            }

            Outcome explained = assessor.assess(observations, age).outcome();

            assertThat(assessor.outcome(observations, age)).isEqualTo(explained);
            assertThat(table.outcome(person, age)).isEqualTo(explained);
            assertThat(explained).isEqualTo(byTheBook(assessor.instrument(), observations, age));
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void onlyTheFirstThreeStatesCountAndRepetitionAddsNothing(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Assessor assessor = any(random);
        List<Observation> observations = RandomObservations.of(assessor.instrument(), random);
        Set<String> noted = new HashSet<>();
        List<Observation> once = observations.stream()
                .filter(observation -> observation.state().indicates())
                .filter(observation -> noted.add(observation.indicatorId()))
                .toList();

        for (AgeGroup age : AgeGroup.values()) {
            assertThat(assessor.outcome(once, age)).isEqualTo(assessor.outcome(observations, age));
        }
    }

    private static List<Indicator> unknown(DimensionFinding finding) {
        return finding.stillUnknown().stream()
                .map(DimensionFinding.Open::indicator)
                .toList();
    }

    private static int place(Instrument instrument, Observation observation) {
        return instrument.indicators().stream().map(Indicator::id).toList().indexOf(observation.indicatorId());
    }

    /// The outcome again, worked out slowly from the rules and rows as they are written.
    private static Outcome byTheBook(Instrument instrument, List<Observation> observations, AgeGroup age) {
        if (!instrument.reliability().computes()) {
            return new Outcome.NotComputed(Outcome.Why.UNVERIFIED);
        }
        Set<String> noted = new HashSet<>();
        observations.stream()
                .filter(observation -> observation.state().indicates())
                .forEach(observation -> noted.add(observation.indicatorId()));
        if (noted.isEmpty()) {
            return new Outcome.NotComputed(Outcome.Why.NOTHING_NOTED);
        }
        Set<String> positive = new HashSet<>();
        for (Dimension dimension : instrument.dimensions()) {
            int[] counts = new int[3];
            for (Indicator indicator : instrument.indicators()) {
                if (indicator.dimension().equals(dimension) && noted.contains(indicator.id())) {
                    counts[indicator.strength().place()]++;
                }
            }
            if (dimension.rule().holds(counts[0], counts[1], counts[2])) {
                positive.add(dimension.id());
            }
        }
        return byTheBook(instrument, positive, age == AgeGroup.ADULT ? ReadingKind.ADULT : ReadingKind.CHILD);
    }

    private static Outcome byTheBook(Instrument instrument, Set<String> positive, ReadingKind reading) {
        Set<String> names = new HashSet<>(positive);
        for (Element element : instrument.elements()) {
            if (element.anyOf().stream().anyMatch(dimension -> positive.contains(dimension.id()))) {
                names.add(element.id());
            }
        }
        for (Combination row : instrument.combinations()) {
            if (row.readings().contains(reading)
                    && row.conditions().entrySet().stream().allMatch(c -> names.contains(c.getKey()) == c.getValue())) {
                return new Outcome.Computed(row);
            }
        }
        if (positive.isEmpty()) {
            return new Outcome.NotInTable(Attention.SOME, null);
        }
        Outcome best = new Outcome.NotInTable(Attention.RAISED, null);
        for (String one : instrument.dimensions().stream().map(Dimension::id).toList()) {
            Set<String> fewer = new HashSet<>(positive);
            if (fewer.remove(one)) {
                Outcome smaller = byTheBook(instrument, fewer, reading);
                if (level(smaller) > level(best) || (level(smaller) == level(best) && isFirst(best))) {
                    best = switch (smaller) {
                        case Outcome.Computed(Combination row) -> new Outcome.NotInTable(row.attention(), row);
                        case Outcome.NotInTable gap -> gap;
                        case Outcome.NotComputed none -> none;
                    };
                }
            }
        }
        return best;
    }

    private static boolean isFirst(Outcome best) {
        return best instanceof Outcome.NotInTable(Attention attention, Combination reached) && reached == null;
    }

    private static int level(Outcome outcome) {
        Attention attention = outcome.attention();
        return attention == null ? -1 : attention.ordinal();
    }
}
