package clew.money.ledger;

import clew.money.payments.Payments;
import java.lang.foreign.Arena;
import java.time.ZoneOffset;
import java.util.List;

/// A ledger that can be traced: payments in the order in which they count, and all that is needed to say where
/// each of them stands and how certain it is.
///
/// @param sources the files
/// @param accounts the ends of the payments
/// @param openings what each account held at the beginning, in minor units, by its place; not below zero
/// @param rows the lines of the statements
/// @param payments in their order; no account pays what it does not have
/// @param notices what is not certain
public record Ledger(
        List<Source> sources,
        List<Account> accounts,
        List<Long> openings,
        List<Row> rows,
        List<Payment> payments,
        List<Notice> notices) {

    /// The payments as columns.
    ///
    /// @param arena keeps them for as long as it is open
    public Payments columns(Arena arena) {
        Payments columns = Payments.room(arena, payments.size(), accounts.size());
        for (int account = 0; account < accounts.size(); account++) {
            columns.setOpening(account, openings.get(account));
        }
        for (int i = 0; i < payments.size(); i++) {
            Payment payment = payments.get(i);
            long time = payment.day().atStartOfDay().toEpochSecond(ZoneOffset.UTC);
            columns.set(i, payment.payer(), payment.payee(), payment.amount(), time);
        }
        return columns;
    }

    /// The first payment that a row is a leg of; -1 where none is.
    public int paymentOf(int row) {
        for (int i = 0; i < payments.size(); i++) {
            if (payments.get(i).payerRow() == row || payments.get(i).payeeRow() == row) {
                return i;
            }
        }
        return -1;
    }
}
