package clew.scenario.crime;

import clew.scenario.chance.Draws;
import clew.scenario.chance.Streams;
import clew.scenario.course.Walks;
import clew.scenario.order.Order;
import clew.scenario.pack.Course;
import clew.scenario.pack.LifeProcess;
import clew.scenario.pack.Pack;
import clew.scenario.people.Group;
import clew.scenario.people.Journey;
import clew.scenario.people.Person;
import clew.scenario.people.Population;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Draws what becomes of each person.
///
/// **Who is a victim.** Exactly the share that was ordered, rounded, and by risk: from all persons so many are
/// drawn without putting back, each with a probability in proportion to [Risk#weight] among those who are left.
/// That is done in one pass (Efraimidis and Spirakis 2006): each person gets the key
///
/// ```
/// key = −ln(U) / weight          U even in (0, 1]
/// ```
///
/// and the smallest keys are drawn. **The others** go through the remaining courses of the pack as their weights say,
/// those of one group together.
///
/// **When.** A process is walked from its start; then the walk is laid so that the first state of travel begins
/// on the day on which the group set out, and ends on the day on which it arrived, and everything after moves
/// with it.
///
/// **Complexity.** n log n for the keys. **When it is wrong.** Where a person is a victim says nothing of
/// whether others of the group are; in truth families are often exploited together.
final class Fates {

    private static final double OFFENDED = 0.12;
    private static final double COACHED = 0.03;

    private final Pack pack;
    private final Order order;
    private final Streams streams;
    private final Population population;
    private final List<Network> networks;
    private final Set<Exploits> exploits;

    Fates(Pack pack, Order order, Streams streams, Population population, List<Network> networks) {
        this.pack = pack;
        this.order = order;
        this.streams = streams;
        this.population = population;
        this.networks = networks;
        this.exploits = exploits(pack);
    }

    List<Fate> draw() {
        Set<Integer> victims = victims();
        return IntStream.range(0, population.persons().size())
                .parallel()
                .mapToObj(person -> victims.contains(person) ? victim(person) : other(person))
                .toList();
    }

    private Set<Integer> victims() {
        record Key(int person, double key) {}
        List<Person> persons = population.persons();
        int wanted = (int) Math.round(persons.size() * order.victims());
        return new HashSet<>(IntStream.range(0, persons.size())
                .parallel()
                .mapToObj(i -> new Key(i, key(persons.get(i))))
                .sorted(Comparator.comparingDouble(Key::key).thenComparingInt(Key::person))
                .limit(wanted)
                .map(Key::person)
                .toList());
    }

    private double key(Person person) {
        Group group = group(person);
        double weight = Risk.weight(person, group, age(person));
        return -StrictMath.log(1 - streams.of("risk", person.number()).nextDouble()) / weight;
    }

    private record Offer(Network network, Course course, long weight) {}

    /// What each network could put somebody through, and how likely: more so where it has a site that fits. A course
    /// in which such a person is never exploited, as forced begging that takes children only, is for nobody else,
    /// unless no network has another.
    private List<Offer> offers(Person person) {
        Walks.Traits traits = traits(person);
        List<Offer> all = allOffers(person);
        List<Offer> offers = all.stream()
                .filter(offer -> exploits.contains(new Exploits(offer.course().process(), traits)))
                .toList();
        return offers.isEmpty() ? all : offers;
    }

    private List<Offer> allOffers(Person person) {
        List<Offer> offers = new ArrayList<>();
        for (Network network : networks) {
            for (Course course : network.courses()) {
                long fits = network.sitesOf(course).stream()
                        .mapToLong(site -> Risk.at(site.kind(), person.sex(), age(person)))
                        .max()
                        .orElse(0);
                offers.add(
                        new Offer(network, course, fits * course.weight() * (course.openTo(person.people()) ? 20 : 1)));
            }
        }
        return offers;
    }

    private Fate victim(int number) {
        Person person = population.persons().get(number);
        RandomGenerator random = streams.of("victim", number);
        Offer taken = Draws.weighted(offers(person), Offer::weight, random);
        List<String> controls = taken.network().controls().stream()
                .filter(control -> Draws.happens(control.used(), random))
                .map(Network.Control::indicator)
                .toList();
        return new Fate(
                number,
                Course.Nature.TRAFFICKING,
                taken.course().process(),
                taken.network().number(),
                walk(person, taken.course().process(), random),
                controls,
                Draws.happens(OFFENDED, random),
                Draws.happens(COACHED, random));
    }

    /// What is no trafficking; those of one group go through the same, each at their own pace.
    private Fate other(int number) {
        Person person = population.persons().get(number);
        List<Course> open = pack.courses().values().stream()
                .filter(course -> course.nature() != Course.Nature.TRAFFICKING && course.openTo(person.people()))
                .toList();
        RandomGenerator together = streams.of("group.course", person.group());
        RandomGenerator random = streams.of("course", number);
        Course course = Draws.weighted(open, Course::weight, together);
        return new Fate(
                number,
                course.nature(),
                course.process(),
                -1,
                walk(person, course.process(), random),
                List.of(),
                false,
                Draws.happens(COACHED, random));
    }

    /// The walk of a person through a process, laid over their journey.
    private List<Walks.Passed> walk(Person person, String process, RandomGenerator random) {
        Group group = group(person);
        Journey journey = population.journeys().get(group.number());
        LifeProcess course = Objects.requireNonNull(pack.processes().get(process));
        List<Walks.Passed> free = Walks.walk(course, traits(person), 0, order.days() + Walks.LONGEST_BEFORE, random);
        return Walks.laid(free, group.leavesOn(), journey.arrivesOn(), order.lastDay());
    }

    private Walks.Traits traits(Person person) {
        return new Walks.Traits(age(person) < 18, group(person).kind() == Group.Kind.ALONE);
    }

    /// That people of these traits can be exploited in a process.
    private record Exploits(String process, Walks.Traits traits) {}

    private static Set<Exploits> exploits(Pack pack) {
        Set<Exploits> exploits = new HashSet<>();
        for (boolean child : new boolean[] {false, true}) {
            for (boolean alone : new boolean[] {false, true}) {
                Walks.Traits traits = new Walks.Traits(child, alone);
                pack.processes().values().stream()
                        .filter(process -> Walks.reaches(process, traits, LifeProcess.Stage.EXPLOITATION))
                        .forEach(process -> exploits.add(new Exploits(process.id(), traits)));
            }
        }
        return exploits;
    }

    private int age(Person person) {
        return person.age(order.day(Math.max(0, group(person).leavesOn())));
    }

    private Group group(Person person) {
        return population.groups().get(person.group());
    }
}
