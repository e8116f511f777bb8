package clew.scenario.money;

import clew.scenario.chance.Draws;
import clew.scenario.chance.Streams;
import clew.scenario.course.Walks;
import clew.scenario.crime.Crime;
import clew.scenario.crime.Fate;
import clew.scenario.crime.Spell;
import clew.scenario.order.Order;
import clew.scenario.pack.LifeProcess;
import clew.scenario.pack.Pack;
import clew.scenario.pack.Site;
import clew.scenario.people.Arrival;
import clew.scenario.people.Person;
import clew.scenario.people.Population;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// What the ledger has to know of those who set out, as arrays by the number of the person.
///
/// Whether and when somebody opens an account depends on age, arrival and chance, on nothing else: that there
/// is an account tells nothing. It is kept where they work or, where they do not, where they were received.
final class Newcomers {

    static final int NEVER = Short.MAX_VALUE;
    private static final double BANKED = 0.45;
    private static final int ADULT = 18;

    final short[] arrives;
    final short[] opens;
    final byte[] host;
    final byte[] home;
    final int[] employer;
    final short[] worksFrom;
    final short[] worksUntil;
    final boolean[] exploited;
    final boolean[] cheated;
    final int[] arrival;
    /// Adults in the order in which they arrive.
    final int[] arriving;
    /// Those who open an account, in the order of the days.
    final int[] opening;

    Newcomers(Pack pack, Order order, Population population, Crime crime, Layout layout, Streams streams) {
        int many = layout.persons;
        arrives = new short[many];
        opens = new short[many];
        host = new byte[many];
        home = new byte[many];
        employer = new int[many];
        worksFrom = new short[many];
        worksUntil = new short[many];
        exploited = new boolean[many];
        cheated = new boolean[many];
        arrival = new int[many];
        Arrays.fill(arrives, (short) NEVER);
        Arrays.fill(opens, (short) NEVER);
        Arrays.fill(worksFrom, (short) NEVER);
        homes(pack, population, layout);
        population.arrivals().forEach(each -> arrive(each, pack, order, population, crime, layout, streams));
        crime.spells().forEach(spell -> spell(pack, layout, spell));
        arriving = population.arrivals().stream()
                .mapToInt(Arrival::person)
                .filter(person -> arrives[person] != NEVER)
                .toArray();
        opening = inOrderOfOpening();
    }

    private int[] inOrderOfOpening() {
        return IntStream.of(arriving)
                .filter(person -> opens[person] != NEVER)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(person -> opens[person])
                        .thenComparingInt(person -> arrival[person]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void homes(Pack pack, Population population, Layout layout) {
        for (Person person : population.persons()) {
            String origin = population.groups().get(person.group()).origin();
            home[person.number()] = (byte) index(layout, Layout.stateOf(pack, origin));
            host[person.number()] = home[person.number()];
        }
    }

    private void arrive(
            Arrival each, Pack pack, Order order, Population population, Crime crime, Layout layout, Streams streams) {
        Person person = population.persons().get(each.person());
        arrival[each.person()] = each.number();
        host[each.person()] = (byte) index(layout, Layout.stateOf(pack, each.facility()));
        if (person.age(order.day(each.day())) >= ADULT) {
            arrives[each.person()] = (short) each.day();
            RandomGenerator random = streams.of("money.person", each.person());
            works(crime.fates().get(each.person()), layout, random);
            opens(each, order, random);
        }
    }

    private void opens(Arrival arrival, Order order, RandomGenerator random) {
        int day = arrival.day() + Draws.between(5, 60, random);
        if (Draws.happens(BANKED, random) && day < order.lastDay()) {
            opens[arrival.person()] = (short) day;
        }
    }

    /// Whoever works does so for an employer of any State, sooner where they were received.
    private void works(Fate fate, Layout layout, RandomGenerator random) {
        int person = fate.person();
        boolean elsewhere = Draws.happens(0.4, random);
        int other = random.nextInt(layout.states.size());
        int which = random.nextInt(1 << 20);
        for (Walks.Passed passed : fate.course()) {
            if (passed.stage() == LifeProcess.Stage.WORK && worksFrom[person] == NEVER) {
                worksFrom[person] = (short) passed.fromDay();
                worksUntil[person] = (short) passed.untilDay();
                host[person] = elsewhere ? (byte) other : host[person];
            }
        }
        employer[person] = layout.employer(host[person], which);
    }

    private void spell(Pack pack, Layout layout, Spell spell) {
        Site site = Objects.requireNonNull(pack.sites().get(spell.site()));
        int person = spell.person();
        int state = index(layout, Layout.stateOf(pack, site.place()));
        if (arrives[person] == NEVER || exploited[person] || cheated[person]) {
            return;
        }
        exploited[person] = spell.network() >= 0;
        cheated[person] = spell.network() < 0;
        host[person] = (byte) state;
        worksFrom[person] = (short) spell.fromDay();
        worksUntil[person] = (short) spell.untilDay();
        Integer firm = site.firm() == null ? null : layout.firmNode.get(site.firm());
        employer[person] = firm == null ? layout.employer(state, person) : firm;
    }

    private static int index(Layout layout, String state) {
        return Objects.requireNonNull(layout.stateIndex.get(state));
    }

    boolean banked(int person, int day) {
        return opens[person] <= day;
    }

    boolean works(int person, int day) {
        return worksFrom[person] <= day && day <= worksUntil[person];
    }
}
