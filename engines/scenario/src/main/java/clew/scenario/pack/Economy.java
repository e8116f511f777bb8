package clew.scenario.pack;

import java.util.List;
import java.util.SortedMap;

/// What people of a pack work as and where, and what things cost.
public record Economy(
        SortedMap<String, Profession> professions,
        SortedMap<String, Firm> firms,
        SortedMap<String, Site> sites,
        List<Price> prices) {

    /// Copies.
    public Economy {
        professions = Pack.fixed(professions);
        firms = Pack.fixed(firms);
        sites = Pack.fixed(sites);
        prices = List.copyOf(prices);
    }

    /// What something costs in a State.
    ///
    /// @throws IllegalArgumentException if no such State has prices
    public Price price(String state, Price.Item item) {
        return prices.stream()
                .filter(price -> price.item() == item && price.state().equals(state))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no price of " + item + " in " + state));
    }
}
