package clew.money.flag;

import clew.money.flag.Gauges.Of;
import clew.money.pattern.Typology;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/// What a measure of a flag means: which gauge it is, which acts it is about and what it needs to be known.
final class Measures {

    private static final double MONTH = 30;

    private final Acts acts;
    private final Parameters parameters;
    private final Selections selections;
    private final Across across;
    private final Shapes shapes;
    private final IntToDoubleFunction victim;

    Measures(Acts acts, Parameters parameters, Shapes shapes, Selections selections, IntToDoubleFunction victim) {
        this.acts = acts;
        this.parameters = parameters;
        this.shapes = shapes;
        this.selections = selections;
        this.victim = victim;
        across = new Across(acts);
    }

    /// A measure, ready.
    ///
    /// @param gauge what measures
    /// @param about the acts that it is about: those that a hit shows
    /// @param needs what nobody has said and it needs
    /// @param isOfWindow whether it changes with the window
    record Measure(Gauge gauge, BitSet about, Set<String> needs, boolean isOfWindow) {}

    /// The measure that a text means, over windows of so many days; 0 for the whole time.
    ///
    /// @throws IllegalArgumentException where it is none
    Measure of(String text, int days) {
        Expression measure = Expression.parse(text);
        return switch (measure.name()) {
            case "count" -> window(Gauges.sum(last(measure), _ -> 1), measure, 0);
            case "sum" -> window(Gauges.sum(last(measure), acts::units), measure, 0);
            case "distinct" -> spread(measure, Of.DISTINCT);
            case "repeats" -> spread(measure, Of.REPEATS);
            case "top" -> spread(measure, Of.TOP);
            case "share" -> share(measure, acts::units);
            case "part" -> share(measure, _ -> 1);
            case "perEmployee" -> per(measure, "employees", days);
            case "perIncome" -> per(measure, "income", days);
            case "aliases" -> window(aliases(last(measure)), measure, 0);
            default -> fixed(measure, days);
        };
    }

    private BitSet last(Expression measure) {
        return selections.of(measure.arguments().getLast());
    }

    private Measure window(Gauge gauge, Expression measure, int from) {
        Set<String> needs = new LinkedHashSet<>();
        BitSet about = new BitSet();
        for (String selector :
                measure.arguments().subList(from, measure.arguments().size())) {
            needs.addAll(selections.needs(selector));
        }
        about.or(selections.of(measure.argument(from)));
        about.or(selections.partners(measure.argument(from)));
        return new Measure(gauge, about, needs, true);
    }

    private Measure spread(Expression measure, Of what) {
        String field = measure.argument(0);
        Measure spread = window(Gauges.spread(last(measure), field(field), acts::units, what), measure, 1);
        spread.needs().addAll(across.needs(field));
        return spread;
    }

    private IntFunction<String> field(String name) {
        return switch (name) {
            case "other" -> acts::other;
            case "text" -> act -> Acts.lower(acts.entry(act).text());
            case "day" -> act -> acts.day(act).toString();
            case "night" -> act -> Long.toString(Math.floorDiv(acts.time(act) - 43_200, 86_400L));
            case "amount" -> act -> Long.toString(acts.amount(act));
            case "place" -> act -> Acts.lower(acts.fact(act, "city"));
            case "country", "terminal", "card", "device", "depositor", "channel" ->
                act -> Acts.lower(acts.fact(act, name));
            default -> throw new IllegalArgumentException("no field of a row: " + name);
        };
    }

    private Measure share(Expression measure, IntToDoubleFunction weight) {
        Gauge one = Gauges.sum(selections.of(measure.argument(0)), weight);
        Gauge of = Gauges.sum(selections.of(measure.argument(1)), weight);
        return window(Gauges.share(one, of), measure, 0);
    }

    private Measure per(Expression measure, String fact, int days) {
        Gauge sum = Gauges.sum(last(measure), acts::units);
        double months = days == 0 ? 1 : days / MONTH;
        Gauge per = Gauges.per(sum, account -> {
            String known = acts.holder(account, fact);
            return known.isEmpty() ? Double.NaN : Double.parseDouble(known) * months;
        });
        Measure measured = window(per, measure, 0);
        if (!acts.hasHolder(fact)) {
            measured.needs().add("accounts: " + fact);
        }
        return measured;
    }

    /// The most names under which one and the same account was paid.
    private Gauge aliases(BitSet of) {
        Map<String, Set<String>> names = new HashMap<>();
        return new Gauge() {
            @Override
            public void begin(int account) {
                names.clear();
            }

            @Override
            public void add(int act) {
                var other = acts.entry(act).other();
                if (of.get(act) && !other.account().isEmpty() && !other.name().isEmpty()) {
                    names.computeIfAbsent(other.account(), _ -> new LinkedHashSet<>())
                            .add(Acts.lower(other.name()));
                }
            }

            @Override
            public void remove(int act) {
                // A name that was once used for an account stays one.
            }

            @Override
            public double value() {
                return names.values().stream().mapToInt(Set::size).max().orElse(0);
            }
        };
    }

    private Measure fixed(Expression measure, int days) {
        return switch (measure.name()) {
            case "fact" -> fact(measure.argument(0), measure.argument(1));
            case "shared" -> across.shared(measure.argument(0));
            case "opened" -> across.opened(measure.argument(0), (int) measure.number(1));
            case "common" -> {
                BitSet of = last(measure);
                String field = measure.argument(0);
                Set<String> needs = new LinkedHashSet<>(selections.needs(measure.argument(1)));
                needs.addAll(across.needs(field));
                yield new Measure(across.common(of, field(field)), of, needs, false);
            }
            case "session" -> across.session(last(measure), selections.needs(measure.argument(0)));
            case "pattern" -> shapes.measure(Typology.valueOf(measure.argument(0)));
            case "change" ->
                new Measure(
                        Gauges.fixed(account -> across.change(account, last(measure), days)),
                        last(measure),
                        new LinkedHashSet<>(selections.needs(measure.argument(0))),
                        false);
            default -> ofAccount(measure);
        };
    }

    private Measure ofAccount(Expression measure) {
        BitSet none = new BitSet();
        return switch (measure.name()) {
            case "victim" -> new Measure(Gauges.fixed(victim), selections.of("in then(out, 24, 0.8)"), Set.of(), false);
            case "age" -> new Measure(Gauges.fixed(this::age), none, across.needsOfAccounts(List.of("opened")), false);
            case "silence" -> new Measure(Gauges.fixed(this::silence), none, Set.of(), false);
            case "listed" -> listed(measure.argument(0));
            default -> throw new IllegalArgumentException("no measure: " + measure.name());
        };
    }

    private double age(int account) {
        LocalDate opened = Fact.day(acts.holder(account, "opened"));
        return opened == null ? Double.NaN : ChronoUnit.DAYS.between(opened, acts.lastDay());
    }

    private double silence(int account) {
        return acts.first(account) == acts.end(account)
                ? Double.NaN
                : ChronoUnit.DAYS.between(acts.day(acts.end(account) - 1), acts.lastDay());
    }

    private Measure listed(String list) {
        Set<String> identifiers = parameters.list(list + ".identifiers");
        Set<String> needs = new LinkedHashSet<>(across.needsOfAccounts(List.of("phone", "email")));
        if (identifiers.isEmpty()) {
            needs.add("parameters: list." + list + ".identifiers");
        }
        Gauge gauge = Gauges.fixed(account -> Stream.of("phone", "email")
                .flatMap(fact -> acts.holders(account, fact).stream())
                .filter(identifiers::contains)
                .count());
        return new Measure(gauge, new BitSet(), needs, false);
    }

    private Measure fact(String name, String value) {
        IntToDoubleFunction is = switch (name) {
            case "sector" -> {
                Set<String> sectors = parameters.sectors(value);
                yield account -> truth(acts.holders(account, "sector").stream().anyMatch(sectors::contains));
            }
            case "place" -> {
                Set<String> places = parameters.list(value + ".places");
                yield account -> truth(places.contains(Acts.lower(acts.holder(account, "city"))));
            }
            case "minor" -> account -> truth(isMinor(account));
            case "mandate" -> account -> truth(!acts.holder(account, "mandate").isEmpty());
            case "kind", "licence" ->
                account -> truth(acts.holder(account, name).equals(value));
            default -> throw new IllegalArgumentException("no fact about an account: " + name);
        };
        Set<String> needs = new LinkedHashSet<>(across.needsOfAccounts(List.of(column(name))));
        if (name.equals("place") && parameters.list(value + ".places").isEmpty()) {
            needs.add("parameters: list." + value + ".places");
        }
        return new Measure(Gauges.fixed(is), new BitSet(), needs, false);
    }

    private static String column(String fact) {
        return fact.equals("place") ? "city" : fact.equals("minor") ? "born" : fact;
    }

    private boolean isMinor(int account) {
        LocalDate born = Fact.day(acts.holder(account, "born"));
        return born != null && born.plusYears(18).isAfter(acts.lastDay());
    }

    private static double truth(boolean is) {
        return is ? 1 : 0;
    }
}
