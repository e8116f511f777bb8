package clew.scenario.money;

import clew.scenario.money.Layout.Institution;
import clew.scenario.pack.Price;

/// What those who arrived get and pay: allowance, wages, rent, food, and what they send home.
final class Arrived {

    private final Day it;
    private final Layout layout;
    private final Newcomers who;
    private int there;
    private int banked;

    Arrived(Day it) {
        this.it = it;
        this.layout = it.layout;
        this.who = it.newcomers;
    }

    /// How many have an account by now: the first so many of [Newcomers#opening].
    int banked() {
        return banked;
    }

    void plan() {
        while (there < who.arriving.length && who.arrives[who.arriving[there]] <= it.day) {
            changeCash(who.arriving[there++]);
        }
        while (banked < who.opening.length && who.opens[who.opening[banked]] <= it.day) {
            int person = who.opening[banked++];
            long cash = it.ledger.balance(layout.personPurse(person));
            it.pay(
                    layout.personPurse(person),
                    layout.personAccount(person),
                    cash * it.between(20, 60) / 100,
                    Channel.CASH_DESK,
                    Reference.DEPOSIT,
                    Purpose.OWN_DEPOSIT);
        }
        for (int i = 0; i < there; i++) {
            one(who.arriving[i]);
        }
    }

    /// What is left from home becomes money of the new State.
    private void changeCash(int person) {
        int home = who.home[person];
        int host = who.host[person];
        long has = it.ledger.balance(layout.homePurse(person)) * it.between(50, 95) / 100;
        if (home == host) {
            it.hand(layout.homePurse(person), layout.personPurse(person), has, Purpose.LIVING);
            return;
        }
        long gets = layout.changed(has, home, host);
        if (gets > 0) {
            it.change(-1, layout.homePurse(person), layout.personPurse(person), has, gets);
        }
    }

    private void one(int person) {
        int host = who.host[person];
        boolean account = who.banked(person, it.day);
        int money = account ? layout.personAccount(person) : layout.personPurse(person);
        boolean works = who.works(person, it.day);
        if (it.turn(person, 7)) {
            live(person, host);
        }
        if (it.turn(person, 14) && !works) {
            long allowance = 14L * layout.low(host, Price.Item.FOOD_DAY);
            it.pay(
                    layout.institution(host, Institution.TREASURY),
                    money,
                    allowance,
                    account ? Channel.TRANSFER : Channel.CASH_DESK,
                    Reference.ALLOWANCE,
                    Purpose.ALLOWANCE);
        }
        if (works && !who.exploited[person]) {
            work(person, host, money, account);
        }
        if (works && it.turn(person, 30)) {
            sendHome(person, money);
        }
    }

    /// Whoever has no account lives on cash, and so does in part whoever has one.
    private void live(int person, int host) {
        int purse = layout.personPurse(person);
        long needs = 7 * layout.price(host, Price.Item.FOOD_DAY, it.random);
        it.hand(
                purse,
                layout.institution(host, Institution.STREET),
                Math.min(needs, it.ledger.balance(purse)),
                Purpose.LIVING);
    }

    private void work(int person, int host, int money, boolean account) {
        Channel channel = account ? Channel.TRANSFER : Channel.CASH_DESK;
        if (it.turn(person + 2, 28)) {
            boolean cheated = who.cheated[person];
            long wage = layout.wage(host, cheated ? it.between(45, 80) : it.between(100, 140));
            it.pay(
                    who.employer[person],
                    money,
                    wage,
                    channel,
                    Reference.WAGES,
                    cheated ? Purpose.UNDERPAID : Purpose.WAGE);
        }
        if (it.turn(person + 9, 28)) {
            int landlord = layout.resident(host, person / 12 * 12);
            long rent = layout.low(host, Price.Item.RENT_MONTH) / 2;
            it.transfer(
                    money,
                    account ? layout.account(landlord) : layout.purse(landlord),
                    rent,
                    Reference.RENT,
                    Purpose.RENT);
        }
    }

    /// To the family, through an operator who pays out in cash: the fee, the exchange, the pay-out on the next
    /// day.
    private void sendHome(int person, int money) {
        int host = who.host[person];
        int home = who.home[person];
        long amount = it.ledger.balance(money) * it.between(15, 45) / 100;
        long gets = layout.changed(amount, host, home);
        if (gets <= 0) {
            return;
        }
        int operator = layout.institution(host, Institution.OPERATOR);
        int there = layout.institution(home, Institution.OPERATOR);
        int family = layout.institution(home, Institution.STREET);
        long fee = layout.price(host, Price.Item.REMITTANCE_FEE, it.random);
        int last = it.pay(money, operator, amount, Channel.MONEY_TRANSFER, Reference.FAMILY, Purpose.REMITTANCE);
        last = then(last, money, operator, fee, Reference.FEE, Purpose.REMITTANCE_FEE);
        if (home != host) {
            last = it.change(last, operator, there, amount, gets);
        }
        then(last, there, family, gets, Reference.FAMILY, Purpose.PAY_OUT);
    }

    private int then(int before, int from, int to, long amount, Reference words, Purpose purpose) {
        return it.intents.then(before, from, to, amount, Channel.MONEY_TRANSFER, words, purpose);
    }
}
