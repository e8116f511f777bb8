package clew.scenario.world;

import clew.scenario.crime.Crime;
import clew.scenario.evidence.Behind;
import clew.scenario.order.Order;
import clew.scenario.people.Population;
import java.util.List;

/// What is true in a world.
///
/// @param order what was ordered, with the seed: whoever has it can make the truth again
/// @param population who set out, under their true names and days of birth
/// @param crime what was done to whom by whom
/// @param behind what is behind each piece
public record Truth(Order order, Population population, Crime crime, List<Behind> behind) {

    /// Copies.
    public Truth {
        behind = List.copyOf(behind);
    }
}
