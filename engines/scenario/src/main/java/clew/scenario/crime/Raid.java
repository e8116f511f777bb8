package clew.scenario.crime;

import java.util.List;

/// That inspectors or police came to a site.
///
/// @param agency which body of the pack
/// @param found the persons who were found there as victims
/// @param seen whether a network that uses the site learnt of it and moved the others
public record Raid(int day, String site, String agency, List<Integer> found, boolean seen) {

    /// Copies.
    public Raid {
        found = List.copyOf(found);
    }
}
