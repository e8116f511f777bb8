package clew.scenario.evidence;

import clew.scenario.crime.Crime;
import clew.scenario.order.Order;
import clew.scenario.pack.Pack;
import clew.scenario.people.Population;
import java.util.List;

/// All pieces of a world, and apart from them what is behind each.
///
/// @param pieces by their numbers
/// @param behind by the numbers of the pieces
public record Evidence(List<Piece> pieces, List<Behind> behind) {

    /// Copies.
    public Evidence {
        pieces = List.copyOf(pieces);
        behind = List.copyOf(behind);
    }

    /// Gathers it.
    public static Evidence of(Pack pack, Order order, Population population, Crime crime) {
        return new Gathering(pack, order, population, crime).gather();
    }
}
