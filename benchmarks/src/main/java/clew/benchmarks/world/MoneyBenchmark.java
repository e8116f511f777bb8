package clew.benchmarks.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Transactions a second of `clew world new`, over four sizes, with 2,000 people and a heap of 512 MB.
///
/// What is measured is the whole command: people, networks and evidence, every payment told, its row written for
/// the world and for the banks on its two sides, summed, and its purpose sealed.
public final class MoneyBenchmark {

    private static final String PEOPLE = "2000";
    private static final String SEED = "7";
    private static final List<String> HEAP = List.of("-Xmx512m");
    private static final List<String> SIZES = List.of("100000", "1000000", "10000000", "100000000");

    private MoneyBenchmark() {}

    /// The class path of Clew and this benchmark, where to write (it needs 20 GB for the largest), and the sizes (none:
    /// four).
    public static void main(String[] args) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(Path.of(args[1]), "clew-money");
        try {
            System.out.println("| transactions | seconds | of processors | a second | most memory | on disk |");
            System.out.println("|---|---|---|---|---|---|");
            for (String size : args.length > 2 ? List.of(args).subList(2, args.length) : SIZES) {
                measure(new Runs(work), args[0], work.resolve("w" + size), size);
            }
        } finally {
            Runs.delete(work);
        }
    }

    private static void measure(Runs runs, String classPath, Path out, String size)
            throws IOException, InterruptedException {
        List<String> command = List.of(
                "clew.cli.Main",
                "world",
                "new",
                "--people",
                PEOPLE,
                "--seed",
                SEED,
                "--transactions",
                size,
                "--out",
                out.toString());
        Measured.Taken taken = runs.run(classPath, HEAP, command, _ -> {});
        System.out.printf(
                Locale.ROOT,
                "| %,d | %.1f | %.1f | %,.0f | %d MB | %d MB |%n",
                Long.parseLong(size),
                taken.seconds(),
                taken.cpu(),
                Long.parseLong(size) / taken.seconds(),
                taken.megabytes(),
                bytes(out) / 1_000_000);
        Runs.delete(out);
    }

    private static long bytes(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(each -> each.toFile().length())
                    .sum();
        }
    }
}
