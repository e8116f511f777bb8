package clew.money.inquiry;

import clew.money.inquiry.Findings.Amount;
import clew.money.inquiry.Findings.Carried;
import clew.money.inquiry.Findings.Flow;
import clew.money.inquiry.Findings.Left;
import clew.money.ledger.Account;
import clew.money.ledger.Ledger;
import clew.money.ledger.Notice;
import clew.money.ledger.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lays the answers of all assumptions side by side: as filed, the least and the most.
final class Spread {

    private Spread() {}

    /// What rows carried under any assumption.
    static List<Carried> rows(Ledger filed, List<Sums> all, List<String> names) {
        List<Carried> carried = new ArrayList<>();
        for (Row row : filed.rows()) {
            for (int name = 0; name < names.size(); name++) {
                List<long @Nullable []> amounts = new ArrayList<>();
                all.forEach(sums -> amounts.add(sums.rows().get(row.entry())));
                Amount amount = amount(amounts, name);
                if (amount.most() > 0) {
                    carried.add(new Carried(row, name, amount, doubts(filed, row)));
                }
            }
        }
        return carried;
    }

    /// What accounts hold at the end under any assumption.
    static List<Left> accounts(List<Sums> all, List<String> names) {
        Set<Account> accounts = new LinkedHashSet<>();
        all.forEach(sums -> accounts.addAll(sums.accounts().keySet()));
        List<Left> left = new ArrayList<>();
        for (Account account : accounts) {
            for (int name = 0; name < names.size(); name++) {
                List<long @Nullable []> amounts = new ArrayList<>();
                all.forEach(sums -> amounts.add(sums.accounts().get(account)));
                Amount amount = amount(amounts, name);
                if (amount.most() > 0) {
                    left.add(new Left(account, name, amount));
                }
            }
        }
        return left;
    }

    /// What went from where to where in one of them.
    static List<Flow> flows(Sums sums, List<String> names) {
        List<Flow> flows = new ArrayList<>();
        sums.flows().forEach((ends, amounts) -> {
            for (int name = 0; name < names.size(); name++) {
                if (amounts[name] > 0) {
                    flows.add(new Flow(ends.getFirst(), ends.getLast(), name, amounts[name]));
                }
            }
        });
        return flows;
    }

    private static Amount amount(List<long @Nullable []> all, int name) {
        long least = Long.MAX_VALUE;
        long most = 0;
        for (long[] one : all) {
            long amount = one == null ? 0 : one[name];
            least = Math.min(least, amount);
            most = Math.max(most, amount);
        }
        long[] filed = all.getFirst();
        return new Amount(filed == null ? 0 : filed[name], least, most);
    }

    /// What is not certain about money of a row: gaps of its account before it or around it, and the order of
    /// its day.
    private static List<Notice> doubts(Ledger ledger, Row row) {
        LocalDate day = row.entry().booked();
        return ledger.notices().stream()
                .filter(notice -> notice.account() == row.account())
                .filter(notice -> switch (notice.kind()) {
                    case PERIOD_MISSING, ROWS_MISSING ->
                        notice.from() != null && !notice.from().isAfter(day);
                    case ORDER_UNKNOWN -> day.equals(notice.from());
                    case OPENING_INFERRED -> true;
                    case OVERDRAWN, DUPLICATE -> false;
                })
                .toList();
    }
}
