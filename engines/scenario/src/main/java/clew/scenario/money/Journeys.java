package clew.scenario.money;

import clew.scenario.course.Walks;
import clew.scenario.crime.Crime;
import clew.scenario.crime.Fate;
import clew.scenario.crime.Member;
import clew.scenario.crime.Network;
import clew.scenario.crime.Role;
import clew.scenario.money.Layout.Institution;
import clew.scenario.order.Order;
import clew.scenario.pack.LifeProcess;
import clew.scenario.pack.Pack;
import clew.scenario.pack.Price;
import clew.scenario.people.Group;
import clew.scenario.people.Journey;
import clew.scenario.people.Leg;
import clew.scenario.people.Papers;
import clew.scenario.people.Person;
import clew.scenario.people.Population;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What is paid for journeys: smugglers, forgers, recruiters. Whoever goes with a network pays its recruiter
/// where that one lives in the same State; all others pay people who work for themselves.
final class Journeys {

    private record Due(int person, int payee, Price.Item item, int times, Reference words, Purpose purpose) {}

    private final Day it;
    private final Layout layout;
    private final List<List<Due>> due = new ArrayList<>();

    Journeys(Day it, Pack pack, Order order, Population population, Crime crime) {
        this.it = it;
        this.layout = it.layout;
        for (int i = 0; i < order.days(); i++) {
            due.add(new ArrayList<>());
        }
        for (Journey journey : population.journeys()) {
            Group group = population.groups().get(journey.group());
            journey.legs().stream()
                    .filter(leg -> Objects.requireNonNull(pack.routes().get(leg.route()))
                            .smuggled())
                    .findFirst()
                    .ifPresent(leg -> smuggled(group, leg, population, crime));
        }
        crime.fates().forEach(fate -> recruited(fate, crime));
    }

    private void smuggled(Group group, Leg leg, Population population, Crime crime) {
        int leader = group.firstPerson();
        int payee = payee(leader, crime.fates().get(leader), crime, 0);
        int times = Math.max(1, group.adults());
        add(
                leg.leavesOn(),
                new Due(leader, payee, Price.Item.SMUGGLER_FEE, times, Reference.TRAVEL, Purpose.SMUGGLER_FEE));
        for (int i = 0; i < group.size(); i++) {
            Person person = population.persons().get(leader + i);
            if (person.papers() == Papers.FORGED) {
                int forger = payee(leader, crime.fates().get(leader + i), crime, 1);
                add(
                        leg.leavesOn() - 3,
                        new Due(
                                leader,
                                forger,
                                Price.Item.FORGED_DOCUMENT,
                                1,
                                Reference.PAPERS,
                                Purpose.FORGED_DOCUMENT));
            }
        }
    }

    private void recruited(Fate fate, Crime crime) {
        if (!fate.victim()) {
            return;
        }
        for (Walks.Passed passed : fate.course()) {
            if (passed.stage() == LifeProcess.Stage.RECRUITMENT) {
                int payee = payee(fate.person(), fate, crime, 0);
                add(
                        passed.untilDay(),
                        new Due(
                                fate.person(),
                                payee,
                                Price.Item.FORGED_DOCUMENT,
                                1,
                                Reference.FEE,
                                Purpose.RECRUITMENT_FEE));
                return;
            }
        }
    }

    /// A resident of the State from which somebody comes.
    private int payee(int person, Fate fate, Crime crime, int trade) {
        int home = it.newcomers.home[person];
        if (fate.network() >= 0) {
            Network network = crime.networks().get(fate.network());
            for (Member member : network.with(trade == 0 ? Role.RECRUITER : Role.FORGER)) {
                int resident = layout.residentOfMember[member.number()];
                if (layout.stateOfResident(resident) == home) {
                    return resident;
                }
            }
        }
        return layout.alone[home][trade];
    }

    private void add(int day, Due each) {
        if (day >= 0 && day < due.size()) {
            due.get(day).add(each);
        }
    }

    /// In cash, in cash at the desk of a bank, or by the family's transfer from outside.
    void plan() {
        for (Due each : due.get(it.day)) {
            int home = it.newcomers.home[each.person];
            long asked = each.times * layout.price(home, each.item, it.random);
            int purse = layout.homePurse(each.person);
            long cash = Math.min(asked, it.ledger.balance(purse));
            int account = layout.account(each.payee);
            switch (it.between(0, 3)) {
                case 0, 1 -> it.hand(purse, layout.purse(each.payee), cash, each.purpose);
                case 2 -> it.pay(purse, account, cash, Channel.CASH_DESK, each.words, each.purpose);
                default -> relatives(home, account, asked, each);
            }
        }
    }

    /// A relative with an account pays; where that one has too little, nobody does.
    private void relatives(int home, int account, long asked, Due each) {
        int relative = layout.account(layout.resident(home, each.person));
        int rest = layout.institution(home, Institution.REST);
        int first = it.transfer(rest, relative, asked, Reference.FAMILY, Purpose.GIFT);
        it.intents.then(first, relative, account, asked, Channel.TRANSFER, each.words, each.purpose);
    }
}
