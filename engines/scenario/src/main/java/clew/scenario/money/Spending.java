package clew.scenario.money;

import clew.scenario.money.Layout.Institution;
import clew.scenario.pack.Price;
import clew.scenario.pack.Sector;

/// The small payments of every day, as many as the order asks for: of residents and of those who arrived, with
/// cards, at cash machines, to friends. It is what everything else is hidden in.
final class Spending {

    private static final int TRIES = 6;

    private final Day it;
    private final Layout layout;
    private final Arrived arrived;

    Spending(Day it, Arrived arrived) {
        this.it = it;
        this.layout = it.layout;
        this.arrived = arrived;
    }

    /// Plans so many; fewer are booked where money runs short.
    void plan(long many) {
        for (long i = 0; i < many; i++) {
            one();
        }
    }

    private void one() {
        int at = it.random.nextInt(layout.residents + arrived.banked());
        for (int i = 1; i < TRIES && it.ledger.balance(account(at)) < floor(account(at)); i++) {
            at = it.random.nextInt(layout.residents + arrived.banked());
        }
        int account = account(at);
        int state = it.ledger.state(account);
        if (it.ledger.balance(account) < floor(account)) {
            it.transfer(
                    layout.institution(state, Institution.REST),
                    account,
                    40 * floor(account),
                    Reference.FAMILY,
                    Purpose.GIFT);
            return;
        }
        spend(account, state, it.random.nextInt(100), it.random.nextInt(1 << 20));
    }

    private int account(int at) {
        return at < layout.residents
                ? layout.account(at)
                : layout.personAccount(it.newcomers.opening[at - layout.residents]);
    }

    private long floor(int account) {
        return layout.high(it.ledger.state(account), Price.Item.FOOD_DAY);
    }

    /// In a hundred: food 46, goods 12, tickets 14, telephone 7, cash machine 12, friends 4, cash paid in 2,
    /// rooms 2, adverts 1.
    private void spend(int account, int state, int what, int where) {
        if (what < 46) {
            card(
                    account,
                    layout.seller(state, Sector.RETAIL, where),
                    Price.Item.FOOD_DAY,
                    Reference.NONE,
                    Purpose.FOOD);
        } else if (what < 58) {
            card(account, layout.employer(state, where), Price.Item.ADVERT_WEEK, Reference.GOODS, Purpose.GOODS);
        } else if (what < 72) {
            int bus = layout.institution(state, Institution.TRANSPORT);
            card(account, bus, Price.Item.TRANSPORT_TICKET, Reference.TICKET, Purpose.TRANSPORT);
        } else if (what < 79) {
            card(
                    account,
                    layout.institution(state, Institution.TELEPHONE),
                    Price.Item.PHONE_TOP_UP,
                    Reference.TOP_UP,
                    Purpose.PHONE);
        } else if (what < 97) {
            cash(account, state, what, where);
        } else {
            seldom(account, state, what, where);
        }
    }

    private void seldom(int account, int state, int what, int where) {
        if (what < 99) {
            int inn = layout.seller(state, Sector.HOSPITALITY, where);
            card(account, inn, Price.Item.HOTEL_NIGHT, Reference.ROOM, Purpose.HOTEL);
        } else {
            int site = layout.seller(state, Sector.ONLINE, where);
            card(account, site, Price.Item.ADVERT_WEEK, Reference.ADVERT, Purpose.ADVERT);
        }
    }

    /// A cash machine, a friend, or cash paid in. Of four who take out cash one spends it soon.
    private void cash(int account, int state, int what, int where) {
        int purse = layout.purseOf(account);
        if (what < 91) {
            long some = 10L * layout.low(state, Price.Item.FOOD_DAY);
            it.pay(account, purse, some, Channel.ATM, Reference.NONE, Purpose.WITHDRAWAL);
            if (where % 4 == 0) {
                it.handLater(3, purse, layout.institution(state, Institution.STREET), 2 * some, Purpose.LIVING);
            }
        } else if (what < 95) {
            int friend = layout.account(layout.resident(state, where));
            Reference words = where % 2 == 0 ? Reference.THANKS : Reference.NONE;
            it.transfer(account, friend, layout.price(state, Price.Item.FOOD_DAY, it.random), words, Purpose.GIFT);
        } else {
            long paidIn = it.ledger.balance(purse) * it.between(20, 80) / 100;
            it.pay(purse, account, paidIn, Channel.CASH_DESK, Reference.DEPOSIT, Purpose.OWN_DEPOSIT);
        }
    }

    private void card(int account, int seller, Price.Item item, Reference words, Purpose purpose) {
        it.card(account, seller, layout.price(it.ledger.state(account), item, it.random), words, purpose);
    }
}
