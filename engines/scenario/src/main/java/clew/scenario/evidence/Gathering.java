package clew.scenario.evidence;

import clew.scenario.chance.Draws;
import clew.scenario.chance.Streams;
import clew.scenario.crime.Crime;
import clew.scenario.crime.Fate;
import clew.scenario.crime.Spell;
import clew.scenario.money.Customer;
import clew.scenario.order.Order;
import clew.scenario.pack.Agency;
import clew.scenario.pack.Artefact;
import clew.scenario.pack.LifeProcess;
import clew.scenario.pack.Pack;
import clew.scenario.pack.Site;
import clew.scenario.people.Arrival;
import clew.scenario.people.Population;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Gathers what is left behind by everybody who arrives, and what the public reports of sites.
///
/// **Which pieces there are** depends on what everybody can know: everybody who arrives is registered; who was
/// hurt is seen by a doctor; who works gets paid. Beyond that chance decides, by the same odds for everybody,
/// so that it tells nothing that a piece exists. **What is in them** is drawn by [Observed]; each sign is put
/// into one piece in which the pack lets it show, one that the person has where there is one, else a further
/// one.
///
/// **Numbers.** Pieces are numbered in the order of their days; within a day chance decides. Neither the number
/// nor the order depends on whether somebody is a victim.
///
/// **Complexity.** Linear in the arrivals; people are independent and made by all threads, then sorted.
final class Gathering {

    private static final double SEES_A_DOCTOR = 0.25;
    private static final double TELEPHONE_READ = 0.08;
    private static final double MESSAGES_READ = 0.06;
    private static final double OBSERVED = 0.2;
    private static final double CONTRACT_FOUND = 0.4;
    private static final double REPORTS_A_YEAR = 1.5;
    private static final int LATEST = 30;
    private static final double STATEMENT_ASKED = 0.3;
    private static final int FIRST_MONTH = 30;
    private static final int LAST_MONTH = 120;

    private final Pack pack;
    private final Order order;
    private final Population population;
    private final Crime crime;
    private final Streams streams;
    private final Bodies bodies;
    private final Observed observed;
    private final Filling filling;
    private final Map<Integer, Customer> customers;
    private final Map<Integer, Spell> lastSpells = new HashMap<>();

    Gathering(Pack pack, Order order, Population population, Crime crime, Map<Integer, Customer> customers) {
        this.customers = customers;
        this.pack = pack;
        this.order = order;
        this.population = population;
        this.crime = crime;
        this.streams = new Streams(order.seed());
        this.bodies = new Bodies(pack);
        this.observed = new Observed(pack, order, crime, streams);
        this.filling = new Filling(pack, order, population);
        crime.spells().forEach(spell -> lastSpells.put(spell.person(), spell));
    }

    /// A piece before it is numbered, and what is behind it.
    private record Draft(Piece piece, long chance, int person, int network, List<Seen> untrue) {}

    Evidence gather() {
        Stream<Draft> ofPeople = population.arrivals().parallelStream().flatMap(arrival -> of(arrival).stream());
        List<Draft> drafts = new ArrayList<>(ofPeople.toList());
        int number = 0;
        for (Site site : pack.sites().values()) {
            drafts.addAll(reports(site, number++));
        }
        drafts.sort(Comparator.<Draft>comparingInt(draft -> draft.piece().day())
                .thenComparingLong(Draft::chance)
                .thenComparingInt(Draft::person));
        List<Piece> pieces = new ArrayList<>(drafts.size());
        List<Behind> behind = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            int its = pieces.size() + 1;
            pieces.add(draft.piece().numbered(its));
            behind.add(new Behind(its, draft.person(), draft.network(), draft.untrue()));
        }
        return new Evidence(pieces, behind);
    }

    private List<Draft> of(Arrival arrival) {
        Fate fate = crime.fates().get(arrival.person());
        RandomGenerator random = streams.of("evidence", arrival.person());
        Map<Artefact, List<Seen>> signs = new EnumMap<>(Artefact.class);
        anyway(arrival, fate, random).forEach(artefact -> signs.put(artefact, new ArrayList<>()));
        for (Seen sign : observed.of(fate)) {
            Artefact in = in(sign, signs.keySet(), random);
            if (in != null) {
                signs.computeIfAbsent(in, _ -> new ArrayList<>()).add(sign);
            }
        }
        List<Draft> drafts = new ArrayList<>();
        signs.forEach((artefact, seen) -> drafts.add(draft(arrival, fate, artefact, seen, random)));
        Customer customer = customers.get(arrival.number());
        if (customer != null && pack.agencies().containsKey(customer.bank())) {
            statement(arrival, fate, customer).ifPresent(drafts::add);
        }
        return drafts;
    }

    /// A statement that somebody asked the bank for: of any customer as likely. It has no signs of its own;
    /// what there is
    /// to see stands in the entries, which are filled in when the money is told.
    private Optional<Draft> statement(Arrival arrival, Fate fate, Customer customer) {
        RandomGenerator random = streams.of("evidence.statement", arrival.person());
        if (!Draws.happens(STATEMENT_ASKED, random) || !bodies.hold(Artefact.BANK_STATEMENT)) {
            return Optional.empty();
        }
        int day = Math.min(order.lastDay(), customer.opened() + Draws.between(FIRST_MONTH, LAST_MONTH, random));
        Agency holder = Objects.requireNonNull(pack.agencies().get(customer.bank()));
        SortedMap<String, Field> fields =
                filling.about(arrival, Artefact.BANK_STATEMENT, holder, day, List.of(), null, random);
        fields.put("currency", new Field.Plain(customer.currency()));
        fields.put("entries", new Field.Lines(List.of()));
        fields.put("amount", new Field.Plain(Filling.money(0)));
        Piece piece = new Piece(
                0,
                Artefact.BANK_STATEMENT,
                holder.id(),
                day,
                arrival.number(),
                fields,
                List.of(),
                Grade.of(Artefact.BANK_STATEMENT));
        return Optional.of(new Draft(piece, random.nextLong(), arrival.person(), fate.network(), List.of()));
    }

    /// The pieces that there are whatever is true.
    private Set<Artefact> anyway(Arrival arrival, Fate fate, RandomGenerator random) {
        Set<Artefact> there = EnumSet.of(Artefact.REGISTRATION_INTERVIEW);
        boolean works = fate.course().stream()
                .anyMatch(passed ->
                        passed.stage() == LifeProcess.Stage.WORK || passed.stage() == LifeProcess.Stage.EXPLOITATION);
        add(there, Artefact.MEDICAL_NOTE, arrival.hurt() || Draws.happens(SEES_A_DOCTOR, random));
        add(there, Artefact.PHONE_CONTACTS, Draws.happens(TELEPHONE_READ, random));
        add(there, Artefact.CHAT, Draws.happens(MESSAGES_READ, random));
        add(there, Artefact.OBSERVATION, Draws.happens(OBSERVED, random));
        add(there, Artefact.PAYSLIP, works && Draws.happens(CONTRACT_FOUND, random));
        add(there, Artefact.CONTRACT, works && Draws.happens(CONTRACT_FOUND, random));
        return there;
    }

    private void add(Set<Artefact> there, Artefact artefact, boolean itIs) {
        if (itIs && bodies.hold(artefact)) {
            there.add(artefact);
        }
    }

    /// In which piece a sign shows; none where the pack shows it in reports about sites only.
    private @Nullable Artefact in(Seen sign, Set<Artefact> there, RandomGenerator random) {
        List<Artefact> open = pack.signs().stream()
                .filter(each -> each.instrument().equals(sign.instrument())
                        && each.indicator().equals(sign.indicator()))
                .map(each -> each.artefact())
                .filter(artefact -> artefact != Artefact.TIP_OFF && artefact != Artefact.BANK_STATEMENT)
                .filter(bodies::hold)
                .toList();
        List<Artefact> had = open.stream().filter(there::contains).toList();
        if (open.isEmpty()) {
            return null;
        }
        return Draws.one(had.isEmpty() ? open : had, random);
    }

    private Draft draft(Arrival arrival, Fate fate, Artefact artefact, List<Seen> seen, RandomGenerator random) {
        String state =
                Objects.requireNonNull(pack.places().get(arrival.facility())).state();
        Agency holder = bodies.holder(artefact, state, random);
        Spell spell = lastSpells.get(arrival.person());
        int day = Math.min(order.lastDay(), arrival.day() + Draws.between(0, latest(artefact), random));
        Piece piece = new Piece(
                0,
                artefact,
                holder.id(),
                day,
                arrival.number(),
                filling.about(arrival, artefact, holder, day, seen, spell, random),
                seen,
                Grade.of(artefact));
        return new Draft(
                piece,
                random.nextLong(),
                arrival.person(),
                fate.network(),
                seen.stream().filter(sign -> !observed.isTrue(fate, sign)).toList());
    }

    private static int latest(Artefact artefact) {
        return switch (artefact) {
            case REGISTRATION_INTERVIEW -> 1;
            case MEDICAL_NOTE, OBSERVATION -> 7;
            case PHONE_CONTACTS, CHAT, ADVERT, PAYSLIP, CONTRACT, BANK_STATEMENT, TIP_OFF -> LATEST;
        };
    }

    /// What the public reports of a site: as often of any, and what is in it by the same dial.
    private List<Draft> reports(Site site, int number) {
        List<Draft> drafts = new ArrayList<>();
        RandomGenerator random = streams.of("reports", number);
        if (!bodies.hold(Artefact.TIP_OFF)) {
            return drafts;
        }
        double day = Draws.waiting(365 / REPORTS_A_YEAR, random);
        while (day <= order.lastDay()) {
            drafts.add(report(site, (int) day, random));
            day += 1 + Draws.waiting(365 / REPORTS_A_YEAR, random);
        }
        return drafts;
    }

    private Draft report(Site site, int day, RandomGenerator random) {
        int network = crime.spells().stream()
                .filter(spell -> spell.network() >= 0 && spell.site().equals(site.id()) && spell.on(day))
                .mapToInt(Spell::network)
                .findFirst()
                .orElse(-1);
        double chance =
                network < 0 ? order.difficulty().inOthers() : order.difficulty().inVictims();
        List<Seen> seen = pack.signs().stream()
                .filter(sign -> sign.artefact() == Artefact.TIP_OFF)
                .map(Seen::of)
                .filter(_ -> Draws.happens(chance, random))
                .toList();
        String state = Objects.requireNonNull(pack.places().get(site.place())).state();
        Agency holder = bodies.holder(Artefact.TIP_OFF, state, random);
        Piece piece = new Piece(
                0,
                Artefact.TIP_OFF,
                holder.id(),
                day,
                0,
                filling.of(site, holder, day, seen),
                seen,
                Grade.of(Artefact.TIP_OFF));
        return new Draft(piece, random.nextLong(), -1, network, network < 0 ? seen : List.of());
    }
}
