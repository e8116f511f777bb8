package clew.scenario.world;

import clew.scenario.crime.Crime;
import clew.scenario.evidence.Evidence;
import clew.scenario.evidence.Field;
import clew.scenario.evidence.Piece;
import clew.scenario.money.Customer;
import clew.scenario.money.Money;
import clew.scenario.money.WorldMoney;
import clew.scenario.order.Order;
import clew.scenario.pack.Artefact;
import clew.scenario.pack.Pack;
import clew.scenario.people.Arrival;
import clew.scenario.people.Person;
import clew.scenario.people.Population;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Makes worlds.
public final class Worlds {

    /// The version of what this engine makes; another version may make another world of the same seed and pack.
    public static final String VERSION = "2";

    private static final int OF_AGE = 18;

    private Worlds() {}

    /// Makes a world, on the threads of the pool that calls; the result does not depend on how many there are.
    public static Made make(Pack pack, Order order) {
        Population population = Population.of(pack, order);
        Crime crime = Crime.of(pack, order, population);
        Map<Integer, String> names = new HashMap<>();
        Money money = WorldMoney.of(pack, order, population, crime, arrival -> known(names, arrival));
        Evidence evidence = Evidence.of(pack, order, population, crime, customers(order, money));
        World world = new World(
                pack.id(),
                pack.version(),
                pack.hash(),
                order.start(),
                order.days(),
                registered(order, population, evidence.pieces()),
                evidence.pieces());
        world.arrivals().forEach(each -> names.put(each.number(), each.name()));
        return new Made(world, new Truth(order, population, crime, evidence.behind()), money);
    }

    private static Map<Integer, Customer> customers(Order order, Money money) {
        return order.transactions() == 0
                ? Map.of()
                : money.customers().collect(Collectors.toMap(Customer::arrival, each -> each));
    }

    /// What a map of a pack holds for a key that the reader of packs has checked.
    static <K, T> T known(Map<K, T> map, K key) {
        return Objects.requireNonNull(map.get(key), () -> String.valueOf(key));
    }

    /// What a facility wrote of each arrival: what its interview says.
    private static List<Registered> registered(Order order, Population population, List<Piece> pieces) {
        Map<Integer, Piece> interviews = new HashMap<>();
        pieces.stream()
                .filter(piece -> piece.artefact() == Artefact.REGISTRATION_INTERVIEW)
                .forEach(piece -> interviews.put(piece.arrival(), piece));
        return population.arrivals().parallelStream()
                .map(arrival -> registered(
                        order,
                        population.persons().get(arrival.person()),
                        arrival,
                        Objects.requireNonNull(interviews.get(arrival.number()))))
                .toList();
    }

    private static Registered registered(Order order, Person person, Arrival arrival, Piece interview) {
        LocalDate born = LocalDate.parse(((Field.Plain) known(interview.fields(), "born")).text());
        Field.Named name = (Field.Named) known(interview.fields(), "name");
        boolean child = Period.between(born, order.day(arrival.day())).getYears() < OF_AGE;
        return new Registered(
                arrival.number(),
                arrival.party(),
                arrival.day(),
                arrival.minute(),
                arrival.facility(),
                name.latin(),
                name.given(),
                name.family(),
                person.sex(),
                born,
                child,
                person.people(),
                person.language(),
                arrival.papers().shown(),
                arrival.unaccompanied(),
                arrival.hurt());
    }
}
