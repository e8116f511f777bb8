package clew.scenario.course;

import clew.scenario.chance.Draws;
import clew.scenario.pack.LifeProcess;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Walks a process by chance.
///
/// In each state one of the ways that are open to the person is taken, as likely as its weight among them, after a
/// number of days that is drawn evenly from its range:
///
/// ```
/// P(way) = weight(way) / Σ weight(open ways)
/// ```
///
/// So the states are a Markov chain, and its days depend on the way taken. A walk ends in a state without a way out,
/// or where the world's last day is over. The reader of packs has made sure that every walk can end; a cycle that
/// takes no days could still be long, and a walk of more than 10,000 states is refused as a mistake of the pack.
public final class Walks {

    private static final int MOST = 10_000;

    /// How many days a walk may take before somebody sets out.
    public static final int LONGEST_BEFORE = 400;

    private Walks() {}

    /// What decides which ways are open to a person.
    public record Traits(boolean child, boolean alone) {

        boolean open(LifeProcess.When when) {
            return switch (when) {
                case ALWAYS -> true;
                case ADULT -> !child;
                case CHILD -> child;
                case ALONE -> alone;
                case ACCOMPANIED -> !alone;
            };
        }
    }

    /// A state that somebody was in.
    ///
    /// @param fromDay the day on which they came into it
    /// @param untilDay the day on which they left it; the last day of the world where they did not
    public record Passed(String state, LifeProcess.Stage stage, int fromDay, int untilDay) {}

    /// One walk, from a day to the world's last.
    ///
    /// @throws IllegalStateException if it goes round without end
    public static List<Passed> walk(
            LifeProcess process, Traits traits, int firstDay, int lastDay, RandomGenerator random) {
        List<Passed> passed = new ArrayList<>();
        LifeProcess.Step here = step(process, process.start());
        int day = firstDay;
        while (!here.end() && day <= lastDay) {
            if (passed.size() == MOST) {
                throw new IllegalStateException("the process " + process.id() + " goes round without taking time");
            }
            List<LifeProcess.Way> open =
                    here.next().stream().filter(way -> traits.open(way.when())).toList();
            LifeProcess.Way way = Draws.weighted(open, LifeProcess.Way::weight, random);
            int left = day + Draws.between(way.daysLow(), way.daysHigh(), random);
            passed.add(new Passed(here.id(), here.stage(), day, Math.min(left, lastDay)));
            here = step(process, way.to());
            day = left;
        }
        if (day <= lastDay) {
            passed.add(new Passed(here.id(), here.stage(), day, lastDay));
        }
        return List.copyOf(passed);
    }

    /// Lays a walk over a journey: its first state of travel begins on the day of setting out and ends on the
    /// day of arrival, what comes before moves back and what comes after moves on with it. What begins after
    /// the world's last day is left out. A walk without travel keeps its days, counted from setting out.
    public static List<Passed> laid(List<Passed> walk, int leavesOn, int arrivesOn, int lastDay) {
        List<Passed> laid = new ArrayList<>();
        int first = 0;
        while (first < walk.size() && walk.get(first).stage() != LifeProcess.Stage.TRAVEL) {
            first++;
        }
        boolean travels = first < walk.size();
        int before = leavesOn - (travels ? walk.get(first).fromDay() : 0);
        int after = travels ? arrivesOn - walk.get(first).untilDay() : before;
        for (int i = 0; i < walk.size(); i++) {
            Passed passed = walk.get(i);
            int from = passed.fromDay() + (i <= first ? before : after);
            int until = Math.min(lastDay, passed.untilDay() + (i < first ? before : after));
            if (from <= lastDay) {
                laid.add(new Passed(passed.state(), passed.stage(), from, until));
            }
        }
        return List.copyOf(laid);
    }

    /// Whether somebody of these traits can come into a stage of a process at all.
    public static boolean reaches(LifeProcess process, Traits traits, LifeProcess.Stage stage) {
        Set<String> known = new HashSet<>(Set.of(process.start()));
        Deque<String> next = new ArrayDeque<>(known);
        while (!next.isEmpty()) {
            LifeProcess.Step here = step(process, next.pop());
            if (here.stage() == stage) {
                return true;
            }
            here.next().stream()
                    .filter(way -> traits.open(way.when()) && known.add(way.to()))
                    .forEach(way -> next.push(way.to()));
        }
        return false;
    }

    private static LifeProcess.Step step(LifeProcess process, String id) {
        return Objects.requireNonNull(process.steps().get(id), id);
    }
}
