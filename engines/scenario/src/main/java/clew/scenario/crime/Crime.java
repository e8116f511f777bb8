package clew.scenario.crime;

import clew.scenario.chance.Streams;
import clew.scenario.order.Order;
import clew.scenario.pack.Pack;
import clew.scenario.people.Population;
import java.util.List;

/// The truth of a world besides its people.
///
/// @param networks by their numbers
/// @param fates by the numbers of the persons
/// @param spells by person and day
/// @param raids by day and site
public record Crime(List<Network> networks, List<Fate> fates, List<Spell> spells, List<Raid> raids) {

    /// Copies.
    public Crime {
        networks = List.copyOf(networks);
        fates = List.copyOf(fates);
        spells = List.copyOf(spells);
        raids = List.copyOf(raids);
    }

    /// Draws it.
    public static Crime of(Pack pack, Order order, Population population) {
        Streams streams = new Streams(order.seed());
        List<Network> networks = new Networks(pack, streams).draw(order.networks());
        List<Fate> drawn = new Fates(pack, order, streams, population, networks).draw();
        return new Spells(pack, order, streams, networks).live(drawn);
    }
}
