package clew.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.sum;

import clew.money.doctrine.Claim;
import clew.money.doctrine.Doctrine;
import clew.money.doctrine.Traced;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/// Tracing by first in, first out and by last in, first out on Spark.
///
/// # Idea
/// The queue of money needs the order of all payments, since each changes two accounts; but where a payment lies on
/// the axis of what goes out of its payer and on that of what comes in at its payee depends on amounts only, account
/// by account. So both places are sums over windows, worked out in parallel and once. Which unit that came in is
/// which that went out is the same place under FIFO; under LIFO it is a table of lots, made account by account
/// ([Lots]). A claim is then an interval, and following it is rounds of joins of a small table of intervals, which
/// every worker gets, with the lots and payments that they overlap, until nothing moves on.
///
/// # Cost
/// Two windows and a join to prepare; a join for each step of the way, as many as the longest chain is long.
///
/// # Source
/// The field note on money, 9; the same axes as the local index, to the unit.
public final class SparkTrace {

    private static final StructType FRONTIER = new StructType()
            .add("account", DataTypes.IntegerType, false)
            .add("colour", DataTypes.IntegerType, false)
            .add("low", DataTypes.LongType, false)
            .add("high", DataTypes.LongType, false);

    private final SparkSession spark;
    private final Dataset<Row> flows;
    private final Dataset<Row> lots;
    private final Map<Long, List<long[]>> taken = new HashMap<>();
    private Traced.Recorder recorder = new Traced.Recorder();

    /// Prepares a ledger.
    ///
    /// @param payments `id` (their order), `payer`, `payee`, `amount` (minor units)
    /// @param openings `account`, `opening`
    /// @param doctrine FIFO or LIFO
    /// @throws IllegalArgumentException where the doctrine is another
    public SparkTrace(SparkSession spark, Dataset<Row> payments, Dataset<Row> openings, Doctrine doctrine) {
        if (!doctrine.isOrdered()) {
            throw new IllegalArgumentException("Spark follows FIFO and LIFO, and not " + doctrine);
        }
        this.spark = spark;
        Dataset<Row> moving = payments.filter(col("amount").gt(0));
        flows = flows(moving, openings).persist(StorageLevel.MEMORY_AND_DISK());
        lots = (doctrine == Doctrine.FIFO ? Lots.firstInFirstOut(flows) : Lots.lastInFirstOut(spark, flows, openings))
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    /// Each payment with its places on both axes.
    private static Dataset<Row> flows(Dataset<Row> payments, Dataset<Row> openings) {
        WindowSpec out = Window.partitionBy("payer").orderBy("id").rowsBetween(Window.unboundedPreceding(), 0);
        WindowSpec in = Window.partitionBy("payee").orderBy("id").rowsBetween(Window.unboundedPreceding(), 0);
        return payments
                .withColumn("outStart", sum("amount").over(out).minus(col("amount")))
                .withColumn("come", sum("amount").over(in).minus(col("amount")))
                .join(openings, col("payee").equalTo(col("account")))
                .withColumn("inStart", col("come").plus(col("opening")))
                .select("id", "payer", "payee", "amount", "outStart", "inStart");
    }

    /// Follows claims to their end.
    ///
    /// All at once, where the money of none of them passes a payment that another one claims; else one after another,
    /// in the order in which their money enters, as the local index does: what a claim may take of a payment is known
    /// when all earlier ones have been followed.
    public Traced follow(List<Claim> claims) {
        List<Claim> inOrder = new ArrayList<>(claims);
        inOrder.sort(Comparator.comparingLong(Claim::payment));
        if (!follow(inOrder, true)) {
            follow(inOrder, false);
        }
        flows.unpersist();
        lots.unpersist();
        return recorder.traced();
    }

    /// Whether it could be done so.
    private boolean follow(List<Claim> inOrder, boolean atOnce) {
        recorder = new Traced.Recorder();
        taken.clear();
        inOrder.forEach(claim -> taken.put(claim.payment(), new ArrayList<>()));
        Map<Integer, Long> opened = new HashMap<>();
        List<Row> all = new ArrayList<>();
        for (Claim claim : inOrder) {
            List<Row> begin = claim.payment() == Claim.OPENING ? opening(claim, opened) : enter(claim);
            all.addAll(begin);
            if (!atOnce) {
                followAll(begin, false);
            }
        }
        return !atOnce || followAll(all, true);
    }

    private static List<Row> opening(Claim claim, Map<Integer, Long> opened) {
        long from = opened.getOrDefault(claim.account(), 0L);
        opened.put(claim.account(), from + claim.amount());
        return List.of(RowFactory.create(claim.account(), claim.colour(), from, from + claim.amount()));
    }

    /// Gives a claim what is free of its payment, from the front.
    private List<Row> enter(Claim claim) {
        Row payment = flows.filter(col("id").equalTo(claim.payment())).first();
        int payee = payment.getInt(2);
        long start = payment.getLong(5);
        List<long[]> already = Objects.requireNonNull(taken.get(claim.payment()));
        already.sort(Comparator.comparingLong(piece -> piece[0]));
        List<Row> mine = new ArrayList<>();
        List<long[]> pieces = new ArrayList<>();
        long wanted = claim.amount();
        long place = start;
        for (int i = 0; i <= already.size() && wanted > 0; i++) {
            long stop = i < already.size() ? already.get(i)[0] : start + payment.getLong(3);
            long free = Math.min(wanted, stop - place);
            if (free > 0) {
                pieces.add(new long[] {place, place + free});
                mine.add(RowFactory.create(payee, claim.colour(), place, place + free));
                recorder.carried(claim.payment(), claim.colour(), free);
                wanted -= free;
            }
            place = i < already.size() ? already.get(i)[1] : place;
        }
        already.addAll(pieces);
        return mine;
    }

    /// Rounds until nothing moves on; `false` where a claimed payment is passed and that must not be.
    private boolean followAll(List<Row> begin, boolean atOnce) {
        List<Row> frontier = begin;
        while (!frontier.isEmpty()) {
            Dataset<Row> at = spark.createDataFrame(frontier, FRONTIER);
            List<Row> next = new ArrayList<>();
            Map<List<Long>, Long> moved = new HashMap<>();
            for (Row row : step(at)) {
                long length = row.getLong(4);
                recorder.carried(row.getLong(0), row.getInt(2), length);
                List<long[]> claimed = taken.get(row.getLong(0));
                if (claimed != null && atOnce) {
                    return false;
                }
                if (claimed != null) {
                    claimed.add(new long[] {row.getLong(3), row.getLong(3) + length});
                }
                next.add(RowFactory.create(row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(3) + length));
                moved.merge(List.of((long) row.getInt(5), row.getLong(6), (long) row.getInt(2)), length, Long::sum);
            }
            stays(frontier, moved);
            frontier = next;
        }
        return true;
    }

    /// Where the intervals lie on the axis of what goes out, piece by piece.
    private Dataset<Row> pieces(Dataset<Row> frontier) {
        return broadcast(frontier)
                .join(
                        lots,
                        frontier.col("account")
                                .equalTo(lots.col("account"))
                                .and(lots.col("in").lt(frontier.col("high")))
                                .and(lots.col("in").plus(lots.col("length")).gt(frontier.col("low"))))
                .select(
                        frontier.col("account").as("from"),
                        frontier.col("low").as("begun"),
                        col("colour"),
                        greatest(lots.col("in"), col("low")).as("lo"),
                        least(lots.col("in").plus(lots.col("length")), col("high")).as("hi"),
                        lots.col("out").minus(lots.col("in")).as("shift"))
                .withColumn("outLo", col("lo").plus(col("shift")))
                .withColumn("outHi", col("hi").plus(col("shift")));
    }

    /// What lies in the intervals and goes out again: payment, payee, colour, place at the payee, length, and the
    /// interval that it was in.
    private List<Row> step(Dataset<Row> frontier) {
        Dataset<Row> pieces = pieces(frontier);
        Column end = flows.col("outStart").plus(flows.col("amount"));
        return broadcast(pieces)
                .join(
                        flows,
                        pieces.col("from")
                                .equalTo(flows.col("payer"))
                                .and(flows.col("outStart").lt(pieces.col("outHi")))
                                .and(end.gt(pieces.col("outLo"))))
                .withColumn("a", greatest(col("outLo"), col("outStart")))
                .withColumn("b", least(col("outHi"), col("outStart").plus(col("amount"))))
                .withColumn("place", col("inStart").plus(col("a")).minus(col("outStart")))
                .withColumn("length", col("b").minus(col("a")))
                .select("id", "payee", "colour", "place", "length", "from", "begun")
                .collectAsList();
    }

    /// What did not move on is still there.
    private void stays(List<Row> frontier, Map<List<Long>, Long> moved) {
        for (Row row : frontier) {
            List<Long> key = List.of((long) row.getInt(0), row.getLong(2), (long) row.getInt(1));
            long left = row.getLong(3) - row.getLong(2) - moved.getOrDefault(key, 0L);
            if (left > 0) {
                recorder.left(row.getInt(0), row.getInt(1), left);
            }
        }
    }
}
