package clew.scenario.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import clew.scenario.chance.Streams;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Who is asked well tells more. The seeds are fixed, and the differences are far beyond what chance makes.
class DisclosureTest {

    private static final int PEOPLE = 2_000;
    private static final Streams STREAMS = new Streams(11);
    private static final Teller ARRIVED = Teller.arrived(5);
    private static final Question HARD = new Question("who did it", 2, false);

    /// Three of need, three of the journey, four that are hard.
    private static final List<Question> IN_ORDER = List.of(
            new Question("hunger", 0, true),
            new Question("pain", 0, true),
            new Question("a call home", 0, true),
            new Question("the way", 1, false),
            new Question("the offer", 1, false),
            new Question("the work", 1, false),
            new Question("the debt", 2, false),
            new Question("the blows", 2, false),
            new Question("the papers", 2, false),
            HARD);

    @Test
    void theSameQuestionsInAnUnsafeOrderGiveLess() {
        List<Question> backwards = new ArrayList<>(IN_ORDER);
        Collections.reverse(backwards);

        double safe = toldOnAverage(Setting.safe(), IN_ORDER);
        double unsafe = toldOnAverage(Setting.safe(), backwards);

        // The deviation of one interview is below 2.5, so that of the mean of 2,000 is below 0.06: this is ten of them.
        assertThat(safe - unsafe).isGreaterThan(0.6);
    }

    @Test
    void aSettingAgainstTheGuidanceGivesLessThanHalf() {
        assertThat(toldOnAverage(Setting.unsafe(), IN_ORDER)).isLessThan(toldOnAverage(Setting.safe(), IN_ORDER) / 2);
    }

    @Test
    void eachThingThatTheGuidanceAsksForRaisesTheChance() {
        Setting safe = Setting.safe();
        double best = chance(ARRIVED, safe);
        assertThat(List.of(
                        new Setting(false, false, safe.interpreter(), safe.asker(), true, false),
                        new Setting(true, true, safe.interpreter(), safe.asker(), true, false),
                        new Setting(true, false, Setting.Interpreter.FROM_THE_GROUP, safe.asker(), true, false),
                        new Setting(true, false, Setting.Interpreter.MISSING, safe.asker(), true, false),
                        new Setting(true, false, safe.interpreter(), Setting.Asker.POLICE, true, false),
                        new Setting(true, false, safe.interpreter(), safe.asker(), false, false),
                        new Setting(true, false, safe.interpreter(), safe.asker(), true, true)))
                .allSatisfy(worse -> assertThat(chance(ARRIVED, worse)).isLessThan(best));
    }

    @Test
    void retellingsBrokenPromisesAndHarmedNeighboursLowerItAndHelpRaisesIt() {
        double before = chance(ARRIVED, Setting.safe());
        assertThat(chance(ARRIVED.retold(), Setting.safe())).isLessThan(before);
        assertThat(chance(new Teller(5, 0, 0, 0, 1, 2, 0, 0), Setting.safe())).isLessThan(before);
        assertThat(chance(new Teller(5, 0, 0, 0, 0, 2, 0, 1), Setting.safe())).isLessThan(before);
        assertThat(chance(new Teller(5, 0, 0, 1, 0, 2, 0, 0), Setting.safe())).isGreaterThan(before);
        assertThat(chance(new Teller(5, 0, 0, 0, 0, 48, 0, 0), Setting.safe())).isGreaterThan(before);
        assertThat(chance(new Teller(5, 0, 0, 0, 0, 2, 1, 0), Setting.safe())).isGreaterThan(before);
        assertThat(chance(Teller.arrived(9), Setting.safe())).isLessThan(before);
    }

    @Test
    void theChanceIsTheLogisticOfItsTerms() {
        Disclosure.Chance chance = Disclosure.chance(ARRIVED, Setting.safe(), HARD);
        double sum = -0.6
                + chance.terms().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();

        assertThat(chance.probability()).isCloseTo(1 / (1 + Math.exp(-sum)), within(1e-12));
        // By hand: -0.6 + 0.6 + 0.2 + 0.4 + 0.3 - 0.5 + 0.025 - 2 = -1.575
        assertThat(sum).isCloseTo(-1.575, within(1e-9));
        assertThat(chance.terms()).hasSize(Disclosure.Term.values().length);
    }

    @Test
    void nobodyTellsForSureAndNobodyNever() {
        assertThat(chance(new Teller(11, -2, 9, 0, 9, 0, 0, 9), Setting.unsafe()))
                .isBetween(0.0, 0.001);
        assertThat(chance(new Teller(0, 2, 0, 9, 0, 999, 9, 0), Setting.safe())).isBetween(0.7, 1.0);
    }

    private static double chance(Teller teller, Setting setting) {
        return Disclosure.chance(teller, setting, HARD).probability();
    }

    private static double toldOnAverage(Setting setting, List<Question> questions) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(person -> Disclosure.ask(ARRIVED, setting, questions, STREAMS.of("interview", person)))
                .mapToInt(told -> told.told().size())
                .average()
                .orElseThrow();
    }
}
