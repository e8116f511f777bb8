package clew.money.inquiry;

import clew.money.doctrine.Traced;
import clew.money.ledger.Account;
import clew.money.ledger.Ledger;
import clew.money.ledger.Payment;
import clew.money.statement.Entry;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What one tracing of one ledger came to: for each row, and for each account at the end, how much of each
/// claimant. Rows are known by what stands in them, since their places differ from ledger to ledger.
record Sums(
        Map<Entry, long[]> rows,
        Map<Account, long[]> accounts,
        Map<List<Account>, long[]> flows,
        Map<Integer, Long> payments) {

    static Sums of(Ledger ledger, Traced traced, int names) {
        Sums sums = new Sums(new IdentityHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new TreeMap<>());
        for (int i = 0; i < traced.carried().size(); i++) {
            Payment payment = ledger.payments().get((int) traced.carried().place(i));
            int name = traced.carried().colour(i) - 1;
            sums.carried(ledger, payment, names, name, traced.carried().amount(i));
            sums.payments.merge(
                    (int) traced.carried().place(i), traced.carried().amount(i), Long::sum);
        }
        for (int i = 0; i < traced.left().size(); i++) {
            Account account = ledger.accounts().get((int) traced.left().place(i));
            long[] of = sums.accounts.computeIfAbsent(account, _ -> new long[names]);
            of[traced.left().colour(i) - 1] += traced.left().amount(i);
        }
        return sums;
    }

    private void carried(Ledger ledger, Payment payment, int names, int name, long amount) {
        List<Account> ends = List.of(
                ledger.accounts().get(payment.payer()), ledger.accounts().get(payment.payee()));
        flows.computeIfAbsent(ends, _ -> new long[names])[name] += amount;
        for (int row : new int[] {payment.payerRow(), payment.payeeRow()}) {
            if (row >= 0) {
                rows.computeIfAbsent(ledger.rows().get(row).entry(), _ -> new long[names])[name] += amount;
            }
        }
    }
}
