package clew.scenario.money;

import clew.scenario.money.Layout.Institution;
import clew.scenario.pack.Price;
import clew.scenario.pack.Sector;

/// What residents and firms pay each month, and what of that looks like crime and is none.
final class Residents {

    private static final int BLOCK = 12;
    private static final int ROUND = 40;
    private static final int FRIENDS = 6;

    private final Day it;
    private final Layout layout;

    Residents(Day it) {
        this.it = it;
        this.layout = it.layout;
    }

    void plan() {
        for (int state = 0; state < layout.states.size(); state++) {
            firms(state);
            rents(state);
            rounds(state);
            alike(state);
        }
    }

    private void firms(int state) {
        int many = layout.employerFrom[state + 1] - layout.employerFrom[state];
        for (int e = 0; e < many; e++) {
            int employer = layout.employer(state, e);
            if (e % 27 + 1 == it.ofMonth) {
                wages(state, e, many, employer);
            }
            if (it.turn(e, 30)) {
                int other = layout.employer(state, e + 1 + it.between(0, many - 2));
                pay(employer, other, amount(state, 20, 90), Reference.INVOICE, Purpose.SUPPLIES);
            }
            if (it.turn(e, 7)) {
                takings(state, employer);
            }
            if (it.turn(e, 91)) {
                int rest = layout.institution(state, Institution.REST);
                pay(employer, rest, amount(state, 20, 70), Reference.GOODS, Purpose.SUPPLIES);
                dividend(state, e, employer);
            }
        }
    }

    private void takings(int state, int employer) {
        int till = layout.till(employer);
        long sold = it.hundredths(layout.threshold(state), 60, 140);
        long paidIn = it.hundredths(layout.threshold(state), 55, 99);
        it.hand(layout.institution(state, Institution.STREET), till, sold, Purpose.SALES);
        it.deskLater(1, till, employer, paidIn, Reference.DEPOSIT, Purpose.TAKINGS);
    }

    private void dividend(int state, int e, int employer) {
        for (int i = 0; i < 4; i++) {
            int owner = layout.account(layout.resident(state, 7 * e + i));
            pay(employer, owner, amount(state, 15, 60), Reference.SHARE, Purpose.DIVIDEND);
        }
    }

    /// Everybody on the same day; in some families two wages come into one account.
    private void wages(int state, int e, int many, int employer) {
        int first = layout.residentFrom[state];
        for (int r = first + e; r < layout.residentFrom[state + 1]; r += many) {
            boolean family = r % 23 == 7;
            int to = layout.account(family ? layout.resident(state, r + 1 - first) : r);
            long wage = layout.wage(state, 100 + r % 140 * 37 % 140);
            pay(employer, to, wage, Reference.WAGES, family ? Purpose.FAMILY_ACCOUNT : Purpose.WAGE);
        }
    }

    private void rents(int state) {
        int from = layout.residentFrom[state];
        if (it.ofMonth > 28) {
            return;
        }
        for (int r = from + it.ofMonth - 1; r < layout.residentFrom[state + 1]; r += 28) {
            int landlord = from + (r - from) / BLOCK * BLOCK;
            if (r % 5 < 3 && r != landlord) {
                int low = layout.low(state, Price.Item.RENT_MONTH);
                long rent = low + Math.floorMod(r * 7919L, (long) layout.high(state, Price.Item.RENT_MONTH) - low + 1);
                pay(layout.account(r), layout.account(landlord), rent, Reference.RENT, Purpose.RENT);
            }
        }
    }

    /// Friends who pay one of them each month, in turn.
    private void rounds(int state) {
        int from = layout.residentFrom[state];
        int to = layout.residentFrom[state + 1];
        for (int first = from; first + FRIENDS <= to; first += ROUND) {
            if (it.turn(first, 30)) {
                int turn = it.day / 30 % FRIENDS;
                long each = layout.low(state, Price.Item.RENT_MONTH) / 2 + 1L;
                for (int i = 0; i < FRIENDS; i++) {
                    pay(
                            layout.account(first + i),
                            layout.account(first + turn),
                            each,
                            i % 2 == 0 ? Reference.LOAN : Reference.SHARE,
                            Purpose.ROTATING_SAVINGS);
                }
                it.transferLater(
                        3,
                        layout.employer(state, first),
                        layout.account(first + 1),
                        amount(state, 20, 60),
                        Reference.INVOICE,
                        Purpose.SUPPLIES);
            }
        }
    }

    /// Four times a year something happens to everybody that looks like crime.
    private void alike(int state) {
        int from = layout.residentFrom[state];
        for (int r = from + it.day % 91; r < layout.residentFrom[state + 1]; r += 91) {
            int account = layout.account(r);
            int other = layout.account(layout.resident(state, r - from + 1 + it.between(1, 20)));
            switch (it.between(0, 9)) {
                case 0 -> collection(state, r - from, account);
                case 1 -> passOn(state, account, other);
                case 2 -> pay(account, other, amount(state, 20, 90), Reference.LOAN, Purpose.LOAN);
                case 3 -> services(state, account, other, Reference.TRAVEL, Purpose.TRAVEL_AGENT);
                case 4 -> services(state, account, other, Reference.PAPERS, Purpose.LEGAL_PAPERS);
                case 5 -> services(state, account, other, Reference.FEE, Purpose.AGENCY_FEE);
                case 6 -> pay(account, other, amount(state, 10, 60), Reference.THANKS, Purpose.GIFT);
                case 7 -> shopkeeper(state, r);
                case 8 -> advertise(state, r, account);
                default -> goods(state, account);
            }
        }
    }

    private void collection(int state, int r, int collector) {
        int givers = it.between(5, 10);
        for (int i = 1; i <= givers; i++) {
            int giver = layout.account(layout.resident(state, r + i));
            it.transferLater(i % 4, giver, collector, amount(state, 10, 60), Reference.SHARE, Purpose.COLLECTION);
        }
        it.transferLater(
                6,
                collector,
                layout.seller(state, Sector.HOSPITALITY, r),
                amount(state, 50, 200),
                Reference.INVOICE,
                Purpose.COLLECTION);
    }

    private void passOn(int state, int account, int other) {
        long amount = amount(state, 80, 400);
        pay(layout.institution(state, Institution.REST), account, amount, Reference.FAMILY, Purpose.PASSED_ON);
        it.transferLater(
                1,
                account,
                other,
                amount * 95 / 100,
                it.happens(50) ? Reference.FAMILY : Reference.NONE,
                Purpose.PASSED_ON);
    }

    /// Somebody who helps others with journeys or papers is paid in cash at the desk of a bank, and pays on.
    private void services(int state, int account, int other, Reference words, Purpose purpose) {
        int street = layout.institution(state, Institution.STREET);
        it.pay(street, account, amount(state, 60, 500), Channel.CASH_DESK, words, purpose);
        it.transferLater(2, account, other, amount(state, 30, 200), words, purpose);
    }

    private void goods(int state, int account) {
        int rest = layout.institution(state, Institution.REST);
        pay(account, rest, amount(state, 20, 150), Reference.GOODS, Purpose.GOODS);
    }

    /// Takes cash for a month and pays it in piece by piece, below the amount at which banks report as it
    /// happens.
    private void shopkeeper(int state, int r) {
        long cash = layout.threshold(state) * 2;
        it.hand(layout.institution(state, Institution.STREET), layout.purse(r), cash, Purpose.SALES);
        for (int i = 1; i <= 4; i++) {
            it.deskLater(
                    2 * i,
                    layout.purse(r),
                    layout.account(r),
                    it.hundredths(layout.threshold(state), 25, 99),
                    Reference.DEPOSIT,
                    Purpose.TAKINGS);
        }
    }

    private void advertise(int state, int r, int account) {
        for (int i = 0; i < 6; i++) {
            it.cardLater(
                    7 * i,
                    account,
                    layout.seller(state, Sector.ONLINE, r),
                    layout.price(state, Price.Item.ADVERT_WEEK, it.random),
                    Reference.ADVERT,
                    Purpose.ADVERT);
            it.cardLater(
                    7 * i + 2,
                    account,
                    layout.seller(state, Sector.HOSPITALITY, r + i),
                    layout.price(state, Price.Item.HOTEL_NIGHT, it.random),
                    Reference.ROOM,
                    Purpose.HOTEL);
        }
    }

    /// Per cent of the lowest rent of a month.
    private long amount(int state, int low, int high) {
        return Math.max(1, it.hundredths(layout.low(state, Price.Item.RENT_MONTH), low, high));
    }

    private void pay(int from, int to, long amount, Reference reference, Purpose purpose) {
        it.transfer(from, to, amount, reference, purpose);
    }
}
