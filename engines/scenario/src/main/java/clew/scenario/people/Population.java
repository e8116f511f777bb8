package clew.scenario.people;

import clew.scenario.chance.Draws;
import clew.scenario.chance.Streams;
import clew.scenario.order.Order;
import clew.scenario.pack.Pack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Everybody who sets out, how they travelled, and who of them arrived.
///
/// @param groups by their numbers
/// @param persons by their numbers
/// @param journeys by the numbers of the groups
/// @param arrivals by their numbers: in the order of day and minute
public record Population(List<Group> groups, List<Person> persons, List<Journey> journeys, List<Arrival> arrivals) {

    private static final int LATE = 20;

    /// Copies.
    public Population {
        groups = List.copyOf(groups);
        persons = List.copyOf(persons);
        journeys = List.copyOf(journeys);
        arrivals = List.copyOf(arrivals);
    }

    /// Makes a population. Persons are made by as many threads as the pool of the caller has; the result is the same.
    public static Population of(Pack pack, Order order) {
        Streams streams = new Streams(order.seed());
        List<Group> groups = new Groups(pack, order, streams).draw();
        Persons maker = new Persons(pack, order, streams);
        List<Person> persons = groups.parallelStream()
                .flatMap(group -> IntStream.range(0, group.size()).mapToObj(place -> maker.of(group, place)))
                .toList();
        List<Journey> journeys = new Journeys(pack, order, streams, -Groups.BEFORE).of(groups);
        return new Population(groups, persons, journeys, arrivals(order, streams, groups, persons, journeys));
    }

    /// Who was received when, within the days of the world. Within a minute chance decides who is written down first.
    private static List<Arrival> arrivals(
            Order order, Streams streams, List<Group> groups, List<Person> persons, List<Journey> journeys) {
        List<Arrival> all = new ArrayList<>();
        for (Journey journey : journeys) {
            if (journey.facility() != null) {
                Group group = groups.get(journey.group());
                all.addAll(arrivals(group, persons, journey, streams.of("arrival", group.number())));
            }
        }
        List<Arrival> there = all.stream()
                .filter(each -> each.day() >= 0 && each.day() <= order.lastDay())
                .sorted(WHEN)
                .toList();
        return numbered(there);
    }

    private static final Comparator<Arrival> WHEN = Comparator.comparingInt(Arrival::day)
            .thenComparingInt(Arrival::minute)
            .thenComparingInt(Arrival::number)
            .thenComparingInt(Arrival::person);

    /// Until they are numbered, the number of an arrival is drawn by chance.
    private static List<Arrival> arrivals(Group group, List<Person> persons, Journey journey, RandomGenerator random) {
        List<Arrival> all = new ArrayList<>();
        String facility = String.valueOf(journey.facility());
        int minute = Draws.between(0, 24 * 60 - 1, random);
        int chance = random.nextInt();
        for (int place = 0; place < group.size(); place++) {
            int member = place;
            Person person = persons.get(group.firstPerson() + place);
            boolean parted = any(journey, mishap -> mishap.parted().contains(member));
            boolean lost = any(journey, mishap -> mishap.papersLost().contains(member));
            int day = journey.arrivesOn() + (parted ? Draws.between(1, LATE, random) : 0);
            boolean child = place >= group.adults();
            all.add(new Arrival(
                    parted ? random.nextInt() : chance,
                    person.number(),
                    group.number(),
                    day,
                    parted ? Draws.between(0, 24 * 60 - 1, random) : minute,
                    facility,
                    lost && person.papers() != Papers.NONE ? Papers.LOST : person.papers(),
                    child && (parted || group.adults() == 0),
                    parted || any(journey, mishap -> !mishap.parted().isEmpty()),
                    any(journey, mishap -> mishap.hurt().contains(member))));
        }
        return all;
    }

    private static boolean any(Journey journey, Predicate<Mishap> what) {
        return journey.mishaps().stream().anyMatch(what);
    }

    /// Numbers arrivals and parties from 1; whoever lost the others is a party of their own.
    private static List<Arrival> numbered(List<Arrival> there) {
        List<Arrival> numbered = new ArrayList<>(there.size());
        int party = 0;
        Arrival before = null;
        for (Arrival each : there) {
            boolean together = before != null
                    && before.party() == each.party()
                    && before.day() == each.day()
                    && before.minute() == each.minute();
            party += together ? 0 : 1;
            before = each;
            numbered.add(new Arrival(
                    numbered.size() + 1,
                    each.person(),
                    party,
                    each.day(),
                    each.minute(),
                    each.facility(),
                    each.papers(),
                    each.unaccompanied(),
                    each.parted(),
                    each.hurt()));
        }
        return numbered;
    }
}
