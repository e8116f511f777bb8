package clew.scenario.disclosure;

import clew.scenario.chance.Draws;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Whether somebody tells.
///
/// **The formula.** A question is answered truly with probability
///
/// ```
/// p = 1 / (1 + e^−z),   z = base − weight + Σ terms
/// ```
///
/// with one term for each thing that helps or hinders ([Term]). The terms are in the log of the odds: +0.7 doubles
/// them.
///
/// **Order.** Trust changes while somebody is asked. A question of need that is met adds 0.30; one that is
/// answered adds 0.10; a question that was not answered although it weighed 1 or 2 was too early, and takes
/// away 0.15 for each unit of its weight. So the same questions give less where the heavy ones come first: each
/// of them is asked at less trust, and lowers the trust for those that follow.
///
/// **Neighbours.** People see how others are treated who told. Each of those they know who was helped adds,
/// each who was harmed takes away more; both are cut, since nobody follows the tenth neighbour more than the
/// third (after the contagion of trust in the model of Horio and Ballard 2017, second-hand).
///
/// **When it is wrong.** The signs of the terms are those of the field's guidance; their sizes are assumptions
/// of ours, and no study gave us any. It is made so that an exercise rewards what protects people. It must not
/// be used to judge whether a real person tells the truth.
public final class Disclosure {

    static final double MOST_TRUST = 2;
    private static final double BASE = -0.6;
    private static final double MET = 0.30;
    private static final double ANSWERED = 0.10;
    private static final double TOO_EARLY = 0.15;
    private static final int MOST_NEIGHBOURS = 3;

    private Disclosure() {}

    /// What helps or hinders.
    public enum Term {
        SAFE_ROOM,
        UNIFORM,
        INTERPRETER,
        ASKER,
        SAME_SEX,
        CONTROLLER_NEAR,
        THREATS,
        TRUST,
        RETELLINGS,
        PROMISES,
        REST,
        NEIGHBOURS,
        WEIGHT
    }

    /// How likely a question is answered truly, and why.
    ///
    /// @param probability from 0 to 1
    /// @param terms what each thing added to the log of the odds, or took from it
    public record Chance(double probability, Map<Term, Double> terms) {
        /// Copies.
        public Chance {
            terms = Map.copyOf(terms);
        }
    }

    /// What came of an interview.
    ///
    /// @param told what was told, in the order of the questions
    /// @param after the person afterwards
    public record Told(List<Question> told, Teller after) {
        /// Copies.
        public Told {
            told = List.copyOf(told);
        }
    }

    /// How likely a question is answered truly.
    public static Chance chance(Teller teller, Setting setting, Question question) {
        Map<Term, Double> terms = new EnumMap<>(Term.class);
        terms.put(Term.SAFE_ROOM, setting.safeRoom() ? 0.6 : -0.3);
        terms.put(Term.UNIFORM, setting.uniform() ? -0.8 : 0.0);
        terms.put(Term.INTERPRETER, interpreter(setting.interpreter()));
        terms.put(Term.ASKER, asker(setting.asker()));
        terms.put(Term.SAME_SEX, setting.sameSex() ? 0.3 : 0.0);
        terms.put(Term.CONTROLLER_NEAR, setting.controllerNear() ? -1.5 : 0.0);
        terms.put(Term.THREATS, -0.1 * teller.threats());
        terms.put(Term.TRUST, teller.trust());
        terms.put(Term.RETELLINGS, -0.35 * teller.retellings());
        terms.put(Term.PROMISES, 0.3 * Math.min(3, teller.promisesKept()) - 0.9 * Math.min(3, teller.promisesBroken()));
        terms.put(Term.REST, Math.min(0.9, teller.restHours() / 80.0));
        terms.put(Term.NEIGHBOURS, neighbours(teller));
        terms.put(Term.WEIGHT, (double) -question.weight());
        double sum = BASE;
        for (Term term : Term.values()) {
            sum += terms.getOrDefault(term, 0.0);
        }
        return new Chance(1 / (1 + StrictMath.exp(-sum)), terms);
    }

    private static double interpreter(Setting.Interpreter interpreter) {
        return switch (interpreter) {
            case NOT_NEEDED -> 0.3;
            case NEUTRAL -> 0.2;
            case FROM_THE_GROUP -> -1.0;
            case MISSING -> -1.2;
        };
    }

    private static double asker(Setting.Asker asker) {
        return switch (asker) {
            case NGO, SOCIAL_WORK -> 0.4;
            case HEALTH -> 0.3;
            case ASYLUM, LABOUR_INSPECTION -> 0.0;
            case POLICE -> -0.3;
        };
    }

    private static double neighbours(Teller teller) {
        return 0.25 * Math.min(MOST_NEIGHBOURS, teller.neighboursHelped())
                - 0.5 * Math.min(MOST_NEIGHBOURS, teller.neighboursHarmed());
    }

    /// Asks questions one after the other.
    public static Told ask(Teller teller, Setting setting, List<Question> questions, RandomGenerator random) {
        List<Question> told = new ArrayList<>();
        Teller now = teller;
        for (Question question : questions) {
            if (Draws.happens(chance(now, setting, question).probability(), random)) {
                told.add(question);
                now = now.trusting(question.need() ? MET : ANSWERED);
            } else {
                now = now.trusting(-TOO_EARLY * question.weight());
            }
        }
        return new Told(told, now);
    }
}
