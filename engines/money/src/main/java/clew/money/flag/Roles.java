package clew.money.flag;

import clew.money.ledger.Account;
import clew.money.statement.Party;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Whose accounts look like those of victims, and to whom their money goes.
///
/// # Idea
/// The victims' pattern is found first and followed to the controller (FATF's way, second-hand). Three things
/// come together in the account of somebody whose pay is taken: what comes in is gone within a day; it goes to
/// one and the same, or away as cash; and next to nothing is spent on living. The score is their product, so
/// that one that is missing makes it small: *emptied · toOne · (1 - living / 0.3)*, and nothing where three
/// tenths of what goes out are for living. An account with fewer than three payments in says nothing.
///
/// # When it is wrong
/// A second account that somebody only passes money through for their own household looks the same. That is why
/// nothing follows from it but that somebody looks, with protection in mind.
final class Roles {

    /// From here on an account is treated as a victim's.
    static final double VICTIM = 0.5;

    private static final int FEWEST = 3;
    private static final int FEWEST_ACCOUNTS = 2;
    private static final double LIVING = 0.3;

    private final Acts acts;
    private final BitSet emptied;
    private final BitSet living;
    private final Map<Integer, Role.Victim> victims = new LinkedHashMap<>();

    Roles(Acts acts, Selections selections) {
        this.acts = acts;
        emptied = selections.of("in then(out, 24, 0.8)");
        living = selections.of("out life");
        for (int account = 0; account < acts.accounts(); account++) {
            look(account);
        }
    }

    private void look(int account) {
        int in = 0;
        int gone = 0;
        double out = 0;
        double life = 0;
        Map<String, Double> others = new HashMap<>();
        for (int act = acts.first(account); act < acts.end(account); act++) {
            if (acts.amount(act) > 0) {
                in++;
                gone += emptied.get(act) ? 1 : 0;
            } else {
                out += acts.units(act);
                life += living.get(act) ? acts.units(act) : 0;
                others.merge(key(act), acts.units(act), Double::sum);
            }
        }
        if (in >= FEWEST && out > 0) {
            double one =
                    others.values().stream().mapToDouble(part -> part).max().orElse(0) / out;
            double part = life / out;
            double score = (double) gone / in * one * Math.max(0, 1 - part / LIVING);
            victims.put(
                    account,
                    new Role.Victim(acts.ledger().accounts().get(account), (double) gone / in, one, part, score));
        }
    }

    /// To whom money goes; cash is one of them.
    private String key(int act) {
        String channel = acts.fact(act, "channel");
        return channel.equals("atm") || channel.equals("cash") ? "cash" : acts.other(act);
    }

    /// How much an account looks like a victim's, 0 to 1.
    double score(int account) {
        Role.Victim victim = victims.get(account);
        return victim == null ? 0 : victim.score();
    }

    boolean isVictim(int account) {
        return score(account) >= VICTIM;
    }

    /// The accounts that look like victims', the strongest first, then those to whom their money goes.
    List<Role> all() {
        List<Role> roles = new ArrayList<>(victims.values().stream()
                .filter(victim -> victim.score() >= VICTIM)
                .sorted(Comparator.comparingDouble(victim -> -victim.score()))
                .toList());
        roles.addAll(controllers());
        return roles;
    }

    private List<Role.Controller> controllers() {
        Map<String, Map<Account, Long>> paid = new LinkedHashMap<>();
        Map<String, Account> who = new HashMap<>();
        for (int act = 0; act < acts.size(); act++) {
            String other = acts.other(act);
            if (acts.amount(act) < 0 && isVictim(acts.account(act)) && !other.isEmpty() && !living.get(act)) {
                Account from = acts.ledger().accounts().get(acts.account(act));
                paid.computeIfAbsent(other, _ -> new LinkedHashMap<>()).merge(from, -acts.amount(act), Long::sum);
                int first = act;
                who.computeIfAbsent(other, _ -> account(first, from));
            }
        }
        return paid.entrySet().stream()
                .filter(one -> one.getValue().size() >= FEWEST_ACCOUNTS)
                .map(one -> new Role.Controller(
                        Objects.requireNonNull(who.get(one.getKey())),
                        List.copyOf(one.getValue().keySet()),
                        one.getValue().values().stream()
                                .mapToLong(amount -> amount)
                                .sum()))
                .sorted(Comparator.comparingLong(controller -> -controller.amount()))
                .toList();
    }

    /// The account of the other side: the ledger's own where it has one, else somebody outside.
    private Account account(int act, Account from) {
        Party other = acts.entry(act).other();
        return acts.ledger().accounts().stream()
                .filter(account -> account.kind() == Account.Kind.STATEMENT
                        && !other.account().isEmpty()
                        && account.party().account().equals(other.account()))
                .findFirst()
                .orElse(new Account(Account.Kind.OUTSIDE_PAID, other, from.currency(), from.decimals()));
    }
}
