package clew.scenario.people;

import clew.scenario.chance.Draws;
import clew.scenario.chance.Streams;
import clew.scenario.order.Order;
import clew.scenario.pack.NameStock;
import clew.scenario.pack.Pack;
import clew.scenario.pack.People;
import clew.scenario.pack.Profession;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/// Draws the members of a group. Each has a stream of their own, so that it does not matter who is drawn first.
final class Persons {

    private static final double PAPERS_OF_CHILDREN = 0.6;
    private static final double FORGED = 0.25;

    private final Pack pack;
    private final Order order;
    private final Streams streams;

    Persons(Pack pack, Order order, Streams streams) {
        this.pack = pack;
        this.order = order;
        this.streams = streams;
    }

    /// One member.
    ///
    /// @param place from 0; adults come first
    Person of(Group group, int place) {
        RandomGenerator random = streams.of("person", group.number(), place);
        People people = Objects.requireNonNull(pack.peoples().get(group.people()));
        NameStock stock = Objects.requireNonNull(pack.names().get(people.stock()));
        boolean adult = place < group.adults();
        Person.Part part = part(group, adult);
        Sex sex = sex(group, place, people, random);
        LocalDate born = adult ? adult(random) : child(group, random);
        NameStock.Name given = Draws.one(sex == Sex.FEMALE ? stock.women() : stock.men(), random);
        Profession.Education education = education(adult, Draws.between(1, 100, random));
        return new Person(
                group.firstPerson() + place,
                group.number(),
                people.id(),
                part,
                sex,
                born,
                given,
                familyName(group, place, stock, random),
                education,
                adult ? profession(education, random) : "",
                people.language(),
                papers(adult, people, random));
    }

    private static Person.Part part(Group group, boolean adult) {
        return switch (group.kind()) {
            case ALONE -> Person.Part.ALONE;
            case FAMILY -> adult ? Person.Part.PARENT : Person.Part.CHILD;
            case PARTY -> Person.Part.FRIEND;
        };
    }

    private static Sex sex(Group group, int place, People people, RandomGenerator random) {
        double women = switch (group.kind()) {
            case FAMILY -> {
                if (place >= group.adults()) {
                    yield 0.5;
                }
                yield group.adults() == 2 ? place : Groups.womenAmongSingles(people);
            }
            case ALONE, PARTY -> group.adults() == 0 ? 0.5 : Groups.womenAmongSingles(people);
        };
        return Draws.happens(women, random) ? Sex.FEMALE : Sex.MALE;
    }

    /// Adults of 18 to 75, half of them below 29: those who set out are younger than those who stay.
    private LocalDate adult(RandomGenerator random) {
        double age = 18 + Draws.logNormal(11, 0.75, random);
        return bornOn(Math.min(age, 75 + random.nextDouble()), random);
    }

    /// Children with their family are of any age; of those alone, four in five are 15 to 17.
    private LocalDate child(Group group, RandomGenerator random) {
        if (group.kind() == Group.Kind.ALONE) {
            return bornOn(
                    (Draws.happens(0.8, random) ? Draws.between(15, 17, random) : Draws.between(10, 14, random)),
                    random);
        }
        return bornOn(Draws.between(0, 17, random), random);
    }

    /// The day of birth of somebody of whole years on the world's first day, and some days more: a child of 17
    /// may come of age under way, which a world should have.
    private LocalDate bornOn(double years, RandomGenerator random) {
        return order.start().minusYears((long) years).minusDays(Draws.between(0, 364, random));
    }

    /// A family has one name, but for one family in eight, where the parents have kept theirs.
    private NameStock.Name familyName(Group group, int place, NameStock stock, RandomGenerator random) {
        if (group.kind() != Group.Kind.FAMILY) {
            return Draws.one(stock.families(), random);
        }
        RandomGenerator shared = streams.of("group.name", group.number());
        NameStock.Name name = Draws.one(stock.families(), shared);
        boolean kept = Draws.happens(0.125, shared);
        return kept && place == 1 && group.adults() == 2 ? Draws.one(stock.families(), random) : name;
    }

    private static Profession.Education education(boolean adult, int hundredth) {
        if (!adult) {
            return hundredth <= 30 ? Profession.Education.NONE : Profession.Education.PRIMARY;
        }
        if (hundredth <= 15) {
            return Profession.Education.NONE;
        }
        if (hundredth <= 50) {
            return Profession.Education.PRIMARY;
        }
        return hundredth <= 85 ? Profession.Education.SECONDARY : Profession.Education.HIGHER;
    }

    /// A profession that asks for no more than they learnt; nearer ones more often.
    private String profession(Profession.Education education, RandomGenerator random) {
        List<Profession> open = pack.professions().values().stream()
                .filter(each -> each.education().compareTo(education) <= 0)
                .toList();
        if (open.isEmpty()) {
            return "";
        }
        return Draws.weighted(open, each -> each.education() == education ? 9L : 2L, random)
                .id();
    }

    private static Papers papers(boolean adult, People people, RandomGenerator random) {
        double share = people.papersShare() * (adult ? 1 : PAPERS_OF_CHILDREN);
        if (Draws.happens(share, random)) {
            return Papers.TRUE;
        }
        return adult && Draws.happens(FORGED, random) ? Papers.FORGED : Papers.NONE;
    }
}
