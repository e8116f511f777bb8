package clew.money.flag;

import clew.money.ledger.Account;
import java.util.List;

/// What rows say about whose account it is. A reason to look and to protect, never a finding.
public sealed interface Role {

    /// Which account, or who without one.
    Account account();

    /// An account that looks like that of somebody whose money is taken from them. Nothing about it is to be
    /// restricted for that: its holder is to be protected.
    ///
    /// @param account the account
    /// @param emptied which part of what came in was gone within a day, 0 to 1
    /// @param toOne which part of what went out went to one and the same, or away as cash, 0 to 1
    /// @param living which part of what went out was for living, 0 to 1
    /// @param score how strongly all three say so, 0 to 1
    record Victim(Account account, double emptied, double toOne, double living, double score) implements Role {}

    /// Somebody to whom the money of several such accounts goes.
    ///
    /// @param account who
    /// @param from the accounts
    /// @param amount how much, in minor units
    record Controller(Account account, List<Account> from, long amount) implements Role {}
}
