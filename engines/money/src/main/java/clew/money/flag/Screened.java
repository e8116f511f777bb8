package clew.money.flag;

import clew.money.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a screening came to.
///
/// @param ledger what was screened
/// @param hits the flags that accounts have: first those of accounts that look like victims', then account by account
/// in the order
/// of the flags
/// @param roles whose accounts look like victims', and to whom their money goes
/// @param shapes the shapes of payments
/// @param notComputed the flags that need what nobody has said, and what that is
/// @param flags how many flags were looked at
public record Screened(
        Ledger ledger,
        List<Hit> hits,
        List<Role> roles,
        List<Shape> shapes,
        Map<RedFlag, Set<String>> notComputed,
        int flags) {}
