package clew.money.pattern;

import clew.money.ledger.Account;
import clew.money.ledger.Account.Kind;
import clew.money.ledger.Ledger;
import clew.money.ledger.Payment;
import clew.money.ledger.Row;
import clew.money.payments.Payments;
import java.lang.foreign.Arena;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A ledger as a web of who pays whom: what only tracing needs is taken out of it.
///
/// Who is paid and pays without a statement is one node here, where tracing keeps both apart; a transfer under
/// way is one payment from end to end, on the day on which it left; gaps, loans of the bank and those whom no
/// file names are left out. Payments are in the order of their time, and within a day in the order of the ledger.
///
/// @param nodes the accounts, in the ledger's order
/// @param links the payments, in order
public record Network(List<Account> nodes, List<Link> links) {

    /// A payment from node to node.
    ///
    /// @param payer the payer's place among the nodes
    /// @param payee the payee's place
    /// @param amount in minor units
    /// @param time in seconds since 1970, at the beginning of the day where no time is known
    /// @param rows the rows that it stands in, as places in the ledger
    public record Link(int payer, int payee, long amount, long time, List<Integer> rows) {}

    /// The web of a ledger.
    public static Network of(Ledger ledger) {
        Map<List<String>, Integer> places = new LinkedHashMap<>();
        List<Account> nodes = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        Map<Integer, Payment> arrivals = new HashMap<>();
        for (Payment payment : ledger.payments()) {
            arrivals.put(payment.payer(), payment);
        }
        for (Payment payment : ledger.payments()) {
            Account payer = ledger.accounts().get(payment.payer());
            Account payee = ledger.accounts().get(payment.payee());
            Payment arrival = payee.kind() == Kind.TRANSIT ? arrivals.get(payment.payee()) : null;
            Account end = arrival == null ? payee : ledger.accounts().get(arrival.payee());
            if (isNode(payer) && isNode(end)) {
                links.add(new Link(
                        place(payer, places, nodes),
                        place(end, places, nodes),
                        payment.amount(),
                        time(ledger, payment),
                        rows(payment, arrival)));
            }
        }
        links.sort(Comparator.comparingLong(Link::time));
        return new Network(nodes, links);
    }

    private static boolean isNode(Account account) {
        return switch (account.kind()) {
            case STATEMENT -> true;
            case OUTSIDE_PAYS, OUTSIDE_PAID -> !account.party().label().isEmpty();
            case LENDER, TRANSIT, GAP -> false;
        };
    }

    private static int place(Account account, Map<List<String>, Integer> places, List<Account> nodes) {
        return places.computeIfAbsent(List.of(account.party().label(), account.currency()), _ -> {
            nodes.add(account);
            return nodes.size() - 1;
        });
    }

    private static long time(Ledger ledger, Payment payment) {
        LocalTime time = null;
        for (int row : List.of(payment.payerRow(), payment.payeeRow())) {
            if (time == null && row >= 0) {
                Row of = ledger.rows().get(row);
                time = of.entry().time();
            }
        }
        LocalDate day = payment.day();
        return day.atTime(time == null ? LocalTime.MIN : time).toEpochSecond(ZoneOffset.UTC);
    }

    private static List<Integer> rows(Payment payment, @Nullable Payment arrival) {
        List<Integer> rows = new ArrayList<>();
        rows.add(payment.payerRow());
        rows.add(payment.payeeRow());
        if (arrival != null) {
            rows.add(arrival.payeeRow());
        }
        rows.removeIf(row -> row < 0);
        return rows;
    }

    /// The payments as columns.
    ///
    /// @param arena keeps them for as long as it is open
    public Payments columns(Arena arena) {
        Payments columns = Payments.room(arena, links.size(), nodes.size());
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            columns.set(i, link.payer(), link.payee(), link.amount(), link.time());
        }
        return columns;
    }
}
