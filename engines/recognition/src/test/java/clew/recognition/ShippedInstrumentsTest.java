package clew.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedInstrumentsTest {

    private static final Instruments SHIPPED = Instruments.shipped();

    private static Instrument shipped(String id) {
        return SHIPPED.newest(id).orElseThrow();
    }

    @Test
    void sixInstrumentsAreShippedAndEachIsFoundByIdAndVersion() {
        assertThat(SHIPPED.all())
                .extracting(Instrument::id)
                .containsExactly(
                        "clew-act-means-purpose",
                        "ilo-forced-labour",
                        "delphi-adult-labour",
                        "delphi-child-labour",
                        "delphi-adult-sexual",
                        "delphi-child-sexual");
        assertThat(SHIPPED.all())
                .allSatisfy(instrument -> assertThat(SHIPPED.find(instrument.id(), instrument.version()))
                        .contains(instrument));
    }

    @ParameterizedTest
    @CsvSource({
        "delphi-adult-labour, deceptive-recruitment, 1, 8, 1",
        "delphi-adult-labour, coercive-recruitment, 1, 9, 0",
        "delphi-adult-labour, vulnerability-at-recruitment, 0, 14, 2",
        "delphi-adult-labour, exploitation, 1, 7, 1",
        "delphi-adult-labour, coercion-at-destination, 4, 10, 1",
        "delphi-adult-labour, vulnerability-at-destination, 0, 5, 2",
        "delphi-child-labour, deceptive-recruitment, 2, 8, 0",
        "delphi-child-labour, coercive-recruitment, 4, 6, 0",
        "delphi-child-labour, vulnerability-at-recruitment, 0, 15, 0",
        "delphi-child-labour, exploitation, 1, 7, 0",
        "delphi-child-labour, coercion-at-destination, 8, 7, 0",
        "delphi-child-labour, vulnerability-at-destination, 0, 7, 0"
    })
    void theTotalsOfTheLabourSetsAreThoseOfTheSource(String id, String dimension, long strong, long medium, long weak) {
        Map<Strength, Long> totals = shipped(id).indicators().stream()
                .filter(indicator -> indicator.dimension().id().equals(dimension))
                .collect(Collectors.groupingBy(Indicator::strength, Collectors.counting()));

        assertThat(totals.getOrDefault(Strength.STRONG, 0L)).isEqualTo(strong);
        assertThat(totals.getOrDefault(Strength.MEDIUM, 0L)).isEqualTo(medium);
        assertThat(totals.getOrDefault(Strength.WEAK, 0L)).isEqualTo(weak);
    }

    @Test
    void theReliabilityIsAsMarkedAndTheDoubtfulCellsSaySo() {
        assertThat(SHIPPED.all())
                .extracting(Instrument::reliability)
                .containsExactly(
                        Reliability.VERIFIED,
                        Reliability.SECOND_HAND,
                        Reliability.SECOND_HAND,
                        Reliability.SECOND_HAND,
                        Reliability.UNVERIFIED,
                        Reliability.UNVERIFIED);
        assertThat(shipped("delphi-adult-labour").indicators().stream()
                        .filter(indicator -> indicator.note() != null)
                        .map(Indicator::id))
                .containsExactly("vr-past-hardship", "vr-travel-help-needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delphi-adult-sexual", "delphi-child-sexual"})
    void theUnverifiedSetsCarryNoWeights(String id) {
        assertThat(shipped(id).indicators())
                .hasSize(67)
                .allMatch(indicator -> indicator.strength() == Strength.UNKNOWN);
    }

    @Test
    void oneThingCanBeTwoIndicatorsWithTheWeightOfThePhase() {
        Instrument instrument = shipped("delphi-adult-labour");
        Indicator recruitment = instrument.indicator("r-documents-taken").orElseThrow();
        Indicator destination = instrument.indicator("d-documents-taken").orElseThrow();

        assertThat(recruitment.dimension().phase()).isEqualTo(Phase.RECRUITMENT);
        assertThat(recruitment.strength()).isEqualTo(Strength.MEDIUM);
        assertThat(destination.dimension().phase()).isEqualTo(Phase.DESTINATION);
        assertThat(destination.strength()).isEqualTo(Strength.STRONG);
    }

    @Test
    void theGenericInstrumentCoversEveryFormInItsShortForm() {
        Instrument instrument = shipped("clew-act-means-purpose");

        assertThat(instrument.purposes())
                .containsExactlyInAnyOrder(
                        "sexual-exploitation",
                        "forced-labour",
                        "domestic-servitude",
                        "begging",
                        "forced-criminality",
                        "forced-marriage",
                        "organ-removal",
                        "armed-groups",
                        "illegal-adoption",
                        "surrogacy");
        Set<String> inShortForm = instrument.indicators().stream()
                .filter(Indicator::shortForm)
                .map(indicator -> indicator.dimension().id())
                .collect(Collectors.toSet());
        assertThat(inShortForm).containsAll(instrument.purposes());
        assertThat(instrument.population()).isEqualTo(Population.BOTH);
    }

    @Test
    void whatIsAskedHasAnOpenPromptForAChild() {
        for (Instrument instrument : List.of(shipped("clew-act-means-purpose"), shipped("ilo-forced-labour"))) {
            Texts texts = instrument.english();
            for (Indicator indicator : instrument.indicators()) {
                String prompt = texts.prompt(indicator.id(), false).orElse("");
                String childPrompt = texts.prompt(indicator.id(), true).orElse("");
                if (indicator.observerOnly()) {
                    assertThat(prompt).isEmpty();
                } else if (!prompt.isEmpty() || indicator.population() == Population.CHILD) {
                    assertThat(childPrompt.isEmpty() || childPrompt.contains("ell me"))
                            .as(indicator.id() + ": " + childPrompt)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void translationsThatNobodyHasReadAreMarked() {
        assertThat(shipped("clew-act-means-purpose").languages())
                .extracting(Language::tag, Language::reviewed, Language::rightToLeft)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("en", true, false),
                        org.assertj.core.groups.Tuple.tuple("ar", false, true),
                        org.assertj.core.groups.Tuple.tuple("fr", false, false),
                        org.assertj.core.groups.Tuple.tuple("uk", false, false));
    }

    @Test
    void noOutcomeOfAnyInstrumentSaysThatSomebodyIsNotAVictim() {
        for (Instrument instrument : SHIPPED.all()) {
            for (Combination row : instrument.combinations()) {
                assertThat(instrument.english().combination(row.id()).orElseThrow())
                        .doesNotContainIgnoringCase("no victim")
                        .doesNotContainIgnoringCase("not a victim")
                        .doesNotContainIgnoringCase("successful");
            }
        }
    }

    @Test
    void everyTopicOfTheGenericInstrumentHasSomethingInItsShortForm() {
        Instrument instrument = shipped("clew-act-means-purpose");

        assertThat(instrument.topics())
                .hasSize(12)
                .allSatisfy(topic -> assertThat(instrument.indicators(topic, AgeGroup.UNCERTAIN, true))
                        .isNotEmpty());
        assertThat(instrument.topics().getFirst().id()).isEqualTo("safety");
    }
}
