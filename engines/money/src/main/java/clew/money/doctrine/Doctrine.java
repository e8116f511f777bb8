package clew.money.doctrine;

/// The rules by which it is said whose money a payment out of a mixed account was made of.
///
/// What each rule means in law, who laid it down and how reliable our knowledge of that is stands in the method
/// page (docs/reference/tracing-methods.md); here stands what it computes. The state of an account is its
/// balance *b* and the claimed part of it *t*, so that *o = b - t* are the holder's own funds; a payment takes
/// *x*.
public enum Doctrine {

    /// First in, first out: the money that came in first leaves first (Clayton's Case, 1816).
    FIFO,

    /// Last in, first out: the money that came in last leaves first.
    LIFO,

    /// Pro rata on the running balance: *x t / b* of each payment is claimed money. With several claimants this
    /// is the rolling charge (Barlow Clowes v Vaughan, 1991).
    PRO_RATA,

    /// The holder's own funds leave first, so that the claim is kept up to the lowest balance in between (Re
    /// Hallett, 1880; Roscoe v Winder, 1915): *max(0, x - o)* is claimed money.
    OWN_FIRST,

    /// The claimed money leaves first (United States v Banco Cafetero Panama, 1986): *min(t, x)* is claimed
    /// money.
    TAINT_FIRST,

    /// Whoever was paid by somebody who is touched is touched as a whole. It bounds what the other rules can
    /// reach, and tells nothing about amounts.
    POISON;

    /// Whether the rule knows which unit of money is which, so that the order of arrival matters to it.
    public boolean isOrdered() {
        return this == FIFO || this == LIFO;
    }
}
