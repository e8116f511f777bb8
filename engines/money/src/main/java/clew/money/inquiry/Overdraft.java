package clew.money.inquiry;

/// What becomes of claimed money that pays back what an account owes its bank.
///
/// The authorities differ, so it is a switch: *Bishopsgate v Homan* [1995] Ch 211 refused to trace into what an
/// overdraft had bought before; *Brazil v Durant* [2015] UKPC 35 allowed it where the transactions were
/// co-ordinated (both to check before release).
public enum Overdraft {
    /// It is gone with the bank, and the chain ends.
    ENDS,
    /// It is in what the bank's money was used for, the oldest debt first.
    BACKWARD
}
