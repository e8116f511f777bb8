package clew.spark;

import clew.money.doctrine.Claim;
import clew.money.doctrine.Doctrine;
import clew.money.doctrine.Traced;
import clew.money.payments.Payments;
import clew.money.store.Damaged;
import clew.money.store.LedgerFile;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/// For `spark-submit`: `clew.spark.SparkJob PAYMENTS OPENINGS CLAIMS DOCTRINE`, or with a ledger of
/// `clew money import` in place of the first two: `clew.spark.SparkJob case.ledger CLAIMS DOCTRINE`.
///
/// PAYMENTS (`id`, `payer`, `payee`, `amount`) and OPENINGS (`account`, `opening`) are Parquet files that Spark reads
/// from anywhere; CLAIMS is a text of lines `COLOUR,PAYMENT,AMOUNT`, or `COLOUR,opening:ACCOUNT,AMOUNT`. What each
/// payment carried and what is left is printed as lines, with the hash by which it is compared with
/// `Follower.HERE` on the same.
public final class SparkJob {

    private SparkJob() {}

    /// Runs one tracing.
    ///
    /// @throws IOException where a file cannot be read
    /// @throws Damaged where the ledger is not what was written
    public static void main(String[] arguments) throws IOException, Damaged {
        if (arguments.length != 3 && arguments.length != 4) {
            throw new IllegalArgumentException("PAYMENTS OPENINGS CLAIMS DOCTRINE, or LEDGER CLAIMS DOCTRINE");
        }
        Doctrine doctrine = Doctrine.valueOf(arguments[arguments.length - 1]);
        List<Claim> claims = claims(Path.of(arguments[arguments.length - 2]));
        SparkSession spark = SparkSession.builder().appName("clew").getOrCreate();
        if (arguments.length == 3) {
            try (Arena arena = Arena.ofConfined()) {
                Payments payments = new LedgerFile(Path.of(arguments[0])).payments(arena);
                tell(spark, SparkFollower.table(spark, payments), SparkFollower.openings(spark, payments), claims, doctrine);
            }
        } else {
            tell(spark, spark.read().parquet(arguments[0]), spark.read().parquet(arguments[1]), claims, doctrine);
        }
    }

    private static void tell(
            SparkSession spark, Dataset<Row> payments, Dataset<Row> openings, List<Claim> claims, Doctrine doctrine) {
        Traced traced = new SparkTrace(spark, payments, openings, doctrine).follow(claims);
        for (int i = 0; i < traced.carried().size(); i++) {
            System.out.printf(
                    "carried,%d,%d,%d%n",
                    traced.carried().place(i), traced.carried().colour(i), traced.carried().amount(i));
        }
        for (int i = 0; i < traced.left().size(); i++) {
            System.out.printf(
                    "left,%d,%d,%d%n", traced.left().place(i), traced.left().colour(i), traced.left().amount(i));
        }
        System.out.println("sha256," + Hash.of(traced));
    }

    private static List<Claim> claims(Path file) throws IOException {
        List<Claim> claims = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.strip().split(",");
            if (parts.length == 3) {
                int colour = Integer.parseInt(parts[0]);
                long amount = Long.parseLong(parts[2]);
                claims.add(
                        parts[1].startsWith("opening:")
                                ? Claim.opening(colour, Integer.parseInt(parts[1].substring(8)), amount)
                                : Claim.of(colour, Long.parseLong(parts[1]), amount));
            } else if (!line.isBlank()) {
                throw new IllegalArgumentException("COLOUR,PAYMENT,AMOUNT was expected: " + line);
            }
        }
        return claims;
    }
}
