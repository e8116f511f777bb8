package clew.money.doctrine;

/// A payment takes more than its payer has. Ledgers are made whole before they are traced: what an account owes
/// is lent to it by its bank, in a payment of its own; so this says that a ledger was not.
public final class Overdrawn extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final long payment;

    /// @param payment the payment, numbered from 0
    /// @param balance what the payer has, in minor units
    /// @param amount what the payment takes, in minor units
    public Overdrawn(long payment, long balance, long amount) {
        super("payment %d takes %d from an account that has %d".formatted(payment, amount, balance));
        this.payment = payment;
    }

    /// The payment, numbered from 0.
    public long payment() {
        return payment;
    }
}
