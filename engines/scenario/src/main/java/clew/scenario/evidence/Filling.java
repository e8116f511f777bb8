package clew.scenario.evidence;

import clew.scenario.chance.Draws;
import clew.scenario.crime.Spell;
import clew.scenario.order.Order;
import clew.scenario.pack.Agency;
import clew.scenario.pack.Artefact;
import clew.scenario.pack.Firm;
import clew.scenario.pack.NameStock;
import clew.scenario.pack.Pack;
import clew.scenario.pack.Place;
import clew.scenario.pack.Profession;
import clew.scenario.pack.Site;
import clew.scenario.pack.State;
import clew.scenario.people.Arrival;
import clew.scenario.people.Papers;
import clew.scenario.people.Person;
import clew.scenario.people.Population;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Fills the open places of documents.
///
/// What stands in them fits the signs that show, not what is true: a payslip with the sign of pay that is
/// withheld has an amount that was kept back, and one without has none. Whoever has no papers says how old they
/// are, and is written down a year or two off now and then.
final class Filling {

    private static final int USUAL_HOURS = 168;

    private final Pack pack;
    private final Order order;
    private final Population population;
    private final Map<Integer, Integer> parties = new HashMap<>();

    Filling(Pack pack, Order order, Population population) {
        this.pack = pack;
        this.order = order;
        this.population = population;
        population.arrivals().forEach(arrival -> parties.merge(arrival.party(), 1, Integer::sum));
    }

    SortedMap<String, Field> about(
            Arrival arrival,
            Artefact artefact,
            Agency holder,
            int day,
            List<Seen> seen,
            @Nullable Spell spell,
            RandomGenerator random) {
        SortedMap<String, Field> fields = new TreeMap<>();
        Person person = population.persons().get(arrival.person());
        who(fields, person, arrival, random);
        where(fields, holder, day, seen);
        Site site = spell == null ? Draws.one(List.copyOf(pack.sites().values()), random) : site(spell);
        fields.put(
                "site", artefact == Artefact.OBSERVATION ? new Field.Key("place." + arrival.facility()) : named(site));
        work(fields, site, seen, random);
        people(fields, person, random);
        fields.keySet().retainAll(artefact.placeholders());
        return fields;
    }

    /// A report about a site.
    SortedMap<String, Field> of(Site site, Agency holder, int day, List<Seen> seen) {
        SortedMap<String, Field> fields = new TreeMap<>();
        where(fields, holder, day, seen);
        fields.put("site", named(site));
        fields.put("place", new Field.Key("place." + site.place()));
        fields.keySet().retainAll(Artefact.TIP_OFF.placeholders());
        return fields;
    }

    private void who(SortedMap<String, Field> fields, Person person, Arrival arrival, RandomGenerator random) {
        boolean sure = arrival.papers() == Papers.TRUE;
        int off = sure || !Draws.happens(0.3, random) ? 0 : Draws.between(-730, 730, random);
        fields.put("name", Spelling.of(person.given(), person.family(), random));
        fields.put("born", plain(person.born().plusDays(off).toString()));
        fields.put("sex", new Field.Key("word." + sex(person, arrival)));
        fields.put("people", new Field.Key("people." + person.people()));
        fields.put("language", plain(person.language()));
        fields.put("papers", new Field.Key("word.papers-" + (arrival.papers().shown() ? "shown" : "none")));
        fields.put("companions", plain(Integer.toString(parties.getOrDefault(arrival.party(), 1) - 1)));
    }

    private void where(SortedMap<String, Field> fields, Agency holder, int day, List<Seen> seen) {
        fields.put("agency", new Field.Key("agency." + holder.id()));
        fields.put("place", new Field.Key("place." + holder.place()));
        fields.put("date", plain(order.day(day).toString()));
        List<Field> lines = new ArrayList<>();
        seen.forEach(sign -> lines.add(new Field.Key(sign.textKey())));
        fields.put("signs", lines.isEmpty() ? new Field.Key("sign.none") : new Field.Lines(lines));
    }

    private void work(SortedMap<String, Field> fields, Site site, List<Seen> seen, RandomGenerator random) {
        Firm firm = firm(site, random);
        Profession profession = profession(firm, random);
        State state = state(site.place());
        boolean kept = shows(seen, "pay-withheld") || shows(seen, "debt");
        int hours = shows(seen, "overtime") ? Draws.between(260, 330, random) : USUAL_HOURS;
        long hour =
                state.minimumWage() * (long) Draws.between(profession.wageLow(), profession.wageHigh(), random) / 100;
        long earned = hour * hours;
        long back = kept ? earned * Draws.between(30, 90, random) / 100 : 0;
        fields.put("firm", new Field.Key("firm." + firm.id()));
        fields.put("profession", new Field.Key("profession." + profession.id()));
        fields.put("hours", plain(Integer.toString(hours)));
        fields.put("amount", plain(money(earned - back)));
        fields.put("kept", plain(money(back)));
        fields.put("currency", plain(state.currency()));
    }

    /// Names in a telephone: of the same stock, and of nobody.
    private void people(SortedMap<String, Field> fields, Person person, RandomGenerator random) {
        NameStock stock = Objects.requireNonNull(pack.names()
                .get(Objects.requireNonNull(pack.peoples().get(person.people())).stock()));
        List<Field> contacts = new ArrayList<>();
        int many = Draws.between(2, 6, random);
        for (int i = 0; i < many; i++) {
            NameStock.Name given = Draws.one(random.nextBoolean() ? stock.women() : stock.men(), random);
            contacts.add(Spelling.of(given, Draws.one(stock.families(), random), random));
        }
        fields.put("contact", contacts.getFirst());
        fields.put("contacts", new Field.Lines(contacts));
    }

    private Firm firm(Site site, RandomGenerator random) {
        Firm runs = site.firm() == null ? null : pack.firms().get(site.firm());
        return runs == null ? Draws.one(List.copyOf(pack.firms().values()), random) : runs;
    }

    private Profession profession(Firm firm, RandomGenerator random) {
        List<Profession> fit = pack.professions().values().stream()
                .filter(profession -> profession.sector() == firm.sector())
                .toList();
        return Draws.one(fit.isEmpty() ? List.copyOf(pack.professions().values()) : fit, random);
    }

    private Site site(Spell spell) {
        return Objects.requireNonNull(pack.sites().get(spell.site()));
    }

    private State state(String place) {
        Place there = Objects.requireNonNull(pack.places().get(place));
        return Objects.requireNonNull(pack.states().get(there.state()));
    }

    private static boolean shows(List<Seen> seen, String indicator) {
        return seen.stream().anyMatch(sign -> sign.indicator().equals(indicator));
    }

    private static Field named(Site site) {
        return new Field.Key("site." + site.id());
    }

    private String sex(Person person, Arrival arrival) {
        boolean child = person.age(order.day(arrival.day())) < 18;
        return switch (person.sex()) {
            case FEMALE -> child ? "girl" : "woman";
            case MALE -> child ? "boy" : "man";
        };
    }

    private static Field plain(String text) {
        return new Field.Plain(text);
    }

    /// Hundredths as an amount with a point.
    static String money(long hundredths) {
        return hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100;
    }
}
