package clew.money.flag;

import clew.money.flag.Measures.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/// What can only be seen across accounts: identifiers that several have, counterparties that several pay, cards
/// used one after another at one machine, accounts opened together.
final class Across {

    private static final long SESSION = 600;
    private static final int EARLIER_WINDOWS = 3;

    private static final Map<String, List<String>> IDENTIFIERS = Map.of(
            "identifier", List.of("phone", "email", "address", "document"),
            "contact", List.of("phone", "email"),
            "address", List.of("address"),
            "document", List.of("document"),
            "device", List.of("device"),
            "mandate", List.of("mandate"),
            "introducer", List.of("introducer"));

    private final Acts acts;

    Across(Acts acts) {
        this.acts = acts;
    }

    /// What a field of rows needs and no row has.
    Set<String> needs(String field) {
        Set<String> needs = new LinkedHashSet<>();
        switch (field) {
            case "place" -> need(acts.has("city"), "rows: city", needs);
            case "night" -> need(acts.isAnyTimed(), "rows: time", needs);
            case "country", "terminal", "card", "device", "depositor" -> need(acts.has(field), "rows: " + field, needs);
            default -> {
                // Every row has it.
            }
        }
        return needs;
    }

    private static void need(boolean there, String what, Set<String> needs) {
        if (!there) {
            needs.add(what);
        }
    }

    /// What of several facts about accounts is needed, where no account has any of them.
    Set<String> needsOfAccounts(List<String> facts) {
        Set<String> needs = new LinkedHashSet<>();
        need(facts.stream().anyMatch(acts::hasHolder), "accounts: " + String.join(" or ", facts), needs);
        return needs;
    }

    /// How many holders have one identifier in common with an account, the account's with it.
    Measure shared(String what) {
        List<String> facts = IDENTIFIERS.get(what);
        if (facts == null) {
            throw new IllegalArgumentException("nothing that accounts share: " + what);
        }
        Map<String, Set<String>> holders = new HashMap<>();
        for (int account = 0; account < acts.accounts(); account++) {
            for (String key : keys(account, facts)) {
                holders.computeIfAbsent(key, _ -> new HashSet<>()).add(holder(account));
            }
        }
        Gauge gauge = Gauges.fixed(account -> keys(account, facts).stream()
                .mapToInt(key -> holders.getOrDefault(key, Set.of()).size())
                .max()
                .orElse(0));
        return new Measure(gauge, new BitSet(), needsOfAccounts(facts), false);
    }

    /// Accounts of one holder count once: somebody's own second account shares everything with the first.
    private String holder(int account) {
        String holder = Acts.lower(acts.holder(account, "holder"));
        return holder.isEmpty() ? "#" + account : holder;
    }

    private List<String> keys(int account, List<String> facts) {
        List<String> keys = new ArrayList<>();
        facts.forEach(fact -> acts.holders(account, fact).forEach(value -> keys.add(fact + " " + value)));
        return keys;
    }

    /// How many accounts were opened within days of an account by the same employer or introducer.
    Measure opened(String by, int days) {
        Gauge gauge = Gauges.fixed(account -> {
            LocalDate day = Fact.day(acts.holder(account, "opened"));
            List<String> same = acts.holders(account, by);
            int count = 0;
            for (int other = 0; day != null && other < acts.accounts(); other++) {
                LocalDate opened = Fact.day(acts.holder(other, "opened"));
                boolean together = opened != null && Math.abs(opened.toEpochDay() - day.toEpochDay()) < days;
                count += together && acts.holders(other, by).stream().anyMatch(same::contains) ? 1 : 0;
            }
            return count;
        });
        Set<String> needs = needsOfAccounts(List.of(by));
        needs.addAll(needsOfAccounts(List.of("opened")));
        return new Measure(gauge, new BitSet(), needs, false);
    }

    /// How many accounts have acts of a selection with a value that an account's acts have, too.
    Gauge common(BitSet of, IntFunction<String> value) {
        Map<String, Set<Integer>> accounts = new HashMap<>();
        of.stream()
                .filter(act -> !value.apply(act).isEmpty())
                .forEach(act -> accounts.computeIfAbsent(value.apply(act), _ -> new HashSet<>())
                        .add(acts.account(act)));
        return Gauges.fixed(account -> {
            int most = 0;
            for (int act = of.nextSetBit(acts.first(account));
                    act >= 0 && act < acts.end(account);
                    act = of.nextSetBit(act + 1)) {
                most = Math.max(
                        most, accounts.getOrDefault(value.apply(act), Set.of()).size());
            }
            return most;
        });
    }

    /// How many cards were used at one machine within ten minutes, an account's among them.
    Measure session(BitSet of, Set<String> selector) {
        Set<String> needs = new LinkedHashSet<>(selector);
        need(acts.has("card"), "rows: card", needs);
        need(acts.has("terminal"), "rows: terminal", needs);
        need(acts.isAnyTimed(), "rows: time", needs);
        int[] most = new int[acts.accounts()];
        Map<String, List<Integer>> byTerminal = new HashMap<>();
        of.stream()
                .filter(act -> acts.isTimed(act) && !acts.fact(act, "terminal").isEmpty())
                .forEach(act -> byTerminal
                        .computeIfAbsent(acts.fact(act, "terminal"), _ -> new ArrayList<>())
                        .add(act));
        byTerminal.values().forEach(at -> sessions(at, most));
        return new Measure(Gauges.fixed(account -> most[account]), of, needs, false);
    }

    private void sessions(List<Integer> at, int[] most) {
        at.sort(Comparator.comparingLong(acts::time));
        for (int first = 0; first < at.size(); first++) {
            Set<String> cards = new HashSet<>();
            Set<Integer> accounts = new HashSet<>();
            for (int next = first;
                    next < at.size() && acts.time(at.get(next)) <= acts.time(at.get(first)) + SESSION;
                    next++) {
                cards.add(acts.fact(at.get(next), "card"));
                accounts.add(acts.account(at.get(next)));
            }
            cards.remove("");
            accounts.forEach(account -> most[account] = Math.max(most[account], cards.size()));
        }
    }

    /// By how much the greatest sum of a window exceeds the middle one of those before it, three at least.
    double change(int account, BitSet of, int days) {
        if (acts.first(account) == acts.end(account)) {
            return Double.NaN;
        }
        long begin = acts.day(acts.first(account)).toEpochDay();
        int windows = (int) ((acts.day(acts.end(account) - 1).toEpochDay() - begin) / days) + 1;
        double[] sums = new double[windows];
        for (int act = of.nextSetBit(acts.first(account));
                act >= 0 && act < acts.end(account);
                act = of.nextSetBit(act + 1)) {
            sums[(int) ((acts.day(act).toEpochDay() - begin) / days)] += acts.units(act);
        }
        double most = Double.NaN;
        for (int window = EARLIER_WINDOWS; window < windows; window++) {
            double[] before = Arrays.copyOf(sums, window);
            Arrays.sort(before);
            double ratio = sums[window] / Math.max(1, before[window / 2]);
            most = Double.isNaN(most) ? ratio : Math.max(most, ratio);
        }
        return most;
    }
}
