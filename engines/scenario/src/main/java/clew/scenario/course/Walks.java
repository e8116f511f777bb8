package clew.scenario.course;

import clew.scenario.chance.Draws;
import clew.scenario.pack.LifeProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    private static LifeProcess.Step step(LifeProcess process, String id) {
        return Objects.requireNonNull(process.steps().get(id), id);
    }
}
