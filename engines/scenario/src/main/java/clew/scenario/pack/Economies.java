package clew.scenario.pack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads professions, firms, sites and prices.
final class Economies {

    private static final long GREATEST_TURNOVER = 1_000_000_000_000L;
    private static final int GREATEST_PRICE = 1_000_000_000;

    private final PackFiles files;
    private final Geography geography;
    private final Problems problems;

    private Economies(PackFiles files, Geography geography, Problems problems) {
        this.files = files;
        this.geography = geography;
        this.problems = problems;
    }

    static Economy read(PackFiles files, Geography geography, Problems problems) {
        Economies reader = new Economies(files, geography, problems);
        SortedMap<String, Profession> professions = reader.professions();
        Set<Sector> worked =
                professions.values().stream().map(Profession::sector).collect(Collectors.toSet());
        SortedMap<String, Firm> firms = reader.firms(worked);
        return new Economy(professions, firms, reader.sites(firms), reader.prices());
    }

    private SortedMap<String, Profession> professions() {
        SortedMap<String, Profession> professions = new TreeMap<>();
        Set<String> columns = Set.of("id", "sector", "wage-low", "wage-high", "education");
        for (Line line : Sheet.read(files, "professions.csv", columns, problems).lines()) {
            Profession profession = new Profession(
                    line.id("id"),
                    line.one("sector", Sector.class),
                    line.whole("wage-low", 1, 10_000),
                    line.whole("wage-high", 1, 10_000),
                    line.one("education", Profession.Education.class));
            line.notBelow("wage-high", profession.wageLow(), profession.wageHigh());
            PackReader.once(professions.put(profession.id(), profession), line);
        }
        return professions;
    }

    private SortedMap<String, Firm> firms(Set<Sector> worked) {
        SortedMap<String, Firm> firms = new TreeMap<>();
        Set<String> columns = Set.of("id", "place", "sector", "staff", "turnover");
        for (Line line : Sheet.read(files, "firms.csv", columns, problems).lines()) {
            Firm firm = new Firm(
                    line.id("id"),
                    line.known("place", geography.places().keySet()),
                    line.one("sector", Sector.class),
                    line.whole("staff", 1, 1_000_000),
                    line.amount("turnover", GREATEST_TURNOVER));
            if (!worked.contains(firm.sector())) {
                line.wrong("sector", "a sector of which professions.csv has a profession");
            }
            PackReader.once(firms.put(firm.id(), firm), line);
        }
        return firms;
    }

    private SortedMap<String, Site> sites(SortedMap<String, Firm> firms) {
        SortedMap<String, Site> sites = new TreeMap<>();
        Set<String> columns = Set.of("id", "place", "kind", "firm", "posts");
        for (Line line : Sheet.read(files, "sites.csv", columns, problems).lines()) {
            Site site = new Site(
                    line.id("id"),
                    line.known("place", geography.places().keySet()),
                    line.one("kind", Site.Kind.class),
                    line.knownOrNone("firm", firms.keySet()),
                    line.whole("posts", 1, 100_000));
            Firm firm = site.firm() == null ? null : firms.get(site.firm());
            if (firm != null && !Objects.equals(state(firm.place()), state(site.place()))) {
                line.wrong("firm", "a firm in the State " + state(site.place()));
            }
            PackReader.once(sites.put(site.id(), site), line);
        }
        return sites;
    }

    private @Nullable String state(String id) {
        Place place = geography.places().get(id);
        return place == null ? null : place.state();
    }

    private List<Price> prices() {
        List<Price> prices = new ArrayList<>();
        Set<String> priced = new TreeSet<>();
        Set<String> columns = Set.of("state", "item", "low", "high");
        for (Line line : Sheet.read(files, "prices.csv", columns, problems).lines()) {
            Price price = new Price(
                    line.known("state", geography.states().keySet()),
                    line.one("item", Price.Item.class),
                    line.whole("low", 0, GREATEST_PRICE),
                    line.whole("high", 0, GREATEST_PRICE));
            line.notBelow("high", price.low(), price.high());
            if (!priced.add(price.state() + " " + Line.written(price.item()))) {
                line.wrong("item", "each item of a State once");
            }
            prices.add(price);
        }
        geography
                .states()
                .keySet()
                .forEach(state -> EnumSet.allOf(Price.Item.class).stream()
                        .map(item -> state + " " + Line.written(item))
                        .filter(wanted -> !priced.contains(wanted))
                        .forEach(wanted ->
                                problems.add("prices.csv", 0, "item", wanted, "a price for this State and item")));
        return prices;
    }
}
