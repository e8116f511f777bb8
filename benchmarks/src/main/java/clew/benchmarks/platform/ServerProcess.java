package clew.benchmarks.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The real server, as `./clew serve` starts it, with its database below it.
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final Path data;
    private final String base;
    private final double secondsToStart;

    private ServerProcess(Process process, Path data, String base, double secondsToStart) {
        this.process = process;
        this.data = data;
        this.base = base;
        this.secondsToStart = secondsToStart;
    }

    /// Starts the server and waits until it answers `/health`.
    static ServerProcess start(Path root, Path data, int port) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(
                        root.resolve("clew").toString(), "serve", "--data", data.toString(), "--port", "" + port)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("benchmark-server.log").toFile())
                .start();
        String base = "http://127.0.0.1:" + port;
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create(base + "/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (process.isAlive() && System.nanoTime() - begun < TimeUnit.MINUTES.toNanos(5)) {
            try {
                if (http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return new ServerProcess(process, data, base, (System.nanoTime() - begun) / 1e9);
                }
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        process.destroy();
        throw new IOException("the server did not start; see " + data.resolve("benchmark-server.log"));
    }

    String base() {
        return base;
    }

    double secondsToStart() {
        return secondsToStart;
    }

    /// Resident memory in MB of the application (from `VmRSS`).
    long applicationMegabytes() throws IOException {
        return kilobytes(process.pid(), "status", "VmRSS:") / 1024;
    }

    /// Memory in MB of the database: the proportional share (`Pss`) of each of its processes, so that what they share
    /// is counted once.
    long databaseMegabytes() throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("database/cluster/postmaster.pid"))
                .getFirst()
                .strip());
        List<Long> below = new ArrayList<>(List.of(postmaster));
        ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::descendants)
                .forEach(each -> below.add(each.pid()));
        long sum = 0;
        for (long pid : below) {
            sum += kilobytes(pid, "smaps_rollup", "Pss:");
        }
        return sum / 1024;
    }

    private static long kilobytes(long pid, String file, String field) throws IOException {
        Path path = Path.of("/proc", Long.toString(pid), file);
        try (Stream<String> lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
