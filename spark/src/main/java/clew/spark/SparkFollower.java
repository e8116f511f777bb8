package clew.spark;

import clew.money.doctrine.Claim;
import clew.money.doctrine.Doctrine;
import clew.money.doctrine.Follower;
import clew.money.doctrine.Traced;
import clew.money.payments.Payments;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/// Follows on Spark what lies in this process: the payments of a ledger as a table, on this machine. It is found by
/// its name in the service file, so that nothing else has to know of Spark.
public final class SparkFollower implements Follower {

    static final StructType PAYMENTS = new StructType()
            .add("id", DataTypes.LongType, false)
            .add("payer", DataTypes.IntegerType, false)
            .add("payee", DataTypes.IntegerType, false)
            .add("amount", DataTypes.LongType, false);

    static final StructType OPENINGS =
            new StructType().add("account", DataTypes.IntegerType, false).add("opening", DataTypes.LongType, false);

    @Override
    public Traced follow(Payments payments, List<Claim> claims, Doctrine doctrine) {
        SparkSession spark = session();
        return new SparkTrace(spark, table(spark, payments), openings(spark, payments), doctrine).follow(claims);
    }

    static SparkSession session() {
        return SparkSession.builder()
                .appName("clew")
                .master("local[*]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.log.level", "ERROR")
                .getOrCreate();
    }

    static Dataset<Row> table(SparkSession spark, Payments payments) {
        List<Row> rows = new ArrayList<>();
        for (long i = 0; i < payments.count(); i++) {
            rows.add(RowFactory.create(i, payments.payer(i), payments.payee(i), payments.amount(i)));
        }
        return spark.createDataFrame(rows, PAYMENTS);
    }

    static Dataset<Row> openings(SparkSession spark, Payments payments) {
        List<Row> rows = new ArrayList<>();
        for (int account = 0; account < payments.accounts(); account++) {
            rows.add(RowFactory.create(account, payments.opening(account)));
        }
        return spark.createDataFrame(rows, OPENINGS);
    }
}
