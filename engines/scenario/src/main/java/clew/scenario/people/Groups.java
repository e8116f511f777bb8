package clew.scenario.people;

import clew.scenario.chance.Draws;
import clew.scenario.chance.Streams;
import clew.scenario.order.Order;
import clew.scenario.pack.Pack;
import clew.scenario.pack.People;
import clew.scenario.pack.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Draws the groups that set out, until they have as many people as were ordered.
///
/// **The idea.** An author says of a people which share are women, which are children, and how many groups are
/// one person alone. Groups are drawn so that these shares hold over all people. Of groups that are not one
/// person, three in four are families and one in four parties of adults; a family has one parent or two. With a
/// the share of groups of one, u the share of those that are a child, f and q the shares of families and
/// parties, and 1.65 and 4 their mean numbers of adults, the mean number of children of a family must be
///
/// ```
/// k = (c·(a + 1.65·f + 4·q) − a·u) / (f·(1 − c))          cut to 0 … 6; the number itself is Poisson
/// ```
///
/// for children to be the share c of all. Likewise for the women among the adults who are not one of a couple
/// ([#womenAmongSingles]).
///
/// **Complexity.** Linear in the groups. **When it is wrong.** Where an author asks for shares that cannot be
/// had together (all groups alone and half of all children), it comes as near as it can. The shares of
/// families, parties and unaccompanied children are assumptions of ours; no source gives them for a made-up
/// world.
final class Groups {

    static final double CHILDREN_ALONE = 0.12;
    static final double COUPLES = 0.65;
    static final double FAMILIES = 0.75;
    static final int MOST_CHILDREN = 9;
    private static final double PARTY = 4;
    private static final double PARENTS = 1 + COUPLES;
    /// So many days before the world begins the first may set out, so that they arrive on its first day.
    static final int BEFORE = 30;

    private final Pack pack;
    private final Order order;
    private final Streams streams;
    private final List<People> travellers;

    Groups(Pack pack, Order order, Streams streams) {
        this.pack = pack;
        this.order = order;
        this.streams = streams;
        this.travellers = pack.peoples().values().stream()
                .filter(people -> !people.residents())
                .toList();
    }

    List<Group> draw() {
        List<Group> groups = new ArrayList<>();
        int people = 0;
        while (people < order.people()) {
            Group group = one(groups.size(), order.people() - people).startingWith(people);
            people += group.size();
            groups.add(group);
        }
        return groups;
    }

    private Group one(int number, int room) {
        RandomGenerator random = streams.of("group", number);
        People people = Draws.weighted(travellers, People::weight, random);
        Group.Kind kind = kind(people, random);
        int adults = switch (kind) {
            case ALONE -> Draws.happens(CHILDREN_ALONE, random) ? 0 : 1;
            case FAMILY -> Draws.happens(COUPLES, random) ? 2 : 1;
            case PARTY -> Draws.between(2, 6, random);
        };
        int children = switch (kind) {
            case ALONE -> 1 - adults;
            case FAMILY -> Math.min(MOST_CHILDREN, poisson(childrenOfFamily(people), random));
            case PARTY -> 0;
        };
        String origin = origin(people, random);
        int leaves = leaves(random);
        adults = Math.min(adults, room);
        return new Group(number, people.id(), origin, kind, adults, Math.min(children, room - adults), 0, leaves);
    }

    private static Group.Kind kind(People people, RandomGenerator random) {
        if (Draws.happens(people.aloneShare(), random)) {
            return Group.Kind.ALONE;
        }
        return Draws.happens(FAMILIES, random) ? Group.Kind.FAMILY : Group.Kind.PARTY;
    }

    /// A place of the people's State from which a route leads; larger ones more often.
    private String origin(People people, RandomGenerator random) {
        List<Place> places = pack.places().values().stream()
                .filter(place -> place.state().equals(people.state()))
                .filter(place -> pack.routes().values().stream()
                        .anyMatch(route -> route.from().equals(place.id())))
                .toList();
        return Draws.weighted(places, place -> place.inhabitants() + 1L, random).id();
    }

    /// More in summer than in winter, as the sea and the roads allow; an assumption.
    private int leaves(RandomGenerator random) {
        while (true) {
            int day = Draws.between(-BEFORE, order.lastDay(), random);
            int ofYear = order.day(day).getDayOfYear();
            double season = 1 - 0.45 * StrictMath.cos(2 * StrictMath.PI * (ofYear - 15) / 365.25);
            if (Draws.happens(season / 1.45, random)) {
                return day;
            }
        }
    }

    /// The mean number of children of a family of this people.
    static double childrenOfFamily(People people) {
        double alone = people.aloneShare();
        double families = (1 - alone) * FAMILIES;
        double parties = (1 - alone) * (1 - FAMILIES);
        double wanted = people.childrenShare();
        if (families == 0 || wanted >= 1) {
            return 0;
        }
        double mean = (wanted * (alone + PARENTS * families + PARTY * parties) - alone * CHILDREN_ALONE)
                / (families * (1 - wanted));
        return Math.clamp(mean, 0, 6);
    }

    /// The share of women among adults who are not one of a couple, so that women and girls are the share that the
    /// author wants; of children and couples they are half.
    static double womenAmongSingles(People people) {
        double alone = people.aloneShare();
        double families = (1 - alone) * FAMILIES;
        double parties = (1 - alone) * (1 - FAMILIES);
        double children = alone * CHILDREN_ALONE + families * childrenOfFamily(people);
        double singles = alone * (1 - CHILDREN_ALONE) + families * (1 - COUPLES) + PARTY * parties;
        double all = alone + families * (PARENTS + childrenOfFamily(people)) + PARTY * parties;
        double women = people.womenShare() * all - 0.5 * children - families * COUPLES;
        return Math.clamp(women / singles, 0.02, 0.98);
    }

    /// A number of this mean, by inversion (Devroye 1986, X.3); good for small means.
    private static int poisson(double mean, RandomGenerator random) {
        double left = random.nextDouble();
        double chance = StrictMath.exp(-mean);
        int number = 0;
        while (left > chance && number < 100) {
            left -= chance;
            number++;
            chance *= mean / number;
        }
        return number;
    }
}
