package clew.money.flag;

import clew.money.flag.Hit.Measured;
import clew.money.flag.Measures.Measure;
import clew.money.ledger.Account;
import clew.money.ledger.Ledger;
import clew.money.pattern.Limits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Screens the accounts of a ledger by red flags.
///
/// # Idea
/// A flag's conditions have to hold together in one window. The window moves over the rows of an account, each
/// row comes in once and leaves once, and of all windows in which they hold the one is told in which the first
/// condition measures most: one hit for an account and a flag. What peers do is the greatest value of the first
/// condition in any window of theirs.
///
/// # Cost
/// Each selection of rows is worked out once for all rows; a flag costs the rows of the accounts that have any
/// row it is about, twice.
///
/// # When it is wrong
/// A flag sees what the rows and facts say. What is not there (times, places, holders) makes it silent, and
/// [Screened#notComputed()] says which. A hit is a reason to look.
public final class Screening {

    private final Acts acts;
    private final Parameters parameters;
    private final Roles roles;
    private final Shapes shapes;
    private final Measures measures;
    private final List<Hit> hits = new ArrayList<>();
    private final Map<RedFlag, Set<String>> notComputed = new LinkedHashMap<>();

    private Screening(Ledger ledger, Facts facts, Parameters parameters, Limits limits) {
        this.parameters = parameters;
        acts = new Acts(ledger, facts);
        Selections selections = new Selections(acts, parameters);
        roles = new Roles(acts, selections);
        shapes = new Shapes(acts, limits);
        measures = new Measures(acts, parameters, shapes, selections, roles::score);
    }

    /// Screens a ledger.
    ///
    /// @param facts what is known beside the statements
    /// @param parameters what flags compare with
    /// @param limits from where on something is a shape
    /// @param flags which flags
    /// @throws IllegalArgumentException where a flag is written wrongly
    public static Screened of(Ledger ledger, Facts facts, Parameters parameters, Limits limits, List<RedFlag> flags) {
        Screening screening = new Screening(ledger, facts, parameters, limits);
        flags.forEach(screening::screen);
        Map<Account, Integer> places = new HashMap<>();
        ledger.accounts().forEach(account -> places.put(account, places.size()));
        screening.hits.sort(Comparator.comparingInt((Hit hit) -> hit.isProtective() ? 0 : 1)
                .thenComparingInt(hit -> places.getOrDefault(hit.account(), 0)));
        return new Screened(
                ledger,
                screening.hits,
                screening.roles.all(),
                screening.shapes.all(),
                screening.notComputed,
                flags.size());
    }

    private void screen(RedFlag flag) {
        List<Condition> conditions = Condition.parse(flag.test());
        List<Measure> all = new ArrayList<>();
        Set<String> needs = new LinkedHashSet<>();
        for (Condition condition : conditions) {
            if (condition.isAgainstPeers()
                    && !condition.measure().equals(conditions.getFirst().measure())) {
                throw new IllegalArgumentException(flag.id() + ": peers are compared by the first measure");
            }
            Measure measure = measures.of(condition.measure(), flag.days());
            all.add(measure);
            needs.addAll(measure.needs());
        }
        if (!needs.isEmpty()) {
            notComputed.put(flag, needs);
            return;
        }
        new Run(flag, conditions, all).run();
    }

    /// One flag over all accounts.
    private final class Run {
        private final RedFlag flag;
        private final List<Condition> conditions;
        private final List<Measure> all;
        private final BitSet rows = new BitSet();
        private final double[] most;
        private final Map<Integer, Baseline> baselines = new HashMap<>();

        Run(RedFlag flag, List<Condition> conditions, List<Measure> all) {
            this.flag = flag;
            this.conditions = conditions;
            this.all = all;
            all.forEach(measure -> rows.or(measure.about()));
            most = new double[acts.accounts()];
        }

        void run() {
            for (int account = 0; account < most.length; account++) {
                most[account] = isSilent(account) ? 0 : most(account);
            }
            for (int account = 0; account < most.length; account++) {
                if (most[account] > 0 && acts.first(account) < acts.end(account)) {
                    look(account);
                }
            }
        }

        /// Whether an account has no row that the first condition is about, where it is about rows.
        private boolean isSilent(int account) {
            BitSet about = all.getFirst().about();
            int first = about.nextSetBit(acts.first(account));
            return all.getFirst().isOfWindow() && (first < 0 || first >= acts.end(account));
        }

        private double most(int account) {
            double[] greatest = {0};
            windows(account, List.of(all.getFirst()), (_, _) -> {
                double value = all.getFirst().gauge().value();
                greatest[0] = value > greatest[0] ? value : greatest[0];
            });
            return greatest[0];
        }

        private void look(int account) {
            double[] thresholds = new double[conditions.size()];
            Baseline peers = baselines.computeIfAbsent(account, this::peers);
            for (int i = 0; i < thresholds.length; i++) {
                Condition condition = conditions.get(i);
                thresholds[i] = condition.isAgainstPeers()
                        ? peers.isEnough() ? peers.most95() : Double.NaN
                        : condition.threshold(parameters);
            }
            Best best = new Best();
            windows(account, all, (first, end) -> {
                double value = all.getFirst().gauge().value();
                if (holds(thresholds) && value > best.value) {
                    best.keep(value, first, end, measured(thresholds));
                }
            });
            if (best.measured != null) {
                tell(account, best, best.measured, peers);
            }
        }

        private boolean holds(double[] thresholds) {
            for (int i = 0; i < thresholds.length; i++) {
                if (!conditions.get(i).operator().holds(all.get(i).gauge().value(), thresholds[i])) {
                    return false;
                }
            }
            return true;
        }

        private List<Measured> measured(double[] thresholds) {
            List<Measured> measured = new ArrayList<>();
            for (int i = 0; i < thresholds.length; i++) {
                Condition condition = conditions.get(i);
                measured.add(new Measured(
                        condition.measure(),
                        all.get(i).gauge().value(),
                        condition.operator().sign(),
                        thresholds[i]));
            }
            return measured;
        }

        private void tell(int account, Best best, List<Measured> measured, Baseline peers) {
            List<Integer> of = new ArrayList<>();
            for (int act = rows.nextSetBit(best.first); act >= 0 && act < best.end; act = rows.nextSetBit(act + 1)) {
                of.add(acts.row(act));
            }
            LocalDate from = of.isEmpty() ? null : acts.day(best.first);
            LocalDate to = of.isEmpty() ? null : acts.day(best.end - 1);
            hits.add(new Hit(
                    flag,
                    acts.ledger().accounts().get(account),
                    from,
                    to,
                    measured,
                    peers,
                    of,
                    roles.isVictim(account)));
        }

        /// The other accounts of the same kind and sector.
        private Baseline peers(int account) {
            String kind = acts.holder(account, "kind") + acts.holder(account, "sector");
            List<Double> values = new ArrayList<>();
            for (int other = 0; other < most.length; other++) {
                boolean peer = other != account && acts.first(other) < acts.end(other);
                if (peer && (acts.holder(other, "kind") + acts.holder(other, "sector")).equals(kind)) {
                    values.add(most[other]);
                }
            }
            return Baseline.of(values.stream().mapToDouble(value -> value).toArray());
        }

        private void windows(int account, List<Measure> gauges, Window window) {
            int first = acts.first(account);
            gauges.forEach(measure -> measure.gauge().begin(account));
            for (int act = first; act < acts.end(account); act++) {
                int next = act;
                gauges.forEach(measure -> measure.gauge().add(next));
                for (; flag.days() > 0 && isBefore(first, act); first++) {
                    int gone = first;
                    gauges.forEach(measure -> measure.gauge().remove(gone));
                }
                window.ends(first, act + 1);
            }
        }

        private boolean isBefore(int first, int act) {
            return acts.day(first).plusDays(flag.days()).compareTo(acts.day(act)) <= 0;
        }
    }

    private interface Window {
        void ends(int first, int end);
    }

    /// The window that shows most.
    private static final class Best {
        private double value = Double.NEGATIVE_INFINITY;
        private int first;
        private int end;
        private @Nullable List<Measured> measured;

        void keep(double of, int from, int until, List<Measured> as) {
            value = of;
            first = from;
            end = until;
            measured = as;
        }
    }
}
