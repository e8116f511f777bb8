package clew.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import clew.testkit.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmallestSetsTest {

    private static final Instruments SHIPPED = Instruments.shipped();

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void theSmallestSetsAgreeWithTryingAllSubsets(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Assessor assessor = Assessor.of(SmallInstruments.random(random));
        AgeGroup age = RandomObservations.age(random);
        List<Observation> observations = RandomObservations.of(assessor.instrument(), random).stream()
                .limit(random.nextInt(8))
                .toList();

        for (Reading reading : assessor.assess(observations, age).readings()) {
            Map<Map<String, Integer>, Integer> tried = tryAllSubsets(assessor, observations, age, reading);
            FurtherObservations found = reading.further();

            assertThat(asCounts(found)).isEqualTo(tried);
            assertThat(found.size())
                    .isEqualTo(tried.keySet().stream()
                            .mapToInt(SmallestSetsTest::sum)
                            .findFirst()
                            .orElse(0));
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void anExampleOfEachSetLeadsToTheOutcomeThatIsAnnounced(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Assessor assessor =
                Assessor.of(SHIPPED.all().get(random.nextInt(SHIPPED.all().size())));
        AgeGroup age = RandomObservations.age(random);
        List<Observation> observations = RandomObservations.of(assessor.instrument(), random).stream()
                .limit(random.nextInt(12))
                .toList();
        Reading reading = assessor.assess(observations, age).leading();

        for (FurtherObservations.Set set : reading.further().sets()) {
            List<Observation> further = new ArrayList<>(observations);
            set.needs().stream()
                    .flatMap(need -> need.example().stream())
                    .forEach(indicator -> further.add(seen(indicator)));

            assertThat(further).hasSize(observations.size() + reading.further().size());
            assertThat(assessor.outcome(further, age)).isEqualTo(set.leadsTo()).isNotEqualTo(reading.outcome());
        }
    }

    @Test
    void theDistanceToTheThirdMediumIndicatorIsOne() {
        Assessor assessor = Assessor.of(SHIPPED.newest("delphi-adult-labour").orElseThrow());
        List<Observation> two = assessor.instrument().indicators().stream()
                .filter(indicator -> indicator.dimension().id().equals("exploitation"))
                .filter(indicator -> indicator.strength() == Strength.MEDIUM)
                .limit(2)
                .map(SmallestSetsTest::seen)
                .toList();

        FurtherObservations further =
                assessor.assess(two, AgeGroup.ADULT).leading().further();

        assertThat(further.size()).isEqualTo(1);
        assertThat(further.sets())
                .allSatisfy(set -> assertThat(set.needs())
                        .singleElement()
                        .satisfies(need -> assertThat(need.dimension().id()).isEqualTo("exploitation")))
                .extracting(set -> set.needs().getFirst().strength())
                .containsExactly(Strength.STRONG, Strength.MEDIUM, Strength.WEAK);
    }

    @Test
    void whatWasDeniedIsNotProposed() {
        Assessor assessor = Assessor.of(SHIPPED.newest("ilo-forced-labour").orElseThrow());
        List<Observation> denied = assessor.instrument().indicators().stream()
                .map(indicator ->
                        Observation.of(indicator.id(), AnswerState.DENIED, "officer", RandomObservations.MORNING))
                .toList();

        assertThat(assessor.assess(denied, AgeGroup.ADULT).leading().further().sets())
                .isEmpty();
    }

    private static Observation seen(Indicator indicator) {
        return Observation.of(indicator.id(), AnswerState.SEEN, "officer", RandomObservations.MORNING);
    }

    /// Every subset of the open indicators, smallest first; those of the least size that change the outcome,
    /// counted by how many indicators of each dimension and strength they have.
    private static Map<Map<String, Integer>, Integer> tryAllSubsets(
            Assessor assessor, List<Observation> observations, AgeGroup age, Reading reading) {
        Set<String> closed = new HashSet<>();
        observations.stream()
                .filter(o -> o.state().indicates() || o.state() == AnswerState.DENIED)
                .forEach(o -> closed.add(o.indicatorId()));
        List<Indicator> open = assessor.instrument().indicators().stream()
                .filter(indicator -> !closed.contains(indicator.id()))
                .filter(indicator -> indicator.population().includes(age))
                .toList();
        AgeGroup as = reading.kind() == ReadingKind.ADULT ? AgeGroup.ADULT : AgeGroup.CHILD;
        for (int size = 1; size <= open.size(); size++) {
            Map<Map<String, Integer>, Integer> found = new HashMap<>();
            for (int subset = 0; subset < 1 << open.size(); subset++) {
                if (Integer.bitCount(subset) == size) {
                    List<Indicator> chosen = chosen(open, subset);
                    List<Observation> further = new ArrayList<>(observations);
                    chosen.forEach(indicator -> further.add(seen(indicator)));
                    if (!assessor.outcome(further, as).equals(reading.outcome())) {
                        found.merge(counts(chosen), 1, Integer::sum);
                    }
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Map.of();
    }

    private static List<Indicator> chosen(List<Indicator> open, int subset) {
        List<Indicator> chosen = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            if ((subset & 1 << i) != 0) {
                chosen.add(open.get(i));
            }
        }
        return chosen;
    }

    private static Map<String, Integer> counts(List<Indicator> indicators) {
        Map<String, Integer> counts = new TreeMap<>();
        indicators.forEach(
                indicator -> counts.merge(indicator.dimension().id() + " " + indicator.strength(), 1, Integer::sum));
        return counts;
    }

    private static Map<Map<String, Integer>, Integer> asCounts(FurtherObservations further) {
        return further.sets().stream()
                .collect(Collectors.toMap(
                        set -> {
                            Map<String, Integer> counts = new TreeMap<>();
                            set.needs()
                                    .forEach(need ->
                                            counts.put(need.dimension().id() + " " + need.strength(), need.count()));
                            return counts;
                        },
                        set -> Math.toIntExact(set.choices())));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
