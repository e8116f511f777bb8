package clew.money.flag;

import clew.money.ledger.Account;
import clew.money.pattern.Typology;
import java.util.List;

/// A shape of payments in a ledger.
///
/// @param typology which
/// @param accounts who takes part, the one that it turns on first
/// @param rows the rows that it is made of, as places in the ledger
/// @param amount what went through it, in minor units of the first account's currency
public record Shape(Typology typology, List<Account> accounts, List<Integer> rows, long amount) {}
