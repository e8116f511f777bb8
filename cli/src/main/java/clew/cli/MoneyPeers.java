package clew.cli;

import clew.money.bench.TracingBench;
import clew.money.pattern.Cycles;
import clew.money.payments.Payments;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The same questions, put to others in the same run: whom money that leaves some accounts can reach at all, which
/// is as much as a query over sets can say of a tracing, and which payments begin a cycle of up to three.
///
/// DuckDB is asked over JDBC by its driver, which is loaded from a file that is given; NetworkX by the Python of the
/// system. Neither is a part of Clew. Their answers are compared with our own pass.
final class MoneyPeers implements TracingBench.Others {

    /// How long a peer may take for one answer.
    private static final int PATIENCE_SECONDS = 300;

    private static final String PYTHON = """
            import csv, heapq, sys, time
            import networkx as nx
            begun = time.time()
            graph = nx.MultiDiGraph()
            with open(sys.argv[1]) as file:
                for number, payer, payee, amount, _ in csv.reader(file):
                    if amount != '0':
                        graph.add_edge(int(payer), int(payee), key=int(number))
            built = time.time() - begun
            begun = time.time()
            earliest = {int(source): -1 for source in sys.argv[2].split(',')}
            waiting = [(-1, source) for source in earliest]
            while waiting:
                arrived, account = heapq.heappop(waiting)
                if arrived > earliest[account] or account not in graph:
                    continue
                for payee, edges in graph[account].items():
                    later = [number for number in edges if number > arrived]
                    if later and min(later) < earliest.get(payee, float('inf')):
                        earliest[payee] = min(later)
                        heapq.heappush(waiting, (min(later), payee))
            print('NetworkX %s %.3f %.3f %d' % (nx.__version__, built, time.time() - begun, len(earliest)))
            """;

    private static final long MOST_FOR_NETWORKX = 1_000_000;

    private final @Nullable Path duckDb;
    private final boolean networkX;
    private final Consumer<String> lines;

    /// @param duckDb the JDBC driver of DuckDB; `null` where it is not asked
    /// @param networkX whether the system's NetworkX is asked
    /// @param lines is given the figures, a line each
    MoneyPeers(@Nullable Path duckDb, boolean networkX, Consumer<String> lines) {
        this.duckDb = duckDb;
        this.networkX = networkX;
        this.lines = lines;
    }

    @Override
    public void ask(Payments payments, List<Integer> sources, double ours) throws IOException {
        if (duckDb == null && !networkX) {
            return;
        }
        Path table = table(payments);
        try {
            long reached = reached(payments, sources);
            if (duckDb != null) {
                duckDb(duckDb, table, payments, sources, reached, ours);
            }
            if (networkX && payments.count() <= MOST_FOR_NETWORKX) {
                networkX(table, sources, reached, ours);
            }
        } finally {
            Files.delete(table);
        }
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void say(String format, Object... values) {
        lines.accept(String.format(Locale.ROOT, format, values));
    }

    /// How many accounts can be reached, by walking over the payments once.
    private static long reached(Payments payments, List<Integer> sources) {
        boolean[] touched = new boolean[payments.accounts()];
        sources.forEach(source -> touched[source] = true);
        for (long i = 0; i < payments.count(); i++) {
            if (payments.amount(i) != 0 && touched[payments.payer(i)]) {
                touched[payments.payee(i)] = true;
            }
        }
        long count = 0;
        for (boolean one : touched) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private static Path table(Payments payments) throws IOException {
        Path file = Files.createTempFile("clew-payments", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (long i = 0; i < payments.count(); i++) {
                out.write(i + "," + payments.payer(i) + "," + payments.payee(i) + "," + payments.amount(i) + ","
                        + payments.time(i) + "\n");
            }
        }
        return file;
    }

    private void duckDb(Path jar, Path table, Payments payments, List<Integer> sources, long reached, double ours)
            throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            Driver driver = (Driver) loader.loadClass("org.duckdb.DuckDBDriver")
                    .getDeclaredConstructor()
                    .newInstance();
            try (Connection connection = driver.connect("jdbc:duckdb:", new Properties());
                    Statement sql = connection.createStatement()) {
                sql.execute("create table t as select column0::int id, column1::int src, column2::int dst,"
                        + " column3::bigint amount, column4::bigint moment from read_csv('" + table
                        + "', header = false)");
                ask(sql, "DuckDB reachable", reachable(sources), reached, ours);
                if (payments.count() <= MOST_FOR_NETWORKX) {
                    ask(sql, "DuckDB cycles to 3 in a day", CYCLES, cycles(payments), 0);
                }
            }
        } catch (ReflectiveOperationException | SQLException failed) {
            say("  DuckDB could not be asked: %s", String.valueOf(failed.getMessage()));
        }
    }

    private static final String CYCLES = """
            select count(*) from (
              select a.id from t a join t b on b.src = a.dst and b.dst = a.src and b.id > a.id and b.moment <= a.moment + 86400
              where a.amount > 0 and b.amount > 0 and a.src <> a.dst
              union
              select a.id from t a join t b on b.src = a.dst and b.id > a.id and b.moment <= a.moment + 86400
                join t c on c.src = b.dst and c.dst = a.src and c.id > b.id and c.moment <= a.moment + 86400
              where a.amount > 0 and b.amount > 0 and c.amount > 0 and a.src <> a.dst and b.src <> b.dst and c.src <> c.dst)
            """;

    private long cycles(Payments payments) {
        long begun = System.nanoTime();
        long[] counts = Cycles.count(payments, Duration.ofDays(1), 3);
        say("  %-28s %9.3f s", "our cycles to 3 in a day", (System.nanoTime() - begun) / 1e9);
        return counts[2] + counts[3];
    }

    private static String reachable(List<Integer> sources) {
        String values = sources.stream().map(source -> "(" + source + ", -1)").collect(Collectors.joining(", "));
        return """
                with recursive reach(acc, pos) using key (acc) as (
                  select * from (values %s) v(acc, pos)
                  union
                  select t.dst, min(t.id) from reach r join t on t.src = r.acc and t.id > r.pos and t.amount > 0
                    left join recurring.reach k on k.acc = t.dst
                  where k.pos is null or t.id < k.pos group by t.dst)
                select count(*) from reach
                """.formatted(values);
    }

    private void ask(Statement sql, String what, String query, long expected, double ours) throws SQLException {
        sql.setQueryTimeout(PATIENCE_SECONDS);
        long begun = System.nanoTime();
        try (ResultSet answer = sql.executeQuery(query)) {
            answer.next();
            double seconds = (System.nanoTime() - begun) / 1e9;
            long count = answer.getLong(1);
            say(
                    "  %-28s %9.3f s, %d%s%s",
                    what,
                    seconds,
                    count,
                    count == expected ? ", as ours" : ", and ours is " + expected,
                    ours == 0 ? "" : String.format(Locale.ROOT, "; %,.0f times our trace", seconds * 1e3 / ours));
        } catch (SQLException stopped) {
            say("  %-28s not answered in %d s: %s", what, PATIENCE_SECONDS, String.valueOf(stopped.getMessage()));
        }
    }

    private void networkX(Path table, List<Integer> sources, long reached, double ours) throws IOException {
        Path script = Files.writeString(Files.createTempFile("clew-reach", ".py"), PYTHON);
        String from = sources.stream().map(String::valueOf).collect(Collectors.joining(","));
        try {
            Process process = new ProcessBuilder("python3", script.toString(), table.toString(), from)
                    .redirectErrorStream(true)
                    .start();
            List<String> said = process.inputReader().lines().toList();
            tell(said.isEmpty() ? "" : said.getLast(), reached, ours);
        } finally {
            Files.delete(script);
        }
    }

    private void tell(String said, long reached, double ours) {
        String[] words = said.split(" ");
        if (words.length != 5 || !words[0].equals("NetworkX")) {
            say("  NetworkX could not be asked: %s", said);
            return;
        }
        boolean same = Long.parseLong(words[4]) == reached;
        say(
                "  %-28s %9s s, built in %s s, %s%s; %,.0f times our trace",
                "NetworkX " + words[1] + " reachable",
                words[3],
                words[2],
                words[4],
                same ? ", as ours" : ", and ours is " + reached,
                Double.parseDouble(words[3]) * 1e3 / ours);
    }
}
