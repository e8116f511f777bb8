package clew.scenario.crime;

import clew.scenario.chance.Draws;
import clew.scenario.chance.Streams;
import clew.scenario.course.Walks;
import clew.scenario.order.Order;
import clew.scenario.pack.Agency;
import clew.scenario.pack.Course;
import clew.scenario.pack.LifeProcess;
import clew.scenario.pack.Pack;
import clew.scenario.pack.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Puts people at sites, raids the sites, and lets the networks adapt.
///
/// **Spells.** Each state of exploitation of a walk is a time at one site of the network; a further one is at another
/// site, where the network has one. Work for a bad employer is a time at a site of no network.
///
/// **Raids.** At each site that the pack has, inspectors or police come 1.2 times a year on average (an
/// assumption). They find each victim who is there with probability 0.6: their exploitation ends on that day.
/// With probability 0.7 a network whose victims were there learns of it, and whoever was not found is moved to
/// another of its sites within five days. That is what a raid that was seen costs. Raids of one site are taken
/// in the order of their days, and sites in the order of their names, so that the result does not depend on
/// threads.
///
/// **Complexity.** Raids times the spells of a site.
final class Spells {

    private static final double RAIDS_A_YEAR = 1.2;
    private static final double FINDS = 0.6;
    private static final double LEARNS = 0.7;
    private static final int MOVES_WITHIN = 5;

    private final Pack pack;
    private final Order order;
    private final Streams streams;
    private final List<Network> networks;
    private final Map<String, List<Spell>> bySite = new TreeMap<>();
    private final List<Raid> raids = new ArrayList<>();

    Spells(Pack pack, Order order, Streams streams, List<Network> networks) {
        this.pack = pack;
        this.order = order;
        this.streams = streams;
        this.networks = networks;
        pack.sites().keySet().forEach(site -> bySite.put(site, new ArrayList<>()));
    }

    Crime live(List<Fate> drawn) {
        drawn.forEach(this::settle);
        raidDays().forEach(this::raid);
        List<Spell> spells = bySite.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Spell::person).thenComparingInt(Spell::fromDay))
                .toList();
        Map<Integer, Integer> foundOn = foundOn();
        return new Crime(
                networks, drawn.stream().map(fate -> ended(fate, foundOn)).toList(), spells, raids);
    }

    private void settle(Fate fate) {
        RandomGenerator random = streams.of("spell", fate.person());
        switch (fate.nature()) {
            case TRAFFICKING -> exploit(fate, random);
            case BAD_EMPLOYER -> employ(fate, random);
            case SMUGGLING, LABOUR_MIGRATION, FLIGHT, DOMESTIC_VIOLENCE -> {}
        }
    }

    private void exploit(Fate fate, RandomGenerator random) {
        Network network = networks.get(fate.network());
        Course course = Objects.requireNonNull(pack.courses().get(fate.process()));
        List<Site> open = network.sitesOf(course);
        Debt debt = near(network.debt(), random);
        Site before = null;
        for (Walks.Passed passed : fate.course()) {
            if (passed.stage() == LifeProcess.Stage.EXPLOITATION && passed.untilDay() >= passed.fromDay()) {
                Site site = other(open, before, random);
                add(new Spell(
                        fate.person(),
                        network.number(),
                        site.id(),
                        fate.nature(),
                        passed.fromDay(),
                        passed.untilDay(),
                        debt));
                before = site;
            }
        }
    }

    private void employ(Fate fate, RandomGenerator random) {
        Course course = Objects.requireNonNull(pack.courses().get(fate.process()));
        List<Site> open = pack.sites().values().stream()
                .filter(site -> course.sites().contains(site.kind()))
                .toList();
        for (Walks.Passed passed : fate.course()) {
            if (passed.stage() == LifeProcess.Stage.WORK) {
                Debt none = new Debt(0, 0, Draws.between(50, 250, random));
                add(new Spell(
                        fate.person(),
                        -1,
                        Draws.one(open, random).id(),
                        fate.nature(),
                        passed.fromDay(),
                        passed.untilDay(),
                        none));
            }
        }
    }

    private void add(Spell spell) {
        Objects.requireNonNull(bySite.get(spell.site())).add(spell);
    }

    private static Site other(List<Site> open, @Nullable Site before, RandomGenerator random) {
        List<Site> others = open.stream().filter(site -> !site.equals(before)).toList();
        return Draws.one(others.isEmpty() ? open : others, random);
    }

    /// Terms of one victim, a fifth up or down.
    private static Debt near(Debt debt, RandomGenerator random) {
        return new Debt(
                debt.principal() * Draws.between(80, 120, random) / 100,
                debt.monthlyPerMille(),
                Math.min(1000, debt.withheldPerMille() * Draws.between(80, 120, random) / 100));
    }

    private record Visit(int day, Site site) {}

    private List<Visit> raidDays() {
        List<Visit> visits = new ArrayList<>();
        int number = 0;
        for (Site site : pack.sites().values()) {
            RandomGenerator random = streams.of("raids", number++);
            double day = Draws.waiting(365 / RAIDS_A_YEAR, random);
            while (day <= order.lastDay()) {
                visits.add(new Visit((int) day, site));
                day += 1 + Draws.waiting(365 / RAIDS_A_YEAR, random);
            }
        }
        visits.sort(Comparator.comparingInt(Visit::day)
                .thenComparing(visit -> visit.site().id()));
        return visits;
    }

    private void raid(Visit visit) {
        RandomGenerator random = streams.of("raid", raids.size());
        List<Spell> there = Objects.requireNonNull(bySite.get(visit.site().id()));
        List<Integer> found = new ArrayList<>();
        List<Spell> left = new ArrayList<>();
        for (Spell spell : List.copyOf(there)) {
            if (spell.network() >= 0 && spell.on(visit.day())) {
                if (Draws.happens(FINDS, random)) {
                    found.add(spell.person());
                    there.set(there.indexOf(spell), until(spell, visit.day()));
                    later(spell, visit.day());
                } else {
                    left.add(spell);
                }
            }
        }
        boolean seen = !(found.isEmpty() && left.isEmpty()) && Draws.happens(LEARNS, random);
        if (seen) {
            left.forEach(spell -> move(spell, visit, random));
        }
        raids.add(new Raid(visit.day(), visit.site().id(), agency(visit.site(), random), found, seen));
    }

    /// Whoever was found is exploited nowhere afterwards.
    private void later(Spell found, int day) {
        bySite.forEach((site, spells) -> spells.removeIf(spell -> spell.person() == found.person()
                && (site.equals(found.site()) ? spell.fromDay() > day : spell.fromDay() >= day)));
    }

    private void move(Spell spell, Visit visit, RandomGenerator random) {
        Site now = visit.site();
        List<Site> others = networks.get(spell.network()).sites().stream()
                .filter(site -> site.kind() == now.kind() && !site.equals(now))
                .toList();
        int leaves = visit.day() + Draws.between(1, MOVES_WITHIN, random);
        if (others.isEmpty() || leaves >= spell.untilDay()) {
            return;
        }
        List<Spell> here = Objects.requireNonNull(bySite.get(now.id()));
        here.set(here.indexOf(spell), until(spell, leaves));
        Site next = Draws.one(others, random);
        add(new Spell(
                spell.person(),
                spell.network(),
                next.id(),
                spell.nature(),
                leaves + 1,
                spell.untilDay(),
                spell.debt()));
    }

    private static Spell until(Spell spell, int day) {
        return new Spell(
                spell.person(), spell.network(), spell.site(), spell.nature(), spell.fromDay(), day, spell.debt());
    }

    private String agency(Site site, RandomGenerator random) {
        String state = Objects.requireNonNull(pack.places().get(site.place())).state();
        List<Agency> bodies = pack.agencies().values().stream()
                .filter(agency -> agency.state().equals(state))
                .filter(agency -> agency.kind() == Agency.Kind.LABOUR_INSPECTION || agency.kind() == Agency.Kind.POLICE)
                .toList();
        return bodies.isEmpty() ? "" : Draws.one(bodies, random).id();
    }

    private Map<Integer, Integer> foundOn() {
        Map<Integer, Integer> days = new HashMap<>();
        raids.forEach(raid -> raid.found().forEach(person -> days.putIfAbsent(person, raid.day())));
        return days;
    }

    /// The course of somebody who was found ends with help on that day.
    private Fate ended(Fate fate, Map<Integer, Integer> foundOn) {
        Integer day = foundOn.get(fate.person());
        if (day == null) {
            return fate;
        }
        List<Walks.Passed> course = new ArrayList<>(fate.course().stream()
                .filter(passed -> passed.fromDay() <= day)
                .map(passed -> passed.untilDay() <= day
                        ? passed
                        : new Walks.Passed(passed.state(), passed.stage(), passed.fromDay(), day))
                .toList());
        course.add(new Walks.Passed(Fate.FOUND, LifeProcess.Stage.HELP, day, order.lastDay()));
        return fate.on(course);
    }
}
