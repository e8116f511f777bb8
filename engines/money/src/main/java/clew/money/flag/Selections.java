package clew.money.flag;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which acts a selector means. A selector is words with blanks between them, all of which have to fit; a word
/// may be several with `|` between them, of which one has to.
///
/// Each selector is worked out once for all acts. What it needs and nobody has said is noted: a flag that needs
/// it was not computed, which is something else than not being there.
final class Selections {

    private static final double UNDER = 0.8;

    private final Acts acts;
    private final Parameters parameters;
    private final Tags tags;
    private final Map<String, BitSet> known = new HashMap<>();
    private final Map<String, Set<String>> needs = new HashMap<>();
    private final Map<String, BitSet> partnersOf = new HashMap<>();
    private BitSet partners = new BitSet();

    Selections(Acts acts, Parameters parameters) {
        this.acts = acts;
        this.parameters = parameters;
        tags = new Tags(acts, parameters);
    }

    /// The acts that a selector means.
    ///
    /// @throws IllegalArgumentException where a word of it is none
    BitSet of(String selector) {
        BitSet before = known.get(selector);
        if (before != null) {
            return before;
        }
        BitSet all = new BitSet();
        all.set(0, acts.size());
        BitSet ofWhole = partners;
        partners = new BitSet();
        for (String word : Expression.split(selector, ' ')) {
            all.and(anyOf(Expression.split(word, '|'), selector));
        }
        known.put(selector, all);
        partnersOf.put(selector, partners);
        partners = ofWhole;
        return all;
    }

    /// The acts before or after those of a selector, by which they are of it.
    BitSet partners(String selector) {
        of(selector);
        return partnersOf.getOrDefault(selector, new BitSet());
    }

    /// The acts that one of several words fits. Something is needed only where none of them can do without.
    private BitSet anyOf(List<String> words, String selector) {
        BitSet any = new BitSet();
        Set<String> missing = new LinkedHashSet<>();
        boolean isPossible = false;
        for (String one : words) {
            String key = one + " in " + selector;
            any.or(word(one, key));
            Set<String> needed = needs.getOrDefault(key, Set.of());
            isPossible |= needed.isEmpty();
            missing.addAll(needed);
        }
        if (!isPossible) {
            missing.forEach(what -> need(false, what, selector));
        }
        return any;
    }

    /// What a selector needs and nobody has said.
    Set<String> needs(String selector) {
        of(selector);
        return needs.getOrDefault(selector, Set.of());
    }

    private void need(boolean there, String what, String selector) {
        if (!there) {
            needs.computeIfAbsent(selector, _ -> new LinkedHashSet<>()).add(what);
        }
    }

    private interface Fits {
        boolean fits(int act);
    }

    private BitSet where(Fits fits) {
        BitSet set = new BitSet();
        for (int act = 0; act < acts.size(); act++) {
            set.set(act, fits.fits(act));
        }
        return set;
    }

    private BitSet word(String word, String selector) {
        Expression one = Expression.parse(word);
        return switch (one.name()) {
            case "any" -> where(_ -> true);
            case "in" -> where(act -> acts.amount(act) > 0);
            case "out" -> where(act -> acts.amount(act) < 0);
            case "cash" -> where(act -> channel(act, "cash") || channel(act, "atm"));
            case "electronic" ->
                where(act -> channel(act, "transfer") || channel(act, "card") || channel(act, "debit"));
            case "atm", "card", "transfer", "debit" -> where(act -> channel(act, one.name()));
            case "night", "late" -> hours(one.name(), selector);
            case "afterhours" -> afterHours(selector);
            case "home", "away" -> places(one.name().equals("home"), selector);
            case "abroad" -> abroad(selector);
            case "border", "hub" -> listed(one.name(), ".places", "city", selector);
            case "corridor", "highrisk" -> listed(one.name(), ".countries", "country", selector);
            default -> amounts(one, selector);
        };
    }

    private boolean channel(int act, String name) {
        return acts.fact(act, "channel").equals(name);
    }

    private BitSet amounts(Expression one, String selector) {
        return switch (one.name()) {
            case "under" -> {
                double limit = parameters.number(one.argument(0));
                yield where(act -> acts.units(act) >= UNDER * limit && acts.units(act) < limit);
            }
            case "below" -> where(act -> acts.units(act) < number(one.argument(0)));
            case "from" -> where(act -> acts.units(act) >= number(one.argument(0)));
            case "band" -> where(act -> acts.units(act) >= one.number(0) && acts.units(act) <= one.number(1));
            case "round" -> where(act -> acts.units(act) > 0 && acts.units(act) % one.number(0) == 0);
            case "tariff" -> tariff(parameters.numbers(one.argument(0)));
            default -> parties(one, selector);
        };
    }

    private double number(String text) {
        return Character.isDigit(text.charAt(0)) ? Double.parseDouble(text) : parameters.number(text);
    }

    private BitSet tariff(double[] prices) {
        return where(act -> {
            for (double price : prices) {
                if (acts.units(act) == price) {
                    return true;
                }
            }
            return false;
        });
    }

    private BitSet parties(Expression one, String selector) {
        return switch (one.name()) {
            case "unnamed" -> where(act -> acts.entry(act).other().name().isEmpty());
            case "person" -> {
                need(acts.hasHolder("kind"), "accounts: kind", selector);
                yield where(acts::isPerson);
            }
            case "byother" -> byOther(selector);
            case "first" -> first();
            case "fromworker" -> fromWorker();
            case "toinsider" -> toInsider(selector);
            case "toemployer" -> toEmployer(selector);
            case "nostipend" -> without(List.of("benefit", "stipend", "wage"));
            case "oddpurpose" -> {
                BitSet odd = tags.of("oddpurpose");
                odd.or(where(act -> acts.entry(act).text().isBlank()));
                yield odd;
            }
            case "then", "thenelsewhere", "after", "near" -> sequence(one, selector);
            default -> tag(one.name(), selector);
        };
    }

    private BitSet sequence(Expression one, String selector) {
        needs(one.argument(0)).forEach(what -> need(false, what, selector));
        need(!one.name().equals("thenelsewhere") || acts.has("city"), "rows: city", selector);
        Sequences sequences = new Sequences(acts);
        BitSet found = sequences.of(one, of(one.argument(0)));
        partners.or(sequences.partners());
        return found;
    }

    private BitSet tag(String name, String selector) {
        Set<String> group = parameters.group(name);
        if (group.isEmpty() && !parameters.hasTag(name)) {
            throw new IllegalArgumentException("no word of a selector: " + name);
        }
        BitSet any = group.isEmpty() ? tags.of(name) : new BitSet();
        group.forEach(tag -> any.or(tags.of(tag)));
        boolean known = !group.isEmpty()
                || !parameters.words(name).isEmpty()
                || !parameters.merchantCodes(name).isEmpty();
        need(known, "parameters: tag." + name, selector);
        return any;
    }

    private BitSet hours(String name, String selector) {
        need(acts.isAnyTimed(), "rows: time", selector);
        int from = (int) parameters.number(name + "_from");
        int to = (int) parameters.number(name + "_to");
        return where(act -> acts.isTimed(act) && (acts.hour(act) >= from || acts.hour(act) < to));
    }

    private BitSet afterHours(String selector) {
        need(acts.isAnyTimed(), "rows: time", selector);
        need(acts.hasHolder("opens") && acts.hasHolder("closes"), "accounts: opens, closes", selector);
        return where(act -> {
            var opens = Fact.time(acts.holder(acts.account(act), "opens"));
            var closes = Fact.time(acts.holder(acts.account(act), "closes"));
            if (!acts.isTimed(act) || opens == null || closes == null) {
                return false;
            }
            int hour = acts.hour(act);
            boolean open = opens.isBefore(closes)
                    ? hour >= opens.getHour() && hour < closes.getHour()
                    : hour >= opens.getHour() || hour < closes.getHour();
            return !open;
        });
    }

    private BitSet places(boolean home, String selector) {
        need(acts.has("city"), "rows: city", selector);
        need(acts.hasHolder("city"), "accounts: city", selector);
        return where(act -> {
            String here = Acts.lower(acts.fact(act, "city"));
            String holder = Acts.lower(acts.holder(acts.account(act), "city"));
            return !here.isEmpty() && !holder.isEmpty() && here.equals(holder) == home;
        });
    }

    private BitSet abroad(String selector) {
        need(acts.has("country"), "rows: country", selector);
        return where(act -> {
            String there = acts.fact(act, "country");
            String home = acts.holder(acts.account(act), "country");
            return !there.isEmpty() && !home.isEmpty() && !there.equals(home);
        });
    }

    private BitSet listed(String name, String kind, String fact, String selector) {
        Set<String> list = parameters.list(name + kind);
        need(!list.isEmpty(), "parameters: list." + name + kind, selector);
        need(acts.has(fact), "rows: " + fact, selector);
        return where(act -> list.contains(Acts.lower(acts.fact(act, fact))));
    }

    private BitSet byOther(String selector) {
        need(acts.has("depositor"), "rows: depositor", selector);
        return where(act -> {
            String depositor = Acts.lower(acts.fact(act, "depositor"));
            return !depositor.isEmpty() && !depositor.equals(Acts.lower(acts.holder(acts.account(act), "holder")));
        });
    }

    /// The first payment between an account and somebody, each way.
    private BitSet first() {
        Set<String> seen = new HashSet<>();
        return where(act -> seen.add(acts.account(act) + " " + (acts.amount(act) > 0) + " " + acts.other(act)));
    }

    /// What came in from somebody to whom the account has paid wages.
    private BitSet fromWorker() {
        Set<String> workers = new HashSet<>();
        BitSet wages = of("out wage");
        wages.stream().forEach(act -> workers.add(acts.account(act) + " " + acts.other(act)));
        return where(act -> acts.amount(act) > 0 && workers.contains(acts.account(act) + " " + acts.other(act)));
    }

    private BitSet toInsider(String selector) {
        need(acts.hasHolder("holder"), "accounts: holder", selector);
        return where(act -> {
            String name = Acts.lower(acts.entry(act).other().name());
            return !name.isEmpty()
                    && (acts.holders(acts.account(act), "holder").contains(name)
                            || acts.holders(acts.account(act), "mandate").contains(name));
        });
    }

    private BitSet toEmployer(String selector) {
        need(acts.hasHolder("employer"), "accounts: employer", selector);
        return where(act -> {
            List<String> employers = acts.holders(acts.account(act), "employer");
            var other = acts.entry(act).other();
            return employers.contains(Acts.lower(other.name())) || employers.contains(Acts.lower(other.account()));
        });
    }

    private BitSet without(List<String> of) {
        BitSet none = where(_ -> true);
        of.forEach(tag -> none.andNot(tags.of(tag)));
        return none;
    }
}
