package clew.money.inquiry;

import clew.money.inquiry.Findings.Answer;
import clew.money.ledger.Account;
import clew.money.ledger.Ledger;
import clew.money.ledger.Payment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What happened on an account, payment by payment, as filed: how much it held, and how much of that was claimed.
///
/// @param account the account
/// @param opening what it held at the beginning, in minor units
/// @param steps its payments, in order
public record History(Account account, long opening, List<Step> steps) {

    /// One payment.
    ///
    /// @param day when
    /// @param row the account's row, as a place in the ledger; -1 where it has none (an overdraft, a gap)
    /// @param amount in minor units, above zero for what came in
    /// @param claimed how much of it is claimed money, without a sign
    /// @param other the other end
    /// @param balance what the account holds after it
    /// @param claimedBalance how much of that is claimed money
    public record Step(
            LocalDate day, int row, long amount, long claimed, Account other, long balance, long claimedBalance) {}

    /// The histories of all accounts with statements that claimed money touched, in the order of the ledger.
    public static List<History> of(Findings findings, Answer answer) {
        Ledger ledger = findings.ledger();
        Map<Integer, List<Step>> steps = new LinkedHashMap<>();
        for (int account = 0; account < ledger.accounts().size(); account++) {
            if (ledger.accounts().get(account).kind() == Account.Kind.STATEMENT) {
                steps.put(account, new ArrayList<>());
            }
        }
        for (int place = 0; place < ledger.payments().size(); place++) {
            Payment payment = ledger.payments().get(place);
            long claimed = answer.byPayment().getOrDefault(place, 0L);
            add(ledger, steps, payment.payer(), payment, -1, claimed);
            add(ledger, steps, payment.payee(), payment, 1, claimed);
        }
        List<History> histories = new ArrayList<>();
        steps.forEach((account, of) -> {
            if (of.stream().anyMatch(step -> step.claimed() > 0)) {
                histories.add(new History(
                        ledger.accounts().get(account), ledger.openings().get(account), List.copyOf(of)));
            }
        });
        return histories;
    }

    private static void add(
            Ledger ledger, Map<Integer, List<Step>> steps, int account, Payment payment, int sign, long claimed) {
        List<Step> of = steps.get(account);
        if (of != null) {
            long balance =
                    of.isEmpty() ? ledger.openings().get(account) : of.getLast().balance();
            long claimedBefore = of.isEmpty() ? 0 : of.getLast().claimedBalance();
            int other = sign < 0 ? payment.payee() : payment.payer();
            of.add(new Step(
                    payment.day(),
                    sign < 0 ? payment.payerRow() : payment.payeeRow(),
                    sign * payment.amount(),
                    claimed,
                    ledger.accounts().get(other),
                    balance + sign * payment.amount(),
                    claimedBefore + sign * claimed));
        }
    }
}
