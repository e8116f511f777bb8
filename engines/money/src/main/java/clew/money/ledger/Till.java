package clew.money.ledger;

import clew.money.ledger.Account.Kind;
import clew.money.statement.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes payments down one after another so that nobody ever pays what he does not have.
///
/// Where an account with a statement pays more than it holds, its bank lends it the rest in a payment of its
/// own, and is paid back out of what comes in next, before anything else. Those without a statement hold from
/// the beginning what they will pay.
final class Till {

    private static final String LENT = " (lent)";

    private final Map<Account, Integer> places = new HashMap<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<Long> openings = new ArrayList<>();
    private final List<Long> balances = new ArrayList<>();
    private final Map<Integer, Long> debts = new HashMap<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<Notice> notices;

    Till(List<Notice> notices) {
        this.notices = notices;
    }

    /// The place of an account; it gets one where it has none.
    int place(Account account) {
        Integer place = places.get(account);
        if (place == null) {
            place = accounts.size();
            places.put(account, place);
            accounts.add(account);
            openings.add(0L);
            balances.add(0L);
        }
        return place;
    }

    List<Account> accounts() {
        return accounts;
    }

    List<Long> openings() {
        return openings;
    }

    List<Payment> payments() {
        return payments;
    }

    long balance(int account) {
        return balances.get(account);
    }

    /// What an account holds at the beginning; below zero is what it owes its bank.
    void open(int account, long amount) {
        openings.set(account, Math.max(0, amount));
        balances.set(account, Math.max(0, amount));
        if (amount < 0) {
            debts.put(account, -amount);
        }
    }

    /// What an account owes its bank.
    long debt(int account) {
        return debts.getOrDefault(account, 0L);
    }

    /// Pays, lends before where it must, and pays back after where it can.
    void pay(Payment payment) {
        long lacks = payment.amount() - balances.get(payment.payer());
        if (lacks > 0 && mayOwe(payment.payer())) {
            write(new Payment(lender(payment.payer(), LENT), payment.payer(), lacks, payment.day(), -1, -1));
            debts.merge(payment.payer(), lacks, Long::sum);
            notices.add(new Notice(Notice.Kind.OVERDRAWN, payment.payer(), payment.day(), payment.day(), lacks));
        }
        write(payment);
        long back = Math.min(debt(payment.payee()), payment.amount());
        if (back > 0) {
            debts.merge(payment.payee(), -back, Long::sum);
            write(new Payment(payment.payee(), lender(payment.payee(), ""), back, payment.day(), -1, -1));
        }
    }

    /// Owes more without having been paid, or less: what a gap does to an overdrawn account.
    void owe(int account, long amount) {
        debts.put(account, amount);
    }

    private boolean mayOwe(int account) {
        Kind kind = accounts.get(account).kind();
        return kind == Kind.STATEMENT || kind == Kind.TRANSIT;
    }

    /// The bank as it lends, or as it is paid back: two ends, as with everybody who has no statement, so that what
    /// was paid back is not lent again.
    private int lender(int account, String how) {
        Account of = accounts.get(account);
        Party party = of.kind() == Kind.STATEMENT ? of.party() : new Party("", "", of.label());
        Party as = how.isEmpty() ? party : new Party("", "", party.label() + how);
        return place(of.as(Kind.LENDER, as));
    }

    private void write(Payment payment) {
        if (payment.amount() == 0) {
            return;
        }
        long lacks = payment.amount() - balances.get(payment.payer());
        if (lacks > 0) {
            openings.set(payment.payer(), openings.get(payment.payer()) + lacks);
            balances.set(payment.payer(), payment.amount());
        }
        balances.set(payment.payer(), balances.get(payment.payer()) - payment.amount());
        balances.set(payment.payee(), balances.get(payment.payee()) + payment.amount());
        payments.add(payment);
    }
}
