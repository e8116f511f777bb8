package clew.scenario.world;

import clew.scenario.crime.Debt;
import clew.scenario.crime.Fate;
import clew.scenario.crime.Member;
import clew.scenario.crime.Network;
import clew.scenario.crime.Raid;
import clew.scenario.crime.Spell;
import clew.scenario.evidence.Behind;
import clew.scenario.evidence.Seen;
import clew.scenario.order.Order;
import clew.scenario.people.Arrival;
import clew.scenario.people.Group;
import clew.scenario.people.Journey;
import clew.scenario.people.Leg;
import clew.scenario.people.Person;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is true in a world, as tables.
final class TruthTables {

    private final Truth truth;

    TruthTables(Truth truth) {
        this.truth = truth;
    }

    /// The tables by the names of their files.
    SortedMap<String, byte[]> all() {
        SortedMap<String, byte[]> all = new TreeMap<>();
        all.put("order.csv", order());
        all.put("persons.csv", persons());
        all.put("arrivals.csv", arrivals());
        all.put("journeys.csv", journeys());
        all.put("networks.csv", networks());
        all.put("members.csv", members());
        all.put("fates.csv", fates());
        all.put("courses.csv", courses());
        all.put("spells.csv", spells());
        all.put("raids.csv", raids());
        all.put("behind.csv", behind());
        return all;
    }

    private byte[] order() {
        Order it = truth.order();
        return Tables.of(
                List.of("field", "value"),
                Stream.of(
                        List.of("engine", Worlds.VERSION),
                        List.of("seed", Long.toString(it.seed())),
                        List.of("people", Integer.toString(it.people())),
                        List.of("start", it.start().toString()),
                        List.of("days", Integer.toString(it.days())),
                        List.of("victims", Double.toString(it.victims())),
                        List.of("difficulty", word(it.difficulty())),
                        List.of("networks", Integer.toString(it.networks())),
                        List.of("transactions", Long.toString(it.transactions()))));
    }

    private byte[] persons() {
        return Tables.of(
                List.of(
                        "person",
                        "group",
                        "people",
                        "part",
                        "sex",
                        "born",
                        "given",
                        "family",
                        "education",
                        "profession",
                        "papers",
                        "origin",
                        "kind"),
                truth.population().persons().stream().map(this::person));
    }

    private List<String> person(Person it) {
        Group group = truth.population().groups().get(it.group());
        return List.of(
                number(it.number()),
                number(it.group()),
                it.people(),
                word(it.part()),
                word(it.sex()),
                it.born().toString(),
                it.given().latin(),
                it.family().latin(),
                word(it.education()),
                it.profession(),
                word(it.papers()),
                group.origin(),
                word(group.kind()));
    }

    private byte[] arrivals() {
        return Tables.of(
                List.of("arrival", "person", "day", "facility", "papers", "parted"),
                truth.population().arrivals().stream().map(TruthTables::arrival));
    }

    private static List<String> arrival(Arrival it) {
        return List.of(
                number(it.number()),
                number(it.person()),
                number(it.day()),
                it.facility(),
                word(it.papers()),
                Boolean.toString(it.parted()));
    }

    private byte[] journeys() {
        return Tables.of(
                List.of("group", "route", "leaves", "arrives", "received"),
                truth.population().journeys().stream().flatMap(TruthTables::legs));
    }

    private static Stream<List<String>> legs(Journey journey) {
        return journey.legs().stream()
                .map((Leg leg) -> List.of(
                        number(journey.group()),
                        leg.route(),
                        number(leg.leavesOn()),
                        number(leg.arrivesOn()),
                        Boolean.toString(journey.facility() != null)));
    }

    private byte[] networks() {
        return Tables.of(
                List.of(
                        "network",
                        "state",
                        "courses",
                        "sites",
                        "firms",
                        "principal",
                        "monthly",
                        "withheld",
                        "controls"),
                truth.crime().networks().stream().map(TruthTables::network));
    }

    private static List<String> network(Network it) {
        Debt debt = it.debt();
        return List.of(
                number(it.number()),
                it.state(),
                words(it.courses().stream().map(course -> course.process()).toList()),
                words(it.sites().stream().map(site -> site.id()).toList()),
                words(it.firms()),
                Long.toString(debt.principal()),
                number(debt.monthlyPerMille()),
                number(debt.withheldPerMille()),
                words(it.controls().stream().map(Network.Control::indicator).toList()));
    }

    private byte[] members() {
        return Tables.of(
                List.of("member", "network", "role", "sex", "people", "given", "family", "place"),
                truth.crime().networks().stream()
                        .flatMap(network -> network.members().stream())
                        .map(TruthTables::member));
    }

    private static List<String> member(Member it) {
        return List.of(
                number(it.number()),
                number(it.network()),
                word(it.role()),
                word(it.sex()),
                it.people(),
                it.given().latin(),
                it.family().latin(),
                it.place());
    }

    private byte[] fates() {
        return Tables.of(
                List.of("person", "nature", "process", "network", "controls", "offended", "coached"),
                truth.crime().fates().stream().map(TruthTables::fate));
    }

    private static List<String> fate(Fate it) {
        return List.of(
                number(it.person()),
                word(it.nature()),
                it.process(),
                network(it.network()),
                words(it.controls()),
                Boolean.toString(it.offended()),
                Boolean.toString(it.coached()));
    }

    private byte[] courses() {
        return Tables.of(
                List.of("person", "state", "stage", "from", "until"),
                truth.crime().fates().stream()
                        .flatMap(fate -> fate.course().stream()
                                .map(passed -> List.of(
                                        number(fate.person()),
                                        passed.state(),
                                        word(passed.stage()),
                                        number(passed.fromDay()),
                                        number(passed.untilDay())))));
    }

    private byte[] spells() {
        return Tables.of(
                List.of("person", "network", "site", "nature", "from", "until", "principal", "monthly", "withheld"),
                truth.crime().spells().stream().map(TruthTables::spell));
    }

    private static List<String> spell(Spell it) {
        return List.of(
                number(it.person()),
                network(it.network()),
                it.site(),
                word(it.nature()),
                number(it.fromDay()),
                number(it.untilDay()),
                Long.toString(it.debt().principal()),
                number(it.debt().monthlyPerMille()),
                number(it.debt().withheldPerMille()));
    }

    private byte[] raids() {
        return Tables.of(
                List.of("day", "site", "agency", "found", "seen"),
                truth.crime().raids().stream().map(TruthTables::raid));
    }

    private static List<String> raid(Raid it) {
        return List.of(
                number(it.day()),
                it.site(),
                it.agency(),
                words(it.found().stream().map(String::valueOf).toList()),
                Boolean.toString(it.seen()));
    }

    private byte[] behind() {
        return Tables.of(
                List.of("piece", "person", "network", "untrue"),
                truth.behind().stream().map(TruthTables::behind));
    }

    private static List<String> behind(Behind it) {
        return List.of(
                number(it.piece()),
                it.person() < 0 ? "" : number(it.person()),
                network(it.network()),
                words(it.untrue().stream().map(Seen::indicator).toList()));
    }

    private static String network(int number) {
        return number < 0 ? "" : number(number);
    }

    private static String number(int number) {
        return Integer.toString(number);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String words(Collection<String> words) {
        return words.stream().collect(Collectors.joining(" "));
    }
}
