package clew.scenario.money;

import clew.scenario.chance.Streams;
import clew.scenario.order.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// What everybody who plans payments shares: the day, what is meant for it and later, and what all hold now.
final class Day {

    final Layout layout;
    final Newcomers newcomers;
    final Ledger ledger;
    final Order order;
    final Intents intents = new Intents();
    RandomGenerator random;
    int day;
    int ofMonth;

    private final Streams streams;
    private final List<List<Planned>> later = new ArrayList<>();

    private record Planned(int from, int to, long amount, Channel channel, Reference reference, Purpose purpose) {}

    Day(Layout layout, Newcomers newcomers, Ledger ledger, Order order, Streams streams) {
        this.layout = layout;
        this.newcomers = newcomers;
        this.ledger = ledger;
        this.order = order;
        this.streams = streams;
        this.random = streams.of("money.day", 0);
        for (int i = 0; i < order.days(); i++) {
            later.add(new ArrayList<>());
        }
    }

    /// A new day begins, with what was meant for it before.
    void begin(int today) {
        day = today;
        ofMonth = order.day(today).getDayOfMonth();
        random = streams.of("money.day", today);
        intents.clear();
        for (Planned each : later.get(today)) {
            intents.add(each.from, each.to, each.amount, each.channel, each.reference, each.purpose);
        }
        later.set(today, List.of());
    }

    int pay(int from, int to, long amount, Channel channel, Reference reference, Purpose purpose) {
        return intents.add(from, to, amount, channel, reference, purpose);
    }

    /// Means to pay in some days; after the world's last day nothing is paid.
    void later(int days, int from, int to, long amount, Channel channel, Reference reference, Purpose purpose) {
        if (days == 0) {
            pay(from, to, amount, channel, reference, purpose);
        } else if (day + days < order.days() && amount > 0) {
            later.get(day + days).add(new Planned(from, to, amount, channel, reference, purpose));
        }
    }

    /// A transfer from account to account.
    int transfer(int from, int to, long amount, Reference reference, Purpose purpose) {
        return pay(from, to, amount, Channel.TRANSFER, reference, purpose);
    }

    void transferLater(int days, int from, int to, long amount, Reference reference, Purpose purpose) {
        later(days, from, to, amount, Channel.TRANSFER, reference, purpose);
    }

    /// With a card.
    void card(int from, int to, long amount, Reference reference, Purpose purpose) {
        pay(from, to, amount, Channel.CARD, reference, purpose);
    }

    void cardLater(int days, int from, int to, long amount, Reference reference, Purpose purpose) {
        later(days, from, to, amount, Channel.CARD, reference, purpose);
    }

    /// From one currency into another: into the hands of who changes it, and out again right after it.
    ///
    /// @param before what has to be paid first; -1 for nothing
    /// @return its last payment
    int change(int before, int from, int to, long gives, long gets) {
        int takes = layout.institution(ledger.state(from), Layout.Institution.EXCHANGE);
        int returns = layout.institution(ledger.state(to), Layout.Institution.EXCHANGE);
        int first = before < 0
                ? pay(from, takes, gives, Channel.EXCHANGE, Reference.NONE, Purpose.CHANGED)
                : intents.then(before, from, takes, gives, Channel.EXCHANGE, Reference.NONE, Purpose.CHANGED);
        return intents.then(first, returns, to, gets, Channel.EXCHANGE, Reference.NONE, Purpose.CHANGED);
    }

    /// In cash, without a word: from purse to purse nobody records it.
    void hand(int from, int to, long amount, Purpose purpose) {
        pay(from, to, amount, Channel.CASH_DESK, Reference.NONE, purpose);
    }

    void handLater(int days, int from, int to, long amount, Purpose purpose) {
        later(days, from, to, amount, Channel.CASH_DESK, Reference.NONE, purpose);
    }

    /// In cash at the desk of a bank.
    void deskLater(int days, int from, int to, long amount, Reference reference, Purpose purpose) {
        later(days, from, to, amount, Channel.CASH_DESK, reference, purpose);
    }

    /// Whether it is the turn of a thing, once in so many days.
    boolean turn(int thing, int every) {
        return (day + thing) % every == 0;
    }

    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean happens(int perCent) {
        return random.nextInt(100) < perCent;
    }

    long hundredths(long of, int low, int high) {
        return of * between(low, high) / 100;
    }
}
