package clew.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/// Which units that came into an account went out of it where: `account`, `in` and `out` as places on the two axes,
/// and `length`.
final class Lots {

    private static final StructType LOTS = new StructType()
            .add("account", DataTypes.IntegerType, false)
            .add("in", DataTypes.LongType, false)
            .add("out", DataTypes.LongType, false)
            .add("length", DataTypes.LongType, false);

    private Lots() {}

    /// Under FIFO a unit leaves at the place at which it came: one lot for each account, as long as what went out.
    static Dataset<Row> firstInFirstOut(Dataset<Row> flows) {
        return flows.groupBy(col("payer").as("account"))
                .agg(functions.sum("amount").as("length"))
                .select(col("account"), lit(0L).as("in"), lit(0L).as("out"), col("length"));
    }

    /// Under LIFO what came last goes first: a matching of brackets, account by account, in the order of payments.
    static Dataset<Row> lastInFirstOut(SparkSession spark, Dataset<Row> flows, Dataset<Row> openings) {
        Dataset<Row> out = flows.select(
                col("payer").as("account"), col("id"), lit(0).as("kind"), col("outStart").as("place"), col("amount"));
        Dataset<Row> in = flows.select(
                col("payee").as("account"), col("id"), lit(1).as("kind"), col("inStart").as("place"), col("amount"));
        Dataset<Row> first = openings.filter(col("opening").gt(0))
                .select(
                        col("account"),
                        lit(-1L).as("id"),
                        lit(1).as("kind"),
                        lit(0L).as("place"),
                        col("opening").as("amount"));
        return out.union(in)
                .union(first)
                .groupByKey((MapFunction<Row, Integer>) row -> row.getInt(0), Encoders.INT())
                .flatMapSortedGroups(
                        new org.apache.spark.sql.Column[] {col("id"), col("kind")},
                        (FlatMapGroupsFunction<Integer, Row, Row>) Lots::match,
                        Encoders.row(LOTS));
    }

    /// One account: a stack of what came in. A payment out takes from the top, and keeps its pieces in their order
    /// of arrival.
    private static Iterator<Row> match(int account, Iterator<Row> events) {
        Deque<long[]> stack = new ArrayDeque<>();
        List<Row> lots = new ArrayList<>();
        while (events.hasNext()) {
            Row event = events.next();
            long place = event.getLong(3);
            long amount = event.getLong(4);
            if (event.getInt(2) == 1) {
                stack.push(new long[] {place, place + amount});
            } else {
                long end = place + amount;
                for (long rest = amount; rest > 0; ) {
                    long[] top = stack.peek();
                    long length = Math.min(rest, top[1] - top[0]);
                    top[1] -= length;
                    end -= length;
                    rest -= length;
                    lots.add(RowFactory.create(account, top[1], end, length));
                    if (top[0] == top[1]) {
                        stack.pop();
                    }
                }
            }
        }
        return lots.iterator();
    }
}
