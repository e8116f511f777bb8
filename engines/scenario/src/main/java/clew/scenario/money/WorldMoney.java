package clew.scenario.money;

import clew.scenario.chance.Streams;
import clew.scenario.crime.Crime;
import clew.scenario.money.Layout.Institution;
import clew.scenario.order.Order;
import clew.scenario.pack.Pack;
import clew.scenario.pack.Price;
import clew.scenario.people.Group;
import clew.scenario.people.Population;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The money of a world that was drawn: who holds what when it begins, and how it is told day by day.
///
/// **Memory.** A few numbers for each account and person, and the payments of one day; nothing grows with the
/// number of
/// payments. **Threads.** One: whether somebody can pay depends on what was paid before.
public final class WorldMoney implements Money {

    private static final long WITHOUT_END = 10_000_000_000_000_000L;

    private final Pack pack;
    private final Order order;
    private final Population population;
    private final Crime crime;
    private final Streams streams;
    private final Layout layout;
    private final Newcomers newcomers;
    private final Holders holders;
    private final Numbers numbers;
    private final long[] opening;
    private final byte[] states;

    private WorldMoney(Pack pack, Order order, Population population, Crime crime, IntFunction<String> written) {
        this.pack = pack;
        this.order = order;
        this.population = population;
        this.crime = crime;
        this.streams = new Streams(order.seed());
        this.layout = new Layout(pack, order, population.persons().size(), crime, streams);
        this.newcomers = new Newcomers(pack, order, population, crime, layout, streams);
        this.holders = new Holders(pack, order, layout, newcomers, crime, streams, written);
        this.numbers = new Numbers(streams.of("money.numbers"));
        this.states = states();
        this.opening = opening();
    }

    /// Draws the money of a world.
    ///
    /// @param written the name of an arrival as it was written down, by its number
    public static Money of(Pack pack, Order order, Population population, Crime crime, IntFunction<String> written) {
        return new WorldMoney(pack, order, population, crime, written);
    }

    private byte[] states() {
        byte[] of = new byte[layout.nodes];
        for (int node = 0; node < layout.firstEmployer; node++) {
            of[node] = (byte) (node / Layout.EACH);
        }
        for (int s = 0; s < layout.states.size(); s++) {
            for (int e = layout.employerFrom[s]; e < layout.employerFrom[s + 1]; e++) {
                of[layout.firstEmployer + e] = (byte) s;
                of[layout.till(layout.firstEmployer + e)] = (byte) s;
            }
            for (int r = layout.residentFrom[s]; r < layout.residentFrom[s + 1]; r++) {
                of[layout.account(r)] = (byte) s;
                of[layout.purse(r)] = (byte) s;
            }
        }
        for (int p = 0; p < layout.persons; p++) {
            of[layout.personAccount(p)] = newcomers.host[p];
            of[layout.personPurse(p)] = newcomers.host[p];
            of[layout.homePurse(p)] = newcomers.home[p];
        }
        return of;
    }

    private long[] opening() {
        long[] has = new long[layout.nodes];
        RandomGenerator random = streams.of("money.opening");
        for (int s = 0; s < layout.states.size(); s++) {
            has[layout.institution(s, Institution.REST)] = WITHOUT_END;
            has[layout.institution(s, Institution.STREET)] = WITHOUT_END / 10;
            has[layout.institution(s, Institution.EXCHANGE)] = WITHOUT_END / 10;
            has[layout.institution(s, Institution.OPERATOR)] = WITHOUT_END / 10_000;
            has[layout.institution(s, Institution.TREASURY)] = WITHOUT_END / 1_000;
        }
        for (int node = layout.firstEmployer; node < layout.firstPerson; node++) {
            boolean firm = node < layout.firstResident;
            has[node] = layout.wage(states[node], 100) * (30 + random.nextInt(firm ? 3_000 : 300)) / 100;
            has[layout.purseOf(node)] =
                    (long) layout.low(states[node], Price.Item.FOOD_DAY) * (5 + random.nextInt(firm ? 300 : 60));
        }
        for (Group group : population.groups()) {
            fares(group, has, random);
        }
        return has;
    }

    /// Who leads a group carries what the journey costs all of them, about.
    private void fares(Group group, long[] has, RandomGenerator random) {
        for (int i = 0; i < group.size(); i++) {
            int purse = layout.homePurse(group.firstPerson() + i);
            long living = 100L * layout.low(states[purse], Price.Item.FOOD_DAY);
            long fare = (long) layout.high(states[purse], Price.Item.SMUGGLER_FEE) * Math.max(1, group.adults());
            has[purse] = living + (i == 0 ? fare * (60 + random.nextInt(100)) / 100 : 0);
        }
    }

    @Override
    public int indices() {
        return layout.accounts;
    }

    /// The indices of the accounts that there are, in the order of their numbers.
    private int[] sorted() {
        long[] places = new long[layout.accounts];
        int many = 0;
        for (int i = 0; i < layout.accounts; i++) {
            boolean none = layout.isPurse(i)
                    || (i >= layout.firstPerson && newcomers.opens[i - layout.firstPerson] == Newcomers.NEVER);
            if (!none) {
                places[many++] = numbers.place(i) << 31 | i;
            }
        }
        Arrays.sort(places, 0, many);
        return LongStream.of(places)
                .limit(many)
                .mapToInt(place -> (int) (place & Integer.MAX_VALUE))
                .toArray();
    }

    @Override
    public Stream<Account> known() {
        long[] cash = cash();
        return Arrays.stream(sorted()).mapToObj(index -> {
            boolean isCash = index < layout.firstEmployer && index % Layout.EACH == Institution.CASH.place;
            return holders.account(
                    index,
                    number(index),
                    isCash ? cash[index / Layout.EACH] : index < layout.firstPerson ? opening[index] : 0);
        });
    }

    private long[] cash() {
        long[] cash = new long[layout.states.size()];
        for (int node = 0; node < layout.nodes; node++) {
            cash[states[node]] += layout.isPurse(node) ? opening[node] : 0;
        }
        return cash;
    }

    @Override
    public String number(int index) {
        return layout.states.get(states[index]).code() + "-" + Numbers.word(numbers.place(index));
    }

    @Override
    public String bank(int index) {
        return holders.bank(index);
    }

    @Override
    public String language(int index) {
        return layout.states.get(states[index]).languages().getFirst();
    }

    @Override
    public String currency(int index) {
        return layout.states.get(states[index]).currency();
    }

    @Override
    public Stream<Customer> customers() {
        return Arrays.stream(newcomers.opening).mapToObj(person -> {
            int account = layout.personAccount(person);
            int opened = newcomers.opens[person];
            return new Customer(newcomers.arrival[person], account, bank(account), currency(account), opened);
        });
    }

    @Override
    public Stream<Owner> owners() {
        return Arrays.stream(sorted())
                .mapToObj(index -> new Owner(number(index), holders.owner(index), holders.role(index)));
    }

    @Override
    public long tell(Books books) throws IOException {
        Ledger ledger = new Ledger(opening, states);
        Day it = new Day(layout, newcomers, ledger, order, streams);
        return new Telling(it, books, holders)
                .tell(new Journeys(it, pack, order, population, crime), new Underworld(it, pack, crime));
    }
}
