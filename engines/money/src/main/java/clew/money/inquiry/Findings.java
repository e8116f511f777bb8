package clew.money.inquiry;

import clew.money.doctrine.Doctrine;
import clew.money.ledger.Account;
import clew.money.ledger.Ledger;
import clew.money.ledger.Notice;
import clew.money.ledger.Row;
import java.util.List;
import java.util.Map;

/// What became of claimed money.
///
/// @param ledger the ledger as filed, chains ended at gaps
/// @param claims what was asked
/// @param names the claimants, each once, in the order in which they were named first
/// @param overdraft what becomes of claimed money that pays back a debt to a bank
/// @param answers one for each doctrine that was asked about
public record Findings(
        Ledger ledger, List<Claimed> claims, List<String> names, Overdraft overdraft, List<Answer> answers) {

    /// What one doctrine says.
    ///
    /// @param doctrine the doctrine
    /// @param claimed how much each claimant claims, in the order of the names, in minor units
    /// @param carried what rows carried, account by account in the order of the rows
    /// @param left where it is
    /// @param flows what went from where to where, as filed
    /// @param byPayment how much claimed money each payment carried, of all claimants, as filed: by the payment's
    /// place in the ledger
    public record Answer(
            Doctrine doctrine,
            List<Long> claimed,
            List<Carried> carried,
            List<Left> left,
            List<Flow> flows,
            Map<Integer, Long> byPayment) {}

    /// What went from one account to another, as filed.
    ///
    /// @param from who paid
    /// @param to who was paid
    /// @param name the claimant, as a place among the names
    /// @param amount how much, in minor units
    public record Flow(Account from, Account to, int name, long amount) {}

    /// An amount with how certain it is: as filed, and the least and the most under all assumptions.
    ///
    /// @param filed rows in the order of the file, chains ended at gaps
    /// @param least the least under any assumption
    /// @param most the most under any assumption
    public record Amount(long filed, long least, long most) {

        /// Whether all assumptions say the same.
        public boolean isCertain() {
            return least == most;
        }
    }

    /// What a row carried.
    ///
    /// @param row the row
    /// @param name the claimant, as a place among the names
    /// @param amount how much, in minor units
    /// @param doubts what is not certain about it: gaps that the money may have crossed, and the order of its
    /// day
    public record Carried(Row row, int name, Amount amount, List<Notice> doubts) {}

    /// What an account holds in the end.
    ///
    /// @param account the account
    /// @param name the claimant, as a place among the names
    /// @param amount how much, in minor units
    public record Left(Account account, int name, Amount amount) {}
}
