package clew.money.bench;

import clew.money.doctrine.Claim;
import clew.money.doctrine.Doctrine;
import clew.money.doctrine.Tracing;
import clew.money.index.IntervalIndex;
import clew.money.pattern.Cycles;
import clew.money.payments.Payments;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Measures tracing on one ledger of [Workload]: how fast the machine reads the columns at all, then each pass, then
/// the indexes and traces of ten and of a thousand sources, forward and backward, on one thread; at last temporal
/// cycles of up to six payments within a day, on all processors. Each pass runs five times and
/// the middle one counts; an index is built three times, of traces there are 300.
public final class TracingBench {

    private static final int RUNS = 5;
    private static final int BUILDS = 3;
    private static final int TRACES = 300;
    private static final int HOPS = 6;
    private static final long MOST_FOR_CYCLES = 10_000_000;

    private final Payments payments;
    private final Consumer<String> lines;
    private final SplittableRandom random = new SplittableRandom(7);
    private long seen;

    private TracingBench(Payments payments, Consumer<String> lines) {
        this.payments = payments;
        this.lines = lines;
    }

    /// Others who are asked the same in the same run.
    public interface Others {

        /// Asks them whom money that leaves some accounts can reach.
        ///
        /// @param payments the ledger
        /// @param sources the accounts
        /// @param ours how long our own trace of the same took, in milliseconds
        /// @throws IOException where their files cannot be written
        void ask(Payments payments, List<Integer> sources, double ours) throws IOException;
    }

    /// Measures a ledger of a size.
    ///
    /// @param count how many payments, from 20
    /// @param lines is given the figures, a line each
    /// @param others are asked the same at the end
    /// @throws IOException where the others' files cannot be written
    public static void run(long count, Others others, Consumer<String> lines) throws IOException {
        try (Arena arena = Arena.ofShared()) {
            TracingBench bench = new TracingBench(Workload.payments(arena, count, 1), lines);
            bench.say("%,d payments, %,d accounts", count, bench.payments.accounts());
            double scan = bench.pass("scan of the columns", bench::scan);
            for (Doctrine doctrine : Doctrine.values()) {
                List<Claim> claims = bench.sources(10);
                double pass = bench.pass(
                        "pass " + doctrine,
                        () -> new Tracing(bench.payments)
                                .follow(claims, doctrine, (_, _, amount) -> bench.seen += amount));
                bench.say("    %.1f times the scan", pass / scan);
            }
            for (Doctrine doctrine : List.of(Doctrine.FIFO, Doctrine.LIFO)) {
                bench.index(doctrine);
            }
            bench.cycles();
            bench.others(others);
        }
    }

    private void scan() {
        Payments.Block block = new Payments.Block();
        long from = 0;
        for (int length = payments.read(from, block); length > 0; length = payments.read(from, block)) {
            long sum = 0;
            for (int i = 0; i < length; i++) {
                sum += block.amount[i] ^ block.payer[i] ^ block.payee[i];
            }
            seen += sum;
            from += length;
        }
    }

    private double pass(String name, Runnable pass) {
        double[] seconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long begun = System.nanoTime();
            pass.run();
            seconds[i] = (System.nanoTime() - begun) / 1e9;
        }
        Arrays.sort(seconds);
        double middle = seconds[RUNS / 2];
        say("  %-24s %9.3f s %10.1f million payments a second", name, middle, payments.count() / middle / 1e6);
        return middle;
    }

    private void index(Doctrine doctrine) {
        for (int build = 0; build < BUILDS; build++) {
            try (Arena arena = Arena.ofConfined()) {
                long begun = System.nanoTime();
                IntervalIndex index = IntervalIndex.of(payments, doctrine, arena);
                double seconds = (System.nanoTime() - begun) / 1e9;
                say("  index %-18s %9.3f s %10.0f ns a payment", doctrine, seconds, 1e9 * seconds / payments.count());
                if (build == BUILDS - 1) {
                    traces(
                            "forward, 10 sources",
                            () -> seen += index.follow(sources(10)).carried().size());
                    traces(
                            "backward, 1 balance",
                            () -> seen += index.originsOfBalance(random.nextInt(payments.accounts()), 1)
                                    .carried()
                                    .size());
                    traces(
                            "forward, 1000 sources",
                            () -> seen += index.follow(sources(1000)).carried().size());
                }
            }
        }
    }

    /// The same ten sources for us and for others.
    private void others(Others others) throws IOException {
        List<Claim> claims = sources(10);
        double[] millis = new double[TRACES];
        try (Arena arena = Arena.ofConfined()) {
            IntervalIndex index = IntervalIndex.of(payments, Doctrine.FIFO, arena);
            for (int i = 0; i < TRACES; i++) {
                long begun = System.nanoTime();
                seen += index.follow(claims).carried().size();
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        others.ask(payments, claims.stream().map(Claim::account).toList(), millis[TRACES / 2]);
    }

    private void cycles() {
        if (payments.count() > MOST_FOR_CYCLES) {
            return;
        }
        long begun = System.nanoTime();
        long[] counts = Cycles.count(payments, Duration.ofDays(1), HOPS);
        double seconds = (System.nanoTime() - begun) / 1e9;
        say("  %-24s %9.3f s, payments that begin one, by length: %s", "cycles to 6 in a day", seconds, text(counts));
    }

    private static String text(long[] counts) {
        return IntStream.rangeClosed(2, HOPS)
                .mapToObj(i -> i + ": " + counts[i])
                .collect(Collectors.joining(", "));
    }

    private void traces(String name, Runnable trace) {
        double[] millis = new double[TRACES];
        long before = seen;
        for (int i = 0; i < TRACES; i++) {
            long begun = System.nanoTime();
            trace.run();
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        say(
                "    %-22s p50 %8.3f ms, p95 %8.3f ms, %d rows on average",
                name, millis[TRACES / 2], millis[TRACES * 95 / 100], (seen - before) / TRACES);
    }

    private List<Claim> sources(int count) {
        List<Claim> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sources.add(Claim.opening(1, random.nextInt(payments.accounts()), Workload.OPENING));
        }
        return sources;
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void say(String format, Object... values) {
        lines.accept(String.format(Locale.ROOT, format, values));
    }
}
