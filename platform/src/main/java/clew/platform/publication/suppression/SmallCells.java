package clew.platform.publication.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Chooses what to suppress in linked counts, so that no outsider can compute a small count.
///
/// **The danger.** "Four victims from X, of whom three women" published as `… of whom c women, 1 man` hides nothing.
/// A small count (1 to k−1) is suppressed; then cells around it have to go as well, or it is a subtraction away.
///
/// **The outsider** knows every published cell, every sum between cells, that noughts are published (so a suppressed
/// cell is at least 1), and that counts are whole. A small cell of count `a` is *protected* if there is another
/// table, of whole persons, that agrees with all of this and in which the cell is `a + k`. So what the outsider
/// computes is an interval at least k wide that reaches above the threshold: neither the count nor that it is small
/// can be known.
///
/// **The choice.** For each small cell, the largest first, a linear programme looks for the cheapest such other table
///
/// ```
/// minimise  Σ cost(i)·(rise(i) + fall(i))      rise(p) = k,  Σ move(parts) = move(total) for every sum,
///                                              fall(i) ≤ a(i) − 1,  noughts do not move
/// cost(i) = (1 + ln(1 + a(i))) · (1 + 2·times a total),   nothing for what is suppressed already
/// ```
///
/// and every cell that moves in it is suppressed. The other table is the proof, in whole persons: where the programme
/// gives fractions it is solved again in integers. Suppressing more never takes a proof away. There is such a table
/// wherever the counts are counts of persons: k more persons like one of the cell raise it, and whatever counts that
/// person, by k each. In the end, each secondary suppression is lifted whose proofs can be had without it, the dearest
/// first.
///
/// **Somebody inside.** The only person in a cell of 1 knows that count. For each such cell and each other small cell
/// in a sum with it, there must be another table in which the first stays and the second is higher by one. Where that
/// cannot be (both count the same person), it is told ([Pattern#unprotected]). Coalitions of persons are not
/// modelled.
///
/// **Complexity.** For P small and n cells, up to P programmes of 2n variables, and for lifting as many as cells that
/// were chosen times proofs that used them. Nothing is random, and the order in which cells are given does not matter.
///
/// **When it is wrong.** An outsider who repeats this very algorithm on every candidate table may exclude some.
/// Noughts are open: that nobody of a group is in a category is told (group disclosure). Two releases of the same
/// period may be subtracted from each other, and several tables outside of what was given here are not seen. The
/// choice is good, not the smallest possible: the smallest is NP-hard.
///
/// Sources: Hundepool et al., Statistical Disclosure Control (Wiley, 2012), ch. 4; Fischetti and Salazar, Solving
/// the cell suppression problem on tabular data with linear constraints (Management Science 47, 2001); Robertson and
/// Ethier, Cell suppression: experience and theory (2002), on lifting. Second-hand: none of the three could be
/// opened here.
public final class SmallCells {

    private final LinkedCounts counts;
    private final int threshold;
    private final Map<String, Long> timesTotal;
    private final Set<String> hidden = new TreeSet<>();
    private final Set<String> unprotected = new TreeSet<>();
    private final Map<Demand, Set<String>> proofs = new HashMap<>();

    private SmallCells(LinkedCounts counts, int threshold) {
        this.counts = counts;
        this.threshold = threshold;
        this.timesTotal = counts.timesTotal();
    }

    /// That a cell can be higher by so much, though the held one is known.
    private record Demand(String cell, long rise, Optional<String> held) {}

    /// The cells to suppress.
    ///
    /// @param threshold the smallest count above nought that may be published, at least 2; 5 is usual
    public static Pattern protect(LinkedCounts counts, int threshold) {
        if (threshold < 2) {
            throw new IllegalArgumentException("the threshold is " + threshold + ", expected at least 2");
        }
        return new SmallCells(counts, threshold).protect();
    }

    private Pattern protect() {
        Set<String> primary = new TreeSet<>();
        counts.cells().forEach((cell, count) -> {
            if (count > 0 && count < threshold) {
                primary.add(cell);
            }
        });
        hidden.addAll(primary);
        demands(primary).forEach(this::meet);
        lift(primary);
        return new Pattern(threshold, marks(primary), new TreeSet<>(unprotected));
    }

    private List<Demand> demands(Set<String> primary) {
        List<Demand> demands = new ArrayList<>();
        for (String cell : largestFirst(primary)) {
            demands.add(new Demand(cell, threshold, Optional.empty()));
        }
        for (LinkedCounts.Sum sum : counts.sums()) {
            Set<String> together = new TreeSet<>(sum.parts());
            together.add(sum.total());
            together.retainAll(primary);
            for (String alone : together) {
                if (counts.count(alone) == 1) {
                    together.stream()
                            .filter(other -> !other.equals(alone))
                            .forEach(other -> demands.add(new Demand(other, 1, Optional.of(alone))));
                }
            }
        }
        return demands;
    }

    private List<String> largestFirst(Set<String> cells) {
        return cells.stream()
                .sorted(Comparator.comparingLong(counts::count).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private void meet(Demand demand) {
        Optional<Map<String, Long>> proof = programme(demand, hidden).witness(demand.cell(), demand.rise());
        if (proof.isEmpty()) {
            proof = programme(demand, counts.cells().keySet()).witness(demand.cell(), demand.rise());
        }
        if (proof.isEmpty()) {
            unprotected.add(demand.cell());
            return;
        }
        hidden.addAll(proof.get().keySet());
        proofs.put(demand, proof.get().keySet());
    }

    private Programme programme(Demand demand, Set<String> movable) {
        return new Programme(
                counts,
                cell -> movable.contains(cell) && !demand.held().equals(Optional.of(cell)),
                cell -> hidden.contains(cell) ? 0.001 : cost(cell));
    }

    private double cost(String cell) {
        double above = timesTotal.getOrDefault(cell, 0L);
        return (1 + Math.log1p((double) counts.count(cell))) * (1 + 2 * above);
    }

    /// Publishes again what was suppressed for a proof that can be had without it.
    private void lift(Set<String> primary) {
        List<String> secondary = hidden.stream()
                .filter(cell -> !primary.contains(cell))
                .sorted(Comparator.comparingDouble(this::cost).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String cell : secondary) {
            Set<String> without = new TreeSet<>(hidden);
            without.remove(cell);
            Map<Demand, Set<String>> renewed = new HashMap<>();
            if (renew(cell, without, renewed)) {
                hidden.remove(cell);
                proofs.putAll(renewed);
            }
        }
    }

    private boolean renew(String cell, Set<String> without, Map<Demand, Set<String>> renewed) {
        for (Map.Entry<Demand, Set<String>> proof : proofs.entrySet()) {
            if (proof.getValue().contains(cell)) {
                Demand demand = proof.getKey();
                Optional<Map<String, Long>> other = programme(demand, without).witness(demand.cell(), demand.rise());
                if (other.isEmpty()) {
                    return false;
                }
                renewed.put(demand, other.get().keySet());
            }
        }
        return true;
    }

    private SortedMap<String, Mark> marks(Set<String> primary) {
        SortedMap<String, Mark> marks = new TreeMap<>();
        counts.cells()
                .keySet()
                .forEach(cell -> marks.put(
                        cell,
                        primary.contains(cell) ? Mark.PRIMARY : hidden.contains(cell) ? Mark.SECONDARY : Mark.OPEN));
        return marks;
    }
}
