package clew.scenario.evidence;

import clew.scenario.crime.Crime;
import clew.scenario.money.Customer;
import clew.scenario.order.Order;
import clew.scenario.pack.Pack;
import clew.scenario.people.Population;
import java.util.List;
import java.util.Map;

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

    /// Gathers it, in a world without money.
    public static Evidence of(Pack pack, Order order, Population population, Crime crime) {
        return of(pack, order, population, crime, Map.of());
    }

    /// Gathers it, with statements of accounts whose entries are not filled in yet.
    ///
    /// @param customers who has an account, by the number of the arrival
    public static Evidence of(
            Pack pack, Order order, Population population, Crime crime, Map<Integer, Customer> customers) {
        return new Gathering(pack, order, population, crime, customers).gather();
    }
}
