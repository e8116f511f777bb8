package clew.platform.publication.suppression;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/// Other counts that fit the same sums: by how much each cell that may move rises or falls.
///
/// A linear programme with two variables a cell, rise and fall. No cell falls below one, since whoever reads a
/// suppressed cell knows that it is not nought (noughts are published), and a nought does not move.
final class Programme {

    private static final double WHOLE = 1e-6;

    /// More than any count can rise where something bounds it: so much says that nothing does.
    private final long beyond;

    private final LinkedCounts counts;
    private final Predicate<String> movable;
    private final ToDoubleFunction<String> cost;

    /// @param movable the cells that may be other than they are
    /// @param cost what it costs to move a cell by one
    Programme(LinkedCounts counts, Predicate<String> movable, ToDoubleFunction<String> cost) {
        this.counts = counts;
        this.movable = movable;
        this.cost = cost;
        this.beyond = 1000
                + 2
                        * counts.cells().values().stream()
                                .mapToLong(Long::longValue)
                                .sum();
    }

    private record Move(Variable rise, Variable fall) {}

    /// The cheapest other counts in which a cell is higher by `rise`, in whole persons; empty if there are none.
    ///
    /// @return by how much each cell moves, without those that stay
    Optional<Map<String, Long>> witness(String cell, long rise) {
        return witness(cell, rise, false).or(() -> witness(cell, rise, true));
    }

    private Optional<Map<String, Long>> witness(String cell, long rise, boolean whole) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<String, Move> moves = variables(model, whole);
        Move asked = moves.get(cell);
        if (asked == null) {
            return Optional.empty();
        }
        asked.rise().level(rise);
        asked.fall().level(0);
        Optimisation.Result result = model.minimise();
        return result.getState().isFeasible() ? whole(moves, model, result) : Optional.empty();
    }

    /// How low (`false`) or high (`true`) a cell can be; an unbounded one is [Long#MAX_VALUE].
    long extreme(String cell, boolean high) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<String, Move> moves = variables(model, false);
        Move asked = moves.get(cell);
        if (asked == null) {
            return counts.count(cell);
        }
        moves.values().forEach(move -> {
            move.rise().weight(0);
            move.fall().weight(0);
        });
        asked.rise().weight(1);
        asked.fall().weight(-1);
        Optimisation.Result result = high ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("what is true fits itself, but the programme found nothing for " + cell);
        }
        double moved = moved(asked, model, result);
        if (moved > beyond - 1) {
            return Long.MAX_VALUE;
        }
        double at = counts.count(cell) + moved;
        return high ? (long) Math.floor(at + WHOLE) : (long) Math.ceil(at - WHOLE);
    }

    private static double moved(Move move, ExpressionsBasedModel model, Optimisation.Result result) {
        return result.doubleValue(model.indexOf(move.rise())) - result.doubleValue(model.indexOf(move.fall()));
    }

    private Map<String, Move> variables(ExpressionsBasedModel model, boolean whole) {
        Map<String, Move> moves = new TreeMap<>();
        counts.cells().forEach((cell, count) -> {
            if (count > 0 && movable.test(cell)) {
                double each = cost.applyAsDouble(cell);
                moves.put(
                        cell,
                        new Move(
                                model.newVariable("+" + cell)
                                        .lower(0)
                                        .upper(beyond)
                                        .weight(each)
                                        .integer(whole),
                                model.newVariable("-" + cell)
                                        .lower(0)
                                        .upper(count - 1)
                                        .weight(each)
                                        .integer(whole)));
            }
        });
        for (int i = 0; i < counts.sums().size(); i++) {
            keep(counts.sums().get(i), model.newExpression("sum " + i).level(0), moves);
        }
        return moves;
    }

    private static void keep(LinkedCounts.Sum sum, Expression difference, Map<String, Move> moves) {
        sum.parts().forEach(part -> add(difference, moves.get(part), 1));
        add(difference, moves.get(sum.total()), -1);
    }

    private static void add(Expression difference, @Nullable Move move, int sign) {
        if (move != null) {
            difference.set(move.rise(), sign);
            difference.set(move.fall(), -sign);
        }
    }

    /// The moves in whole persons, or empty where the solution has fractions.
    private static Optional<Map<String, Long>> whole(
            Map<String, Move> moves, ExpressionsBasedModel model, Optimisation.Result result) {
        Map<String, Long> moved = new HashMap<>();
        for (Map.Entry<String, Move> move : moves.entrySet()) {
            double by = moved(move.getValue(), model, result);
            if (Math.abs(by - Math.rint(by)) > WHOLE) {
                return Optional.empty();
            }
            if (Math.rint(by) != 0) {
                moved.put(move.getKey(), (long) Math.rint(by));
            }
        }
        return Optional.of(moved);
    }
}
