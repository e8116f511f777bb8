package clew.scenario.money;

import clew.scenario.chance.Draws;
import clew.scenario.chance.Streams;
import clew.scenario.crime.Crime;
import clew.scenario.crime.Member;
import clew.scenario.crime.Role;
import clew.scenario.order.Order;
import clew.scenario.pack.Firm;
import clew.scenario.pack.Pack;
import clew.scenario.pack.Price;
import clew.scenario.pack.Sector;
import clew.scenario.pack.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/// Who can hold money, as whole numbers: first accounts, then purses.
///
/// ```
/// institutions of each State | employers | residents | persons || tills of employers | purses of residents
///                                               accounts        || purses of persons here | … at home
/// ```
///
/// Residents live in their State, work for one of its employers and rent from one another; they are the
/// ordinary traffic in which everything else is hidden. Members of networks, smugglers and forgers are
/// residents like others, with a second life. There is about one resident for each hundred transactions a year.
final class Layout {

    /// What each State has one of.
    enum Institution {
        REST(0),
        CASH(1),
        STREET(2),
        EXCHANGE(3),
        TREASURY(4),
        TELEPHONE(5),
        TRANSPORT(6),
        OPERATOR(7);

        /// Its place among those of its State.
        final int place;

        Institution(int place) {
            this.place = place;
        }

        /// The institution behind an account of one.
        static Institution of(int account) {
            return values()[account % EACH];
        }
    }

    static final int EACH = Institution.values().length;
    private static final int PER_RESIDENT = 100;
    private static final int FEWEST = 24;
    private static final int STAFF = 40;
    private static final int MOST = 100_000_000;

    final List<State> states;
    final Map<String, Integer> stateIndex = new HashMap<>();
    final List<Firm> packFirms = new ArrayList<>();
    final Map<String, Integer> firmNode = new HashMap<>();
    final int[] employerFrom;
    final int[] residentFrom;
    final int persons;
    final int employers;
    final int residents;
    final int firstEmployer;
    final int firstResident;
    final int firstPerson;
    final int accounts;
    final int nodes;
    final int[] residentOfMember;
    /// For each State a smuggler and a forger who work for themselves.
    final int[][] alone;

    final Map<Integer, Role> roles = new LinkedHashMap<>();
    final Map<Integer, Integer> members = new HashMap<>();
    private final int[][] packFirmsOf;
    private final Map<Sector, int[]> sellers = new HashMap<>();
    private final Map<Price.Item, int[]> low = new EnumMap<>(Price.Item.class);
    private final Map<Price.Item, int[]> high = new EnumMap<>(Price.Item.class);

    Layout(Pack pack, Order order, int persons, Crime crime, Streams streams) {
        this.states = List.copyOf(pack.states().values());
        this.persons = persons;
        states.forEach(state -> stateIndex.put(state.id(), stateIndex.size()));
        List<Member> all = crime.networks().stream()
                .flatMap(network -> network.members().stream())
                .toList();
        this.residentFrom = shares(order, perState(pack), all, pack);
        this.residents = residentFrom[states.size()];
        this.packFirmsOf = firmsOf(pack);
        this.employerFrom = employersFrom();
        this.employers = employerFrom[states.size()];
        this.firstEmployer = EACH * states.size();
        this.firstResident = firstEmployer + employers;
        this.firstPerson = firstResident + residents;
        this.accounts = firstPerson + persons;
        this.nodes = accounts + employers + residents + 2 * persons;
        nameFirms();
        this.residentOfMember = new int[all.size()];
        this.alone = new int[states.size()][2];
        secondLives(all, pack, streams.of("money.second-lives"));
        prices(pack);
    }

    private int[] employersFrom() {
        int[] from = new int[states.size() + 1];
        for (int s = 0; s < states.size(); s++) {
            from[s + 1] = from[s] + packFirmsOf[s].length + 2 + (residentFrom[s + 1] - residentFrom[s]) / STAFF;
        }
        return from;
    }

    private void nameFirms() {
        for (int s = 0; s < states.size(); s++) {
            for (int i = 0; i < packFirmsOf[s].length; i++) {
                firmNode.put(packFirms.get(packFirmsOf[s][i]).id(), firstEmployer + employerFrom[s] + i);
            }
        }
    }

    private void prices(Pack pack) {
        for (Price price : pack.prices()) {
            int state = Objects.requireNonNull(stateIndex.get(price.state()));
            low.computeIfAbsent(price.item(), _ -> new int[states.size()])[state] = Math.max(1, price.low());
            high.computeIfAbsent(price.item(), _ -> new int[states.size()])[state] = Math.max(1, price.high());
        }
    }

    private int[] perState(Pack pack) {
        int[] inhabitants = new int[states.size()];
        pack.places()
                .values()
                .forEach(place -> inhabitants[Objects.requireNonNull(stateIndex.get(place.state()))] +=
                        place.inhabitants() / 1000 + 1);
        return inhabitants;
    }

    /// Where the residents of each State begin: after its inhabitants, and enough for those with a second life.
    private int[] shares(Order order, int[] inhabitants, List<Member> members, Pack pack) {
        long all = 0;
        for (int each : inhabitants) {
            all += each;
        }
        long wanted = Math.min(MOST, order.transactions() * 365 / order.days() / PER_RESIDENT);
        int[] from = new int[states.size() + 1];
        for (int s = 0; s < states.size(); s++) {
            String state = states.get(s).id();
            long lives = members.stream()
                    .filter(member -> stateOf(pack, member.place()).equals(state))
                    .count();
            from[s + 1] = from[s] + (int) Math.max(FEWEST + 3 * lives, wanted * inhabitants[s] / all);
        }
        return from;
    }

    private int[][] firmsOf(Pack pack) {
        List<List<Integer>> of = new ArrayList<>();
        states.forEach(_ -> of.add(new ArrayList<>()));
        for (Firm firm : pack.firms().values()) {
            of.get(Objects.requireNonNull(stateIndex.get(stateOf(pack, firm.place()))))
                    .add(packFirms.size());
            packFirms.add(firm);
        }
        return of.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private void secondLives(List<Member> all, Pack pack, RandomGenerator random) {
        for (Member member : all) {
            int s = Objects.requireNonNull(stateIndex.get(stateOf(pack, member.place())));
            int resident = free(s, random);
            residentOfMember[member.number()] = resident;
            roles.put(resident, member.role());
            members.put(resident, member.number());
        }
        for (int s = 0; s < states.size(); s++) {
            alone[s][0] = free(s, random);
            roles.put(alone[s][0], Role.TRANSPORTER);
            alone[s][1] = free(s, random);
            roles.put(alone[s][1], Role.FORGER);
        }
    }

    private int free(int s, RandomGenerator random) {
        int resident;
        do {
            resident = Draws.between(residentFrom[s], residentFrom[s + 1] - 1, random);
        } while (roles.containsKey(resident));
        return resident;
    }

    static String stateOf(Pack pack, String place) {
        return Objects.requireNonNull(pack.places().get(place)).state();
    }

    int institution(int state, Institution which) {
        return state * EACH + which.place;
    }

    int employer(int state, int which) {
        int many = employerFrom[state + 1] - employerFrom[state];
        return firstEmployer + employerFrom[state] + Math.floorMod(which, many);
    }

    int employerOf(int resident, int state) {
        return employer(state, resident - residentFrom[state]);
    }

    int till(int employer) {
        return accounts + employer - firstEmployer;
    }

    int account(int resident) {
        return firstResident + resident;
    }

    int purse(int resident) {
        return accounts + employers + resident;
    }

    int personAccount(int person) {
        return firstPerson + person;
    }

    int personPurse(int person) {
        return accounts + employers + residents + person;
    }

    int homePurse(int person) {
        return accounts + employers + residents + persons + person;
    }

    /// Whether it is a purse of cash: those behind the accounts, and that of the street.
    boolean isPurse(int node) {
        return node >= accounts || (node < firstEmployer && node % EACH == Institution.STREET.place);
    }

    /// Whether the rest of the world makes up what it lacks: it trades.
    boolean trades(int node) {
        return node < firstResident && !isPurse(node);
    }

    /// The purse that belongs to an account, or the account where it has none.
    int purseOf(int account) {
        if (account < firstEmployer) {
            return account;
        }
        return account < firstPerson ? account - firstEmployer + accounts : personPurse(account - firstPerson);
    }

    int residentOf(int node) {
        return node >= accounts ? node - accounts - employers : node - firstResident;
    }

    int stateOfResident(int resident) {
        int state = 0;
        while (residentFrom[state + 1] <= resident) {
            state++;
        }
        return state;
    }

    int stateOfEmployer(int node) {
        int state = 0;
        while (employerFrom[state + 1] <= node - firstEmployer) {
            state++;
        }
        return state;
    }

    /// A resident of a State.
    int resident(int state, int which) {
        return residentFrom[state] + Math.floorMod(which, residentFrom[state + 1] - residentFrom[state]);
    }

    /// A firm of a State that sells what a sector sells: one of the pack, or any where the pack has none.
    int seller(int state, Sector sector, int which) {
        int[] of = sellers.computeIfAbsent(sector, this::sellers);
        int from = of[state];
        int many = of[state + 1] - from;
        return many == 0
                ? employer(state, which * 3)
                : firstEmployer + of[states.size() + 1 + from + Math.floorMod(which, many)];
    }

    /// For each State where its sellers begin, and then the employers.
    private int[] sellers(Sector sector) {
        List<Integer> found = new ArrayList<>();
        int[] from = new int[states.size() + 1];
        for (int s = 0; s < states.size(); s++) {
            for (int i = 0; i < packFirmsOf[s].length; i++) {
                if (packFirms.get(packFirmsOf[s][i]).sector() == sector) {
                    found.add(employerFrom[s] + i);
                }
            }
            from[s + 1] = found.size();
        }
        int[] all = new int[from.length + found.size()];
        System.arraycopy(from, 0, all, 0, from.length);
        for (int i = 0; i < found.size(); i++) {
            all[from.length + i] = found.get(i);
        }
        return all;
    }

    /// The firm of the pack behind an employer; -1 for one of its own name.
    int packFirm(int employer) {
        int state = stateOfEmployer(employer);
        int which = employer - firstEmployer - employerFrom[state];
        return which < packFirmsOf[state].length ? packFirmsOf[state][which] : -1;
    }

    int low(int state, Price.Item item) {
        return Objects.requireNonNull(low.get(item))[state];
    }

    int high(int state, Price.Item item) {
        return Objects.requireNonNull(high.get(item))[state];
    }

    /// A price, each from low to high as likely.
    long price(int state, Price.Item item, RandomGenerator random) {
        int from = low(state, item);
        return (long) from + random.nextInt(high(state, item) - from + 1);
    }

    /// The amount in cash from which a bank reports a deposit: about a year's rent.
    long threshold(int state) {
        return 10L * low(state, Price.Item.RENT_MONTH);
    }

    /// What a month of work brings at the minimum wage, and a share more.
    long wage(int state, int perCent) {
        return Math.max(100, states.get(state).minimumWage() * 168L * perCent / 100);
    }

    /// An amount in the currency of another State, at the values of both, rounded down.
    long changed(long amount, int from, int to) {
        return Math.multiplyExact(amount, states.get(from).value())
                / states.get(to).value();
    }
}
