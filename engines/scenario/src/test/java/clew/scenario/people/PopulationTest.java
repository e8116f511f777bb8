package clew.scenario.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import clew.scenario.Packs;
import clew.scenario.order.Order;
import clew.scenario.pack.Pack;
import clew.scenario.pack.People;
import clew.scenario.pack.Place;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// People set out and arrive as the pack says, and the same ones each time.
class PopulationTest {

    private static final LocalDate START = LocalDate.of(2031, 1, 1);
    private static final Pack PACK = Packs.small();
    private static final Population MANY = Population.of(PACK, Order.of(5, 20_000, START));

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void asManySetOutAsWereOrderedAndEveryoneIsInOneGroup(long seed) {
        Population it = Population.of(PACK, Order.of(seed, 300, START));

        assertThat(it.persons()).hasSize(300);
        assertThat(it.persons().stream().map(Person::number).toList())
                .isEqualTo(IntStream.range(0, 300).boxed().toList());
        for (Group group : it.groups()) {
            assertThat(it.persons().subList(group.firstPerson(), group.firstPerson() + group.size()))
                    .allMatch(person ->
                            person.group() == group.number() && person.people().equals(group.people()));
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void everyJourneyIsAWayOverOpenRoutesToAFacility(long seed) {
        Population it = Population.of(PACK, Order.of(seed, 300, START));

        for (Journey journey : it.journeys()) {
            Group group = it.groups().get(journey.group());
            String at = group.origin();
            int day = group.leavesOn();
            for (Leg leg : journey.legs()) {
                var route = Objects.requireNonNull(PACK.routes().get(leg.route()));
                assertThat(route.from()).isEqualTo(at);
                assertThat(leg.leavesOn()).isGreaterThanOrEqualTo(day);
                assertThat(leg.arrivesOn()).isEqualTo(leg.leavesOn() + route.days());
                assertThat(PACK.closures())
                        .noneMatch(closure -> closure.route().equals(route.id())
                                && closure.holds(Math.floorMod(leg.leavesOn(), 365)));
                at = route.to();
                day = leg.arrivesOn();
            }
            if (journey.facility() != null) {
                assertThat(at).isEqualTo(journey.facility());
                assertThat(PACK.places().get(at).kind()).isEqualTo(Place.Kind.RECEPTION_FACILITY);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#ten")
    void noMoreTakeARouteOnADayThanItCarriesUnlessOneGroupIsLarger(long seed) {
        Population it = Population.of(PACK, Order.of(seed, 3_000, START));
        var loads = it.journeys().stream()
                .flatMap(journey -> journey.legs().stream().map(leg ->
                        new Object[] {leg, it.groups().get(journey.group()).size()}))
                .collect(Collectors.groupingBy(
                        each -> ((Leg) each[0]).route() + "|" + ((Leg) each[0]).leavesOn(),
                        Collectors.mapping(each -> (Integer) each[1], Collectors.toList())));

        loads.forEach((key, sizes) -> {
            int carries = PACK.routes().get(key.substring(0, key.indexOf('|'))).perDay();
            assertThat(sizes.stream().mapToInt(Integer::intValue).sum())
                    .satisfiesAnyOf(
                            sum -> assertThat(sum).isLessThanOrEqualTo(carries),
                            _ -> assertThat(sizes).hasSize(1));
        });
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void arrivalsAreNumberedInTheOrderOfTimeAndNobodyArrivesTwice(long seed) {
        List<Arrival> arrivals = Population.of(PACK, Order.of(seed, 300, START)).arrivals();
        Set<Integer> people = new HashSet<>();

        for (int i = 0; i < arrivals.size(); i++) {
            assertThat(arrivals.get(i).number()).isEqualTo(i + 1);
            assertThat(people.add(arrivals.get(i).person())).isTrue();
            if (i > 0) {
                Arrival before = arrivals.get(i - 1);
                assertThat(arrivals.get(i).day() * 1440L + arrivals.get(i).minute())
                        .isGreaterThanOrEqualTo(before.day() * 1440L + before.minute());
            }
        }
    }

    @Test
    void theSharesOfWomenChildrenAndPapersAreThoseOfThePeoples() {
        for (People people : PACK.peoples().values()) {
            List<Person> of = MANY.persons().stream()
                    .filter(person -> person.people().equals(people.id()))
                    .toList();
            if (of.size() > 2_000) {
                assertThat(share(of, person -> person.sex() == Sex.FEMALE))
                        .as("women of " + people.id())
                        .isCloseTo(people.womenShare(), within(0.04));
                assertThat(share(of, person -> person.age(START) < 18))
                        .as("children of " + people.id())
                        .isCloseTo(people.childrenShare(), within(0.04));
                List<Person> adults =
                        of.stream().filter(person -> person.age(START) >= 18).toList();
                assertThat(share(adults, person -> person.papers() == Papers.TRUE))
                        .as("papers of " + people.id())
                        .isCloseTo(people.papersShare(), within(0.03));
            }
        }
    }

    @Test
    void residentsDoNotSetOut() {
        assertThat(MANY.persons())
                .noneMatch(person -> PACK.peoples().get(person.people()).residents());
    }

    @Test
    void someChildrenComeAloneSomeLoseTheirPeopleAndSomeTheirPapers() {
        assertThat(MANY.arrivals()).anyMatch(Arrival::unaccompanied).anyMatch(Arrival::parted);
        assertThat(MANY.arrivals()).anyMatch(arrival -> arrival.papers() == Papers.LOST);
        assertThat(MANY.arrivals().size()).isGreaterThan(MANY.persons().size() * 8 / 10);
    }

    @Test
    void moreComeInSummerThanInWinter() {
        long summer =
                MANY.arrivals().stream().filter(each -> inMonths(each, 6, 8)).count();
        long winter =
                MANY.arrivals().stream().filter(each -> inMonths(each, 1, 2)).count();

        assertThat(summer / 92.0).isGreaterThan(1.4 * winter / 59.0);
    }

    @Test
    void oneThreadAndFourMakeTheSamePeople() {
        Order order = Order.of(9, 2_000, START);
        Population alone = Population.of(PACK, order);
        try (ForkJoinPool pool = new ForkJoinPool(4)) {
            assertThat(pool.submit(() -> Population.of(PACK, order)).join()).isEqualTo(alone);
        }
        try (ForkJoinPool pool = new ForkJoinPool(1)) {
            assertThat(pool.submit(() -> Population.of(PACK, order)).join()).isEqualTo(alone);
        }
        assertThat(Population.of(PACK, Order.of(10, 2_000, START))).isNotEqualTo(alone);
    }

    private static boolean inMonths(Arrival arrival, int fromMonth, int untilMonth) {
        int month = START.plusDays(arrival.day()).getMonthValue();
        return month >= fromMonth && month <= untilMonth;
    }

    private static double share(List<Person> people, Predicate<Person> what) {
        return people.stream().filter(what).count() / (double) people.size();
    }
}
