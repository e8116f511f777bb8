package clew.scenario.crime;

import clew.scenario.chance.Draws;
import clew.scenario.chance.Streams;
import clew.scenario.pack.Course;
import clew.scenario.pack.Firm;
import clew.scenario.pack.NameStock;
import clew.scenario.pack.Pack;
import clew.scenario.pack.People;
import clew.scenario.pack.Place;
import clew.scenario.pack.Price;
import clew.scenario.pack.Sign;
import clew.scenario.pack.Site;
import clew.scenario.people.Sex;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Draws the networks of a world: what they put people through, where, who takes part, what they demand.
///
/// The first networks take the courses of the pack in turn, so that with as many networks as there are courses
/// each course is somebody's. A network works in one State, at up to four sites of its courses. All figures of
/// terms are assumptions of ours, within what cases report (second-hand): a debt of two to six times the price
/// of the journey, up to a tenth of it a month as interest, four tenths to all of the pay kept back.
final class Networks {

    private static final int MOST_SITES = 4;

    private final Pack pack;
    private final Streams streams;
    private final List<Course> courses;
    private final List<String> means;

    Networks(Pack pack, Streams streams) {
        this.pack = pack;
        this.streams = streams;
        this.courses = pack.courses().values().stream()
                .filter(course -> course.nature() == Course.Nature.TRAFFICKING)
                .toList();
        this.means = means(pack);
    }

    /// The indicators of forced labour of the ILO, all of which a pack shows somewhere.
    static List<String> means(Pack pack) {
        return pack.signs().stream()
                .filter(sign -> sign.instrument().equals(Sign.FORCED_LABOUR))
                .map(Sign::indicator)
                .distinct()
                .sorted()
                .toList();
    }

    List<Network> draw(int number) {
        List<Network> networks = new ArrayList<>();
        int members = 0;
        for (int i = 0; i < number; i++) {
            Network network = one(i, members);
            members += network.members().size();
            networks.add(network);
        }
        return networks;
    }

    private Network one(int number, int firstMember) {
        RandomGenerator random = streams.of("network", number);
        Set<Course> does = new LinkedHashSet<>();
        does.add(courses.get(number % courses.size()));
        while (does.size() < courses.size() && Draws.happens(0.35, random)) {
            does.add(Draws.weighted(courses, Course::weight, random));
        }
        String state = state(does, random);
        List<Site> sites = sites(does, state, random);
        return new Network(
                number,
                state,
                members(number, firstMember, state, does, random),
                List.copyOf(does),
                sites,
                firms(sites, state, random),
                debt(state, random),
                means.stream()
                        .map(each ->
                                new Network.Control(each, Network.Control.USUAL + 0.15 * (2 * random.nextDouble() - 1)))
                        .toList());
    }

    /// A State that has sites for what the network does first.
    private String state(Set<Course> does, RandomGenerator random) {
        Course first = does.iterator().next();
        List<String> states = pack.sites().values().stream()
                .filter(site -> first.sites().contains(site.kind()))
                .map(site -> stateOf(site.place()))
                .distinct()
                .toList();
        return Draws.one(states, random);
    }

    private List<Site> sites(Set<Course> does, String state, RandomGenerator random) {
        Course first = does.iterator().next();
        List<Site> fit = new ArrayList<>(pack.sites().values().stream()
                .filter(site -> stateOf(site.place()).equals(state))
                .filter(site -> does.stream().anyMatch(course -> course.sites().contains(site.kind())))
                .toList());
        List<Site> chosen = new ArrayList<>();
        chosen.add(Draws.one(
                fit.stream().filter(site -> first.sites().contains(site.kind())).toList(), random));
        fit.removeAll(chosen);
        while (chosen.size() < MOST_SITES && !fit.isEmpty()) {
            Site site = Draws.one(fit, random);
            chosen.add(site);
            fit.remove(site);
        }
        return chosen;
    }

    /// The firms that run its sites, and one more of the State that only moves money.
    private List<String> firms(List<Site> sites, String state, RandomGenerator random) {
        Set<String> firms = new LinkedHashSet<>();
        sites.stream().map(Site::firm).filter(Objects::nonNull).forEach(firms::add);
        List<String> others = pack.firms().values().stream()
                .filter(firm -> stateOf(firm.place()).equals(state))
                .map(Firm::id)
                .toList();
        if (!others.isEmpty()) {
            firms.add(Draws.one(others, random));
        }
        return List.copyOf(firms);
    }

    private List<Member> members(int network, int first, String state, Set<Course> does, RandomGenerator random) {
        List<Member> members = new ArrayList<>();
        for (Role role : Role.values()) {
            int many = Draws.between(role.fewest(), role.most(), random);
            for (int i = 0; i < many; i++) {
                People people = role == Role.RECRUITER ? recruitsFrom(does, random) : livesIn(state, random);
                members.add(member(first + members.size(), network, role, people, random));
            }
        }
        return members;
    }

    private Member member(int number, int network, Role role, People people, RandomGenerator random) {
        NameStock stock = Objects.requireNonNull(pack.names().get(people.stock()));
        Sex sex = Draws.happens(0.35, random) ? Sex.FEMALE : Sex.MALE;
        List<Place> places = pack.places().values().stream()
                .filter(place -> place.state().equals(people.state()) && place.inhabitants() > 0)
                .toList();
        return new Member(
                number,
                network,
                role,
                sex,
                people.id(),
                Draws.one(sex == Sex.FEMALE ? stock.women() : stock.men(), random),
                Draws.one(stock.families(), random),
                Draws.weighted(places, Place::inhabitants, random).id());
    }

    private People recruitsFrom(Set<Course> does, RandomGenerator random) {
        List<People> peoples = pack.peoples().values().stream()
                .filter(people -> !people.residents() && does.stream().anyMatch(course -> course.openTo(people.id())))
                .toList();
        return Draws.weighted(peoples, People::weight, random);
    }

    private People livesIn(String state, RandomGenerator random) {
        List<People> peoples = pack.peoples().values().stream()
                .filter(people -> people.residents() && people.state().equals(state))
                .toList();
        return Draws.weighted(peoples, People::weight, random);
    }

    private Debt debt(String state, RandomGenerator random) {
        Price fee = pack.price(state, Price.Item.SMUGGLER_FEE);
        long base = Draws.between(fee.low(), fee.high(), random);
        return new Debt(
                base * Draws.between(20, 60, random) / 10,
                Draws.between(0, 100, random),
                Draws.between(400, 1000, random));
    }

    private String stateOf(String place) {
        return Objects.requireNonNull(pack.places().get(place)).state();
    }
}
