package clew.scenario.crime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import clew.scenario.Packs;
import clew.scenario.order.Order;
import clew.scenario.pack.Course;
import clew.scenario.pack.LifeProcess;
import clew.scenario.pack.Pack;
import clew.scenario.people.Group;
import clew.scenario.people.Person;
import clew.scenario.people.Population;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is true of people holds together.
class CrimeTest {

    private static final Pack PACK = Packs.small();
    private static final LocalDate START = LocalDate.of(2031, 1, 1);

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void asManyAreVictimsAsWereOrderedAndEachIsSomebodysVictim(long seed) {
        Order order = Order.of(seed, 500, START);
        Crime crime = Crime.of(PACK, order, Population.of(PACK, order));

        assertThat(crime.fates()).hasSize(500);
        assertThat(crime.fates().stream().filter(Fate::victim)).hasSize(30).allSatisfy(fate -> {
            Network network = crime.networks().get(fate.network());
            assertThat(network.courses()).extracting(Course::process).contains(fate.process());
            assertThat(fate.controls()).isSubsetOf(Networks.means(PACK));
        });
        assertThat(crime.fates().stream().filter(fate -> !fate.victim()))
                .allMatch(fate -> fate.network() == -1 && fate.controls().isEmpty() && !fate.offended());
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void exploitationIsAtSitesOfTheNetworkAndNobodyIsAtTwoSitesOnADay(long seed) {
        Order order = Order.of(seed, 500, START);
        Crime crime = Crime.of(PACK, order, Population.of(PACK, order));
        Spell before = null;
        for (Spell spell : crime.spells()) {
            assertThat(spell.untilDay()).isGreaterThanOrEqualTo(spell.fromDay()).isLessThan(order.days());
            if (spell.network() >= 0) {
                Network network = crime.networks().get(spell.network());
                assertThat(network.sites()).anyMatch(site -> site.id().equals(spell.site()));
            }
            if (before != null && before.person() == spell.person()) {
                assertThat(spell.fromDay()).isGreaterThanOrEqualTo(before.untilDay());
            }
            before = spell;
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void whoeverIsFoundByARaidIsExploitedNoLongerAndHelped(long seed) {
        Order order = Order.of(seed, 500, START);
        Crime crime = Crime.of(PACK, order, Population.of(PACK, order));
        for (Raid raid : crime.raids()) {
            for (int person : raid.found()) {
                assertThat(crime.spells())
                        .noneMatch(spell -> spell.person() == person && spell.untilDay() > raid.day());
                assertThat(crime.fates().get(person).course().getLast().stage()).isEqualTo(LifeProcess.Stage.HELP);
            }
        }
    }

    @Test
    void aNetworkThatSawARaidMovesThoseWhoWereNotFound() {
        Order order = Order.of(3, 20_000, START);
        Crime crime = Crime.of(PACK, order, Population.of(PACK, order));
        List<Raid> seen = crime.raids().stream().filter(Raid::seen).toList();

        assertThat(seen).isNotEmpty();
        assertThat(seen)
                .anySatisfy(raid -> assertThat(crime.spells())
                        .anyMatch(spell -> spell.site().equals(raid.site())
                                && spell.untilDay() > raid.day()
                                && spell.untilDay() <= raid.day() + 5));
    }

    @Test
    void victimsAreMoreOftenAloneThanOthers() {
        Order order = Order.of(4, 20_000, START);
        Population population = Population.of(PACK, order);
        Crime crime = Crime.of(PACK, order, population);

        assertThat(alone(population, crime, true)).isGreaterThan(1.5 * alone(population, crime, false));
    }

    @Test
    void everyNatureOfThePackIsThere() {
        Order order = Order.of(4, 20_000, START);
        Crime crime = Crime.of(PACK, order, Population.of(PACK, order));

        assertThat(crime.fates().stream().map(Fate::nature).distinct())
                .containsAll(
                        PACK.courses().values().stream().map(Course::nature).toList());
        assertThat(crime.fates()).anyMatch(Fate::coached).anyMatch(Fate::offended);
    }

    @Test
    void aVictimIsUnderEightOfElevenMeansOfControlOnAverage() {
        Order order = Order.of(4, 20_000, START);
        Crime crime = Crime.of(PACK, order, Population.of(PACK, order));
        double mean = crime.fates().stream()
                .filter(Fate::victim)
                .mapToInt(fate -> fate.controls().size())
                .average()
                .orElseThrow();

        assertThat(mean / Networks.means(PACK).size()).isCloseTo(Network.Control.USUAL, within(0.06));
    }

    /// In Grey Sea a network that makes people beg takes children only; it has nothing to gain from handing over a
    /// grown-up who is not taken along.
    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#ten")
    void nobodyIsPutThroughWhatNeverExploitsThem(long seed) {
        Pack pack = Packs.greySea();
        Order order =
                new Order(seed, 1_500, START, 365, 0.3, Order.of(0, 1, START).difficulty(), 8);
        Population population = Population.of(pack, order);
        Crime crime = Crime.of(pack, order, population);

        assertThat(crime.fates())
                .filteredOn(fate -> fate.process().equals("forced-begging"))
                .isNotEmpty()
                .allSatisfy(fate -> {
                    Person person = population.persons().get(fate.person());
                    int leaves = population.groups().get(person.group()).leavesOn();
                    assertThat(person.age(order.day(Math.max(0, leaves)))).isLessThan(18);
                });
    }

    @Test
    void oneThreadAndFourMakeTheSame() {
        Order order = Order.of(9, 2_000, START);
        Population population = Population.of(PACK, order);
        Crime alone = Crime.of(PACK, order, population);
        try (ForkJoinPool pool = new ForkJoinPool(4)) {
            assertThat(pool.submit(() -> Crime.of(PACK, order, population)).join())
                    .isEqualTo(alone);
        }
    }

    private static double alone(Population population, Crime crime, boolean victims) {
        List<Fate> of =
                crime.fates().stream().filter(fate -> fate.victim() == victims).toList();
        return of.stream()
                        .filter(fate -> population
                                        .groups()
                                        .get(population
                                                .persons()
                                                .get(fate.person())
                                                .group())
                                        .kind()
                                == Group.Kind.ALONE)
                        .count()
                / (double) of.size();
    }
}
