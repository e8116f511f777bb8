package clew.scenario.evidence;

import clew.scenario.chance.Draws;
import clew.scenario.chance.Streams;
import clew.scenario.crime.Crime;
import clew.scenario.crime.Fate;
import clew.scenario.crime.Network;
import clew.scenario.order.Order;
import clew.scenario.pack.Course;
import clew.scenario.pack.Pack;
import clew.scenario.pack.Sign;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/// Which indicators can be observed of whom: the dial of difficulty.
///
/// **The idea.** Of a victim each indicator is true with probability 0.8, and what is true is seen with
/// probability a / 0.8; so it is observed with probability a. Of others none is true, and each is thought to be
/// seen with probability b on average: twice as often of those who look alike (a bad employer, violence at
/// home, a coached story) as of the rest:
///
/// ```
/// b(rest) = b / (1 + s)      b(alike) = 2·b / (1 + s)      s the share of those who look alike among the others
/// ```
///
/// With the eleven indicators of the ILO and the a and b of [clew.scenario.order.Difficulty] the number that is
/// observed has the area under the ROC curve that stands there: `DifficultyTest` measures it over 300 seeds.
/// Indicators of further instruments that a pack shows are drawn in the same way and make it easier than the
/// dial says.
///
/// **When it is wrong.** Indicators are independent given the truth; real ones come together. That keeps the dial's
/// meaning, and makes a sum of signs look better than it is.
public final class Observed {

    private static final double ALIKE = 2;

    private final List<Seen> signs;
    private final Streams streams;
    private final double ofTrue;
    private final double ofRest;

    /// The dial of a world.
    public Observed(Pack pack, Order order, Crime crime, Streams streams) {
        this.signs = pack.signs().stream()
                .map(Seen::of)
                .distinct()
                .sorted(Comparator.comparing(Seen::instrument).thenComparing(Seen::indicator))
                .toList();
        this.streams = streams;
        List<Fate> others =
                crime.fates().stream().filter(fate -> !fate.victim()).toList();
        double alike = others.stream().filter(Observed::alike).count() / (double) Math.max(1, others.size());
        this.ofTrue = order.difficulty().inVictims() / Network.Control.USUAL;
        this.ofRest = order.difficulty().inOthers() / (1 + alike * (ALIKE - 1));
    }

    /// Whether somebody who is no victim looks like one.
    static boolean alike(Fate fate) {
        return fate.coached()
                || fate.nature() == Course.Nature.BAD_EMPLOYER
                || fate.nature() == Course.Nature.DOMESTIC_VIOLENCE;
    }

    /// What can be observed of somebody, in the order of the signs.
    public List<Seen> of(Fate fate) {
        RandomGenerator random = streams.of("observed", fate.person());
        return signs.stream()
                .filter(sign -> Draws.happens(chance(fate, sign, random), random))
                .toList();
    }

    /// Whether a sign is true of somebody.
    boolean isTrue(Fate fate, Seen sign) {
        return fate.victim()
                && (!sign.instrument().equals(Sign.FORCED_LABOUR)
                        || fate.controls().contains(sign.indicator()));
    }

    private double chance(Fate fate, Seen sign, RandomGenerator random) {
        if (!fate.victim()) {
            return alike(fate) ? ofRest * ALIKE : ofRest;
        }
        boolean known = sign.instrument().equals(Sign.FORCED_LABOUR);
        boolean real =
                known ? fate.controls().contains(sign.indicator()) : Draws.happens(Network.Control.USUAL, random);
        return real ? ofTrue : 0;
    }
}
