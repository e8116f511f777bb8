package clew.money.doctrine;

import clew.money.payments.Payments;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A small ledger, written down event by event as a person would tell it.
final class LedgerOfEvents {

    /// What happened: money that comes from outside (no payer), or a payment.
    record Event(String payer, String payee, int colour, long amount) {}

    private final long scale;
    private final Map<String, Integer> accounts = new LinkedHashMap<>();
    private final Map<Integer, Long> openings = new LinkedHashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<long[]> rows = new ArrayList<>();
    private int outside;

    LedgerOfEvents() {
        this(1);
    }

    /// @param scale what amounts are multiplied by, so that fractions of a unit can be seen
    LedgerOfEvents(long scale) {
        this.scale = scale;
    }

    /// Own money that an account holds at the beginning; before any payment.
    LedgerOfEvents open(String account, long amount) {
        openings.merge(account(account), amount * scale, Long::sum);
        events.add(new Event("", account, Claim.OWN, amount * scale));
        return this;
    }

    /// Claimed money that an account holds at the beginning; before any payment and any other opening of it.
    LedgerOfEvents openClaimed(String account, int colour, long amount) {
        openings.merge(account(account), amount * scale, Long::sum);
        claims.add(Claim.opening(colour, account(account), amount * scale));
        events.add(new Event("", account, colour, amount * scale));
        return this;
    }

    /// Money from outside.
    LedgerOfEvents in(String account, int colour, long amount) {
        int from = account("outside " + outside++);
        openings.put(from, amount * scale);
        if (colour != Claim.OWN) {
            claims.add(Claim.of(colour, rows.size(), amount * scale));
        }
        rows.add(new long[] {from, account(account), amount * scale});
        events.add(new Event("", account, colour, amount * scale));
        return this;
    }

    /// A payment.
    LedgerOfEvents pay(String payer, String payee, long amount) {
        rows.add(new long[] {account(payer), account(payee), amount * scale});
        events.add(new Event(payer, payee, Claim.OWN, amount * scale));
        return this;
    }

    /// The numbers of payments between accounts that have names, in order.
    List<Integer> payments() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!name((int) rows.get(i)[0]).startsWith("outside ")) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    Payments columns(Arena arena) {
        Payments payments = Payments.room(arena, rows.size(), accounts.size());
        openings.forEach(payments::setOpening);
        for (int i = 0; i < rows.size(); i++) {
            long[] row = rows.get(i);
            payments.set(i, (int) row[0], (int) row[1], row[2], 86_400L * i);
        }
        return payments;
    }

    List<Claim> claims() {
        return claims;
    }

    List<Event> events() {
        return events;
    }

    int account(String name) {
        return accounts.computeIfAbsent(name, _ -> accounts.size());
    }

    String name(int account) {
        return Objects.requireNonNull(
                accounts.keySet().stream().skip(account).findFirst().orElse(null));
    }
}
