package clew.scenario.money;

import clew.scenario.crime.Crime;
import clew.scenario.crime.Member;
import clew.scenario.crime.Network;
import clew.scenario.crime.Role;
import clew.scenario.crime.Spell;
import clew.scenario.money.Layout.Institution;
import clew.scenario.pack.Pack;
import clew.scenario.pack.Price;
import clew.scenario.pack.Sector;
import clew.scenario.pack.Site;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What networks earn and how they hide it.
///
/// ```
/// firm of the site -- wage --> victim -- withheld, debt --> controller -- fan-in --> launderer
/// clients -- cash --> exploiter -- courier --> mules -- structured --> their accounts -- fan-in --> launderer
/// launderer -- invoice --> complicit firm -- invoice --> another firm -- back --> launderer      a cycle
/// launderer -- share --> members (fan-out), and goods from abroad
/// ```
///
/// Amounts are assumptions of ours: the report-free deposit of 55 to 99 % of the threshold, 8 % for a mule,
/// half of
/// what comes in through the cycle. The patterns are those of AMLSim and of the field notes on money.
final class Underworld {

    private static final int WEEK = 7;
    private static final int FORTNIGHT = 14;

    private final Day it;
    private final Layout layout;
    private final Pack pack;
    private final Crime crime;
    private final long[] pot;
    private final List<Map<Role, List<Integer>>> residents = new ArrayList<>();

    Underworld(Day it, Pack pack, Crime crime) {
        this.it = it;
        this.layout = it.layout;
        this.pack = pack;
        this.crime = crime;
        this.pot = new long[crime.networks().size()];
        crime.networks().forEach(network -> residents.add(byRole(network)));
    }

    void plan() {
        for (Spell spell : crime.spells()) {
            if (spell.network() >= 0 && spell.on(it.day) && it.newcomers.arrives[spell.person()] <= it.day) {
                exploit(spell, crime.networks().get(spell.network()));
            }
        }
        for (Network network : crime.networks()) {
            int state = Objects.requireNonNull(layout.stateIndex.get(network.state()));
            if (it.turn(network.number(), WEEK)) {
                couriers(network, state);
                costs(network, state);
            }
            if (it.turn(network.number() + 3, FORTNIGHT)) {
                launder(network, state);
            }
        }
    }

    private void exploit(Spell spell, Network network) {
        Site site = Objects.requireNonNull(pack.sites().get(spell.site()));
        int person = spell.person();
        int state = Objects.requireNonNull(layout.stateIndex.get(network.state()));
        Integer firm = site.firm() == null ? null : layout.firmNode.get(site.firm());
        if (it.newcomers.host[person] != state) {
            return;
        }
        boolean banked = it.newcomers.banked(person, it.day);
        int controller = resident(network, Role.CONTROLLER, person);
        if (firm != null && it.turn(person + 2, 28)) {
            wage(spell, firm, state, banked, layout.account(controller));
        }
        if (firm == null || site.kind() == Site.Kind.NIGHTCLUB) {
            clients(network, state, person);
        }
        if (it.turn(person + 16, 28)) {
            debt(spell, banked, controller);
        }
    }

    /// Paid as to anybody, and taken the next day; or paid to the account of the controller at once.
    private void wage(Spell spell, int firm, int state, boolean banked, int controller) {
        long wage = layout.wage(state, it.between(100, 140));
        if (!banked) {
            it.transfer(firm, controller, wage, Reference.WAGES, Purpose.WITHHELD_WAGE);
            it.hand(
                    layout.institution(state, Institution.STREET),
                    layout.personPurse(spell.person()),
                    wage / 10,
                    Purpose.EXPLOITED_WAGE);
            return;
        }
        int account = layout.personAccount(spell.person());
        it.transfer(firm, account, wage, Reference.WAGES, Purpose.EXPLOITED_WAGE);
        long kept = wage * spell.debt().withheldPerMille() / 1000;
        it.transferLater(
                1,
                account,
                controller,
                kept,
                it.happens(50) ? Reference.FAMILY : Reference.NONE,
                Purpose.WITHHELD_WAGE);
    }

    private void clients(Network network, int state, int person) {
        int exploiter = resident(network, Role.EXPLOITER, 0);
        long earned = layout.wage(state, it.between(60, 160)) / 20;
        it.hand(layout.institution(state, Institution.STREET), layout.purse(exploiter), earned, Purpose.PROCEEDS);
        if (it.turn(person, 5)) {
            int client = layout.resident(state, it.between(0, 1 << 20));
            if (client != exploiter) {
                it.transfer(
                        layout.account(client), layout.account(exploiter), earned, Reference.THANKS, Purpose.PROCEEDS);
            }
        }
    }

    private void debt(Spell spell, boolean banked, int controller) {
        int money = banked ? layout.personAccount(spell.person()) : layout.personPurse(spell.person());
        long asked = spell.debt().principal() * (spell.debt().monthlyPerMille() + 50) / 1000;
        long paid = Math.min(asked, it.ledger.balance(money) * 6 / 10);
        int to = banked ? layout.account(controller) : layout.purse(controller);
        it.pay(
                money,
                to,
                paid,
                banked ? Channel.TRANSFER : Channel.CASH_DESK,
                banked ? Reference.LOAN : Reference.NONE,
                Purpose.DEBT);
    }

    /// What is in the hands of the exploiters goes to those who pay it in, and they pass it on.
    private void couriers(Network network, int state) {
        List<Integer> mules = residents(network, Role.MULE);
        int launderer = layout.account(resident(network, Role.LAUNDERER, 0));
        for (int exploiter : residents(network, Role.EXPLOITER)) {
            long each = it.ledger.balance(layout.purse(exploiter)) * 9 / 10 / mules.size();
            for (int mule : mules) {
                it.hand(layout.purse(exploiter), layout.purse(mule), each, Purpose.COURIER);
                payIn(network, state, mule, launderer, each);
            }
        }
        for (int controller : residents(network, Role.CONTROLLER)) {
            long taken = it.ledger.balance(layout.account(controller)) / 4;
            it.transferLater(2, layout.account(controller), launderer, taken, Reference.SHARE, Purpose.FAN_IN);
            pot[network.number()] += taken;
        }
    }

    private void payIn(Network network, int state, int mule, int launderer, long cash) {
        long left = cash;
        for (int day = 1; day <= 5 && left > 0; day++) {
            long part = Math.min(left, it.hundredths(layout.threshold(state), 55, 99));
            it.deskLater(day, layout.purse(mule), layout.account(mule), part, Reference.DEPOSIT, Purpose.STRUCTURED);
            it.transferLater(
                    day + 2, layout.account(mule), launderer, part * 92 / 100, Reference.SHARE, Purpose.FAN_IN);
            pot[network.number()] += part * 92 / 100;
            left -= part;
        }
    }

    private void costs(Network network, int state) {
        int exploiter = layout.account(resident(network, Role.EXPLOITER, 0));
        int controller = layout.account(resident(network, Role.CONTROLLER, 0));
        int site = layout.seller(state, Sector.ONLINE, it.between(0, 1000));
        int inn = layout.seller(state, Sector.HOSPITALITY, it.between(0, 1000));
        int bus = layout.institution(state, Institution.TRANSPORT);
        long advert = layout.price(state, Price.Item.ADVERT_WEEK, it.random);
        long night = layout.price(state, Price.Item.HOTEL_NIGHT, it.random);
        long ticket = layout.price(state, Price.Item.TRANSPORT_TICKET, it.random);
        it.cardLater(1, exploiter, site, advert, Reference.ADVERT, Purpose.EXPLOITATION_ADVERT);
        it.cardLater(2, controller, inn, night, Reference.ROOM, Purpose.EXPLOITATION_HOTEL);
        it.cardLater(3, controller, bus, ticket, Reference.TICKET, Purpose.EXPLOITATION_TRANSPORT);
        if (it.turn(network.number(), 28)) {
            int landlord = layout.account(layout.resident(state, network.number() * 24));
            long rent = layout.high(state, Price.Item.RENT_MONTH);
            it.transferLater(4, controller, landlord, rent, Reference.RENT, Purpose.EXPLOITATION_RENT);
        }
    }

    private void launder(Network network, int state) {
        int launderer = layout.account(resident(network, Role.LAUNDERER, 0));
        long some = Math.min(pot[network.number()], it.ledger.balance(launderer) * 8 / 10);
        pot[network.number()] = 0;
        int front = firm(network, state, 0);
        int other = firm(network, state, 1);
        int rest = layout.institution(state, Institution.REST);
        Reference words = it.happens(50) ? Reference.INVOICE : Reference.SHARE;
        it.transfer(launderer, front, some / 2, Reference.INVOICE, Purpose.COMPLICIT_FIRM);
        it.transferLater(2, front, other, some * 45 / 100, Reference.INVOICE, Purpose.CYCLE);
        it.transferLater(4, other, launderer, some * 4 / 10, words, Purpose.CYCLE);
        it.transferLater(5, launderer, rest, some * 15 / 100, Reference.GOODS, Purpose.OUT_OF_COUNTRY);
        share(network, launderer, some);
    }

    private void share(Network network, int launderer, long some) {
        List<Integer> shared = new ArrayList<>(residents(network, Role.EXPLOITER));
        shared.addAll(residents(network, Role.CONTROLLER));
        for (int each : shared) {
            long part = some / 2 / shared.size();
            it.transferLater(6, launderer, layout.account(each), part, Reference.SHARE, Purpose.FAN_OUT);
        }
        for (int each : residents(network, Role.TRANSPORTER)) {
            it.transferLater(7, launderer, layout.account(each), some / 50, Reference.THANKS, Purpose.MEMBER_PAY);
        }
    }

    /// A firm of the network, and another of the State.
    private int firm(Network network, int state, int which) {
        List<String> firms = network.firms();
        if (firms.isEmpty() || which >= firms.size()) {
            return layout.employer(state, 5 * network.number() + which);
        }
        return Objects.requireNonNull(layout.firmNode.get(firms.get(firms.size() - 1 - which)));
    }

    private int resident(Network network, Role role, int which) {
        List<Integer> all = residents(network, role);
        return all.get(which % all.size());
    }

    private List<Integer> residents(Network network, Role role) {
        return Objects.requireNonNull(residents.get(network.number()).get(role));
    }

    private Map<Role, List<Integer>> byRole(Network network) {
        Map<Role, List<Integer>> all = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            all.put(
                    role,
                    network.with(role).stream()
                            .map(Member::number)
                            .map(number -> layout.residentOfMember[number])
                            .toList());
        }
        return all;
    }
}
