package clew.scenario.crime;

import clew.scenario.course.Walks;
import clew.scenario.pack.Course;
import java.util.List;

/// What becomes of somebody who set out, and what is true of them.
///
/// @param person who
/// @param nature what it is in truth
/// @param process the process that they go through
/// @param network the network whose victim they are; -1 for nobody's
/// @param course the states that they pass, on the days of the world; before its first day they are below 0
/// @param controls the indicators that are true of them
/// @param offended whether, as a victim, they were made to break the law
/// @param coached whether they were told what to say to be believed
public record Fate(
        int person,
        Course.Nature nature,
        String process,
        int network,
        List<Walks.Passed> course,
        List<String> controls,
        boolean offended,
        boolean coached) {

    /// The state into which a raid brings whoever it finds; it is in no process of a pack.
    public static final String FOUND = "found-by-raid";

    /// Copies.
    public Fate {
        course = List.copyOf(course);
        controls = List.copyOf(controls);
    }

    /// Whether they are a victim of trafficking.
    public boolean victim() {
        return nature == Course.Nature.TRAFFICKING;
    }

    Fate on(List<Walks.Passed> other) {
        return new Fate(person, nature, process, network, other, controls, offended, coached);
    }
}
