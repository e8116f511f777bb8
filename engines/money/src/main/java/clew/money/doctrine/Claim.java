package clew.money.doctrine;

/// Money that somebody claims, at the place where it enters the ledger: a part of one payment, or a part of
/// what an account held at the beginning.
///
/// Money that was claimed already when it got there keeps its colour: a claim takes, of what is still
/// unclaimed, the part that stands first.
///
/// @param colour whose: a victim, an offence or a source, numbered from 1; 0 is nobody's, the holders' own
/// funds
/// @param payment the payment, numbered from 0; [#OPENING] for what the account held at the beginning
/// @param account the account whose beginning is meant; without meaning for a payment
/// @param amount in minor units, above zero
public record Claim(int colour, long payment, int account, long amount) {

    /// In place of a payment: what the account held before the first of them.
    public static final long OPENING = -1;

    /// The holders' own funds: the colour of what nobody claims.
    public static final int OWN = 0;

    public Claim {
        if (colour <= OWN || amount <= 0 || payment < OPENING) {
            throw new IllegalArgumentException("a claim has a colour from 1 and an amount: %d, %d of payment %d"
                    .formatted(colour, amount, payment));
        }
    }

    /// A claim to a part of a payment.
    public static Claim of(int colour, long payment, long amount) {
        return new Claim(colour, payment, 0, amount);
    }

    /// A claim to a part of what an account held at the beginning.
    public static Claim opening(int colour, int account, long amount) {
        return new Claim(colour, OPENING, account, amount);
    }
}
