package clew.scenario.money;

import clew.scenario.money.Layout.Institution;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// Books the payments of each day and tells of them.
///
/// On each day all who plan say what they mean to pay. As many small payments are added as the order wants by
/// the end of that day. All of it is put into an order by chance and booked, minute after minute from six to
/// eleven; what cannot be paid is left out. At the end of a day small payments fill up what is missing.
final class Telling {

    private static final int FIRST_MINUTE = 6 * 60;
    private static final int MINUTES = 17 * 60;
    private static final int ROUNDS = 8;
    private static final Map<Purpose, Truly> PLAIN = plain();

    private final Day it;
    private final Layout layout;
    private final Books books;
    private final Holders holders;
    private long recorded;

    Telling(Day it, Books books, Holders holders) {
        this.it = it;
        this.layout = it.layout;
        this.books = books;
        this.holders = holders;
    }

    private static Map<Purpose, Truly> plain() {
        Map<Purpose, Truly> all = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            all.put(purpose, new Truly(purpose, ""));
        }
        return all;
    }

    long tell(Journeys journeys, Underworld underworld) throws IOException {
        Residents residents = new Residents(it);
        Arrived arrived = new Arrived(it);
        Spending spending = new Spending(it, arrived);
        for (int day = 0; day < it.order.days(); day++) {
            it.begin(day);
            residents.plan();
            arrived.plan();
            journeys.plan();
            underworld.plan();
            long due = it.order.transactions() * (day + 1) / it.order.days();
            spending.plan(Math.max(0, due - recorded - it.intents.heads()));
            book(FIRST_MINUTE, MINUTES);
            for (int round = 0; round < ROUNDS && recorded < due; round++) {
                it.intents.clear();
                spending.plan(due - recorded);
                book(FIRST_MINUTE + MINUTES, 1);
            }
            books.dayOver(day, recorded);
        }
        return recorded;
    }

    private void book(int first, int minutes) throws IOException {
        Intents intents = it.intents;
        intents.shuffle(it.random);
        int heads = intents.heads();
        for (int place = 0; place < heads; place++) {
            int minute = first + (int) ((long) place * minutes / heads);
            int at = intents.head(place);
            while (at >= 0 && one(at, minute)) {
                at = intents.next(at);
            }
        }
    }

    private boolean one(int at, int minute) throws IOException {
        Intents intents = it.intents;
        int from = intents.from(at);
        long amount = intents.amount(at);
        if (layout.trades(from) && it.ledger.balance(from) < amount) {
            cover(from, amount, minute);
        }
        if (!it.ledger.move(from, intents.to(at), amount)) {
            return false;
        }
        tell(minute, from, intents.to(at), amount, intents.channel(at), intents.reference(at), intents.purpose(at));
        return true;
    }

    /// A firm that is short is paid by customers elsewhere.
    private void cover(int from, long amount, int minute) throws IOException {
        int rest = layout.institution(it.ledger.state(from), Institution.REST);
        long comes = amount * it.between(2, 5);
        if (it.ledger.move(rest, from, comes)) {
            tell(minute, rest, from, comes, Channel.TRANSFER, Reference.INVOICE, Purpose.SALES);
        }
    }

    private void tell(int minute, int from, int to, long amount, Channel channel, Reference reference, Purpose purpose)
            throws IOException {
        boolean cashOut = layout.isPurse(from);
        boolean cashIn = layout.isPurse(to);
        if (cashOut && cashIn) {
            String currency = layout.states.get(it.ledger.state(from)).currency();
            books.handed(new Handed(it.day, minute, holders.owner(from), holders.owner(to), amount, currency, purpose));
            return;
        }
        int cash = layout.institution(it.ledger.state(from), Institution.CASH);
        int purse = cashOut ? from : cashIn ? to : -1;
        boolean others = purse >= 0 && layout.purseOf(cashOut ? to : from) != purse;
        recorded++;
        books.recorded(
                new Transaction(
                        recorded,
                        it.day,
                        minute,
                        cashOut ? cash : from,
                        cashIn ? cash : to,
                        amount,
                        channel,
                        reference),
                others ? new Truly(purpose, holders.owner(purse)) : Objects.requireNonNull(PLAIN.get(purpose)));
    }
}
