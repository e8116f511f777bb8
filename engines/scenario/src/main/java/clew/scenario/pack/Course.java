package clew.scenario.pack;

import java.util.List;

/// That people of the world go through a process, and how many of them.
///
/// @param process the process that they go through
/// @param nature what it is in truth
/// @param weight how likely, next to the weights of the other courses that are open to a people
/// @param sites at which kinds of site it may happen; empty where it needs none
/// @param peoples who goes through it; empty where everybody may
public record Course(String process, Nature nature, int weight, List<Site.Kind> sites, List<String> peoples) {

    /// Copies.
    public Course {
        sites = List.copyOf(sites);
        peoples = List.copyOf(peoples);
    }

    /// Whether it is open to a people.
    public boolean openTo(String people) {
        return peoples.isEmpty() || peoples.contains(people);
    }

    /// What a course is in truth: trafficking, or something that may look like it.
    public enum Nature {
        TRAFFICKING,
        SMUGGLING,
        LABOUR_MIGRATION,
        FLIGHT,
        BAD_EMPLOYER,
        DOMESTIC_VIOLENCE
    }
}
