package clew.benchmarks.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs programs in processes of their own and measures them.
record Runs(String java, Path work) {

    /// With the Java that runs this.
    Runs(Path work) {
        this(ProcessHandle.current().info().command().orElse("java"), work);
    }

    /// Runs a class with a `main`.
    ///
    /// @param path the class path
    /// @param options for Java, such as `-Xmx512m`
    /// @param program the class and what it is started with
    /// @param reader is given each line of output
    Measured.Taken run(String path, List<String> options, List<String> program, Consumer<String> reader)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java, "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", path, Measured.class.getName()));
        command.addAll(program);
        Path errors = work.resolve("errors");
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectError(errors.toFile())
                .start();
        Measured.@Nullable Taken taken = null;
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(line);
                Measured.@Nullable Taken said = Measured.Taken.of(line);
                taken = said == null ? taken : said;
            }
        }
        if (process.waitFor() != 0 || taken == null) {
            throw new IOException(program.getFirst() + " failed: " + Files.readString(errors));
        }
        return taken;
    }

    /// Deletes a folder with all that is in it.
    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
