package clew.money.doctrine;

/// Is told what a payment carried of claimed money, payment after payment.
@FunctionalInterface
public interface Carried {

    /// @param payment the payment, numbered from 0
    /// @param colour whose money
    /// @param amount how much of it, in minor units, above zero
    void carried(long payment, int colour, long amount);
}
