package clew.scenario.people;

import java.util.List;

/// That a group came to harm on a route.
///
/// @param group which
/// @param day on which day
/// @param route on which route
/// @param parted the places, in the group, of those who lost the others and came later
/// @param papersLost the places of those who lost their papers
/// @param hurt the places of those who were hurt
public record Mishap(
        int group, int day, String route, List<Integer> parted, List<Integer> papersLost, List<Integer> hurt) {

    /// Copies.
    public Mishap {
        parted = List.copyOf(parted);
        papersLost = List.copyOf(papersLost);
        hurt = List.copyOf(hurt);
    }
}
