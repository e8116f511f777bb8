package clew.money.ledger;

import clew.money.statement.Entry;
import clew.money.statement.Opened;
import clew.money.statement.Party;
import clew.money.statement.Transfer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Payments of which a file names both sides, as statements: what each side paid and was paid.
///
/// # Idea
/// A transfer is a row out of the payer's account and a row into the payee's, tied together by a reference of its
/// own. An account that has a statement in the case keeps to that: what it says was booked. So a transfer out of
/// such an account is not counted at all, and one into it only as the payer's row, which finds the booked one as
/// any other leg does.
///
/// # When it is wrong
/// An order that was never executed counts where no statement says so; that the opening balance of such an account
/// is inferred is noticed, as always.
final class Transfers {

    private final Set<List<String>> stated;

    /// @param statements the statements that are there
    Transfers(List<Statements.One> statements) {
        stated = statements.stream()
                .map(one -> List.of(one.head().account().account(), one.head().currency()))
                .collect(Collectors.toSet());
    }

    /// The statements that the transfers of a file come to, each by its own account, in the order of the file.
    List<Statements.One> of(int source, List<Transfer> transfers) {
        Map<List<String>, List<Entry>> byAccount = new LinkedHashMap<>();
        for (Transfer transfer : transfers) {
            String own = "transfer " + source + "/" + transfer.place().line() + "/"
                    + transfer.place().page() + "/" + transfer.references().bank();
            if (!isStated(transfer.payer(), transfer)) {
                leg(byAccount, transfer, own, true);
                if (!isStated(transfer.payee(), transfer)) {
                    leg(byAccount, transfer, own, false);
                }
            }
        }
        List<Statements.One> statements = new ArrayList<>();
        int before = 0;
        for (Map.Entry<List<String>, List<Entry>> one : byAccount.entrySet()) {
            List<Entry> entries = new ArrayList<>(one.getValue());
            entries.sort(Comparator.comparing(Entry::booked));
            statements.add(new Statements.One(source, head(one.getKey(), entries), before, entries, null));
            before += entries.size();
        }
        return statements;
    }

    private boolean isStated(Party party, Transfer transfer) {
        return stated.contains(List.of(named(party).account(), transfer.currency()));
    }

    private void leg(Map<List<String>, List<Entry>> byAccount, Transfer transfer, String own, boolean out) {
        Party of = named(out ? transfer.payer() : transfer.payee());
        Party other = named(out ? transfer.payee() : transfer.payer());
        List<String> key = List.of(of.account(), transfer.currency(), of.name());
        String unique = transfer.references().unique().isEmpty()
                ? own
                : transfer.references().unique();
        byAccount
                .computeIfAbsent(key, _ -> new ArrayList<>())
                .add(new Entry(
                        transfer.place(),
                        transfer.day(),
                        transfer.time(),
                        null,
                        out ? -transfer.amount() : transfer.amount(),
                        null,
                        Entry.Kind.PAYMENT,
                        other,
                        transfer.credited(),
                        new Entry.References(
                                transfer.references().endToEnd(),
                                unique,
                                transfer.references().bank()),
                        "",
                        transfer.text()));
    }

    /// Who has no number is known by the name.
    private static Party named(Party party) {
        return party.account().isEmpty() ? new Party(party.name(), party.bank(), party.name()) : party;
    }

    private static Opened head(List<String> key, List<Entry> entries) {
        return new Opened(
                entries.getFirst().place(),
                new Party(key.get(0), "", key.get(2)),
                key.get(1),
                "",
                entries.getFirst().booked(),
                entries.getLast().booked(),
                null);
    }
}
