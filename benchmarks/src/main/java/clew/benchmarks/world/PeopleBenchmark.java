package clew.benchmarks.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Persons a second and core of `clew world new` without money, over several sizes, and of Synthea beside it.
///
/// A person of Synthea is a whole life of medical records without any file written; a person of a world is a journey of
/// up to a year with the networks around it, the evidence in several hands, and all tables and documents written. The
/// two figures stand side by side to show the order of magnitude of a known generator on the same machine, and no more.
public final class PeopleBenchmark {

    private static final int SEED = 7;
    private static final List<String> SIZES = List.of("300", "5000", "36000", "144656");

    private final Runs runs;
    private final String classPath;
    private final Path work;

    private PeopleBenchmark(String classPath, Path work) {
        this.runs = new Runs(work);
        this.classPath = classPath;
        this.work = work;
    }

    /// The class path of Clew and this benchmark, that of Synthea (empty: without it), and the sizes (none: four).
    public static void main(String[] args) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("clew-people");
        try {
            PeopleBenchmark benchmark = new PeopleBenchmark(args[0], work);
            System.out.println("| what | seconds | of processors | persons a second and core | most memory |");
            System.out.println("|---|---|---|---|---|");
            for (String size : args.length > 2 ? List.of(args).subList(2, args.length) : SIZES) {
                benchmark.world(Integer.parseInt(size));
            }
            if (!args[1].isEmpty()) {
                benchmark.synthea(args[1], 100);
                benchmark.synthea(args[1], 400);
            }
        } finally {
            Runs.delete(work);
        }
    }

    private void world(int people) throws IOException, InterruptedException {
        Path out = work.resolve("w" + people);
        List<String> command = List.of(
                "clew.cli.Main",
                "world",
                "new",
                "--people",
                "" + people,
                "--seed",
                "" + SEED,
                "--out",
                "" + out,
                "--transactions",
                "0");
        print("a world of " + people, people, runs.run(classPath, List.of(), command, _ -> {}));
        Runs.delete(out);
    }

    private void synthea(String peer, int population) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("App", "-s", "" + SEED, "-p", "" + population));
        for (String exporter : List.of("fhir", "hospital.fhir", "practitioner.fhir")) {
            command.add("--exporter." + exporter + ".export=false");
        }
        command.add("--exporter.baseDirectory=" + work);
        command.add("--generate.log_patients.detail=none");
        int[] persons = {0};
        Measured.Taken taken = runs.run(peer + ":" + classPath, List.of(), command, line -> {
            if (line.startsWith("Records: total=")) {
                persons[0] = Integer.parseInt(line.replaceAll("^Records: total=(\\d+).*", "$1"));
            }
        });
        print("Synthea, " + persons[0] + " records", persons[0], taken);
    }

    private static void print(String what, int persons, Measured.Taken taken) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.0f | %d MB |%n",
                what,
                taken.seconds(),
                taken.cpu(),
                persons / taken.cpu(),
                taken.megabytes());
    }
}
