package clew.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;

/// The files of one embedded PostgreSQL server, and the commands that make, start and stop it.
final class Cluster {

    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);

    /// Greater than the greatest process id of any Linux or macOS.
    private static final String NO_PROCESS = "9999999";

    private static final long LOG_LIMIT_BYTES = 5_000_000;

    private final Path directory;
    private final Path files;
    private final Path secret;
    private final Path log;
    private final Programs programs;
    private final Unprivileged user;

    Cluster(Path directory, Programs programs, Unprivileged user) {
        this.directory = directory;
        this.files = directory.resolve("cluster");
        this.secret = directory.resolve("password");
        this.log = directory.resolve("server.log");
        this.programs = programs;
        this.user = user;
    }

    static String password(Path directory) throws IOException {
        return Files.readString(directory.resolve("password")).strip();
    }

    /// The port of the running server: the fourth line of its own record.
    static int port(Path directory) throws IOException {
        List<String> record = Files.readAllLines(directory.resolve("cluster").resolve("postmaster.pid"));
        if (record.size() < 4) {
            throw new IOException("it is just starting or stopping");
        }
        return Integer.parseInt(record.get(3).strip());
    }

    /// Makes the files at the first start; afterwards checks that these programs can read them.
    void prepare(boolean durable) throws IOException {
        if (!Files.exists(files)) {
            create(durable);
            return;
        }
        user.adopt(files);
        Path version = files.resolve("PG_VERSION");
        if (!Files.isRegularFile(version)) {
            throw new DatabaseUnavailable("The directory " + files + " is not a PostgreSQL database (PG_VERSION is"
                    + " missing). It may be damaged: restore a backup into a new data directory (clew restore).");
        }
        String found = Files.readString(version).strip();
        if (!found.equals(programs.majorVersion())) {
            throw new DatabaseUnavailable("The data in " + files + " was written by PostgreSQL " + found
                    + ", and this Clew brings PostgreSQL " + programs.majorVersion()
                    + ". Back it up with the Clew that wrote it (clew backup), then restore it into a new"
                    + " data directory with this one (clew restore).");
        }
    }

    private void create(boolean durable) throws IOException {
        Path unfinished = directory.resolve("cluster-unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        own(Files.createDirectory(unfinished, PosixFilePermissions.asFileAttribute(permissions("rwx------"))));
        makePassword();
        List<String> command = new ArrayList<>(List.of(
                programs.program("initdb"),
                "--pgdata=" + unfinished,
                "--username=" + EmbeddedServer.USER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--data-checksums"));
        command.addAll(locale());
        if (!durable) {
            command.add("--no-sync");
        }
        Outcome made = run(command);
        if (made.status() != 0) {
            throw new DatabaseUnavailable(
                    "The embedded database could not be made in " + files + ": " + explain(made.output()));
        }
        Files.move(unfinished, files, StandardCopyOption.ATOMIC_MOVE);
    }

    private void makePassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(secret);
        own(Files.createFile(secret, PosixFilePermissions.asFileAttribute(permissions("rw-------"))));
        Files.writeString(secret, HexFormat.of().formatHex(random) + "\n");
    }

    /// Order by code point and letters of every script, from the server itself where it can (17 and newer), so
    /// that no language pack of the operating system matters.
    private List<String> locale() throws IOException {
        boolean builtIn = Integer.parseInt(programs.majorVersion()) >= 17;
        return builtIn
                ? List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")
                : List.of("--locale=C.UTF-8");
    }

    /// Starts the server and returns its port. What an earlier crash left running is stopped first; the server itself
    /// replays what had been acknowledged.
    int start(boolean durable) throws IOException {
        stopOrphan();
        openLog();
        String said = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = freePort();
            long before = Files.size(log);
            Outcome started = run(List.of(
                    programs.program("pg_ctl"),
                    "start",
                    "--wait",
                    "--timeout=600",
                    "--silent",
                    "--pgdata=" + files,
                    "--log=" + log,
                    "--options=" + options(port, durable)));
            if (started.status() == 0) {
                return port;
            }
            said = logSince(before) + started.output();
            if (!passesWithTime(said)) {
                break;
            }
        }
        throw new DatabaseUnavailable("The embedded database in " + files + " did not start: " + explain(said));
    }

    /// Whether another attempt may succeed: the port was taken in the meantime, or processes of a killed server are
    /// still ending.
    private static boolean passesWithTime(String said) {
        if (said.contains("shared memory block")) {
            LockSupport.parkNanos(PAUSE.toNanos());
            return true;
        }
        return said.contains("Address already in use");
    }

    /// Stops the server: open transactions are ended, acknowledged ones are on the disk.
    void stop() {
        try {
            run(List.of(
                    programs.program("pg_ctl"),
                    "stop",
                    "--mode=fast",
                    "--wait",
                    "--timeout=60",
                    "--silent",
                    "--pgdata=" + files));
        } catch (IOException ignored) {
            // The next start finds the server by its recorded process and stops it.
        }
    }

    private static String options(int port, boolean durable) {
        List<String> settings = List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=60",
                "jit=off",
                "log_min_messages=log",
                "log_min_error_statement=panic",
                "log_error_verbosity=terse",
                "fsync=" + (durable ? "on" : "off"),
                "full_page_writes=" + (durable ? "on" : "off"),
                "synchronous_commit=" + (durable ? "on" : "off"));
        return String.join(
                " ", settings.stream().map(setting -> "-c " + setting).toList());
    }

    /// Stops a server that a crash left behind.
    ///
    /// Its recorded process id may meanwhile belong to another program, as in a restarted container, or to a
    /// process that nobody has buried. PostgreSQL would then refuse to start, so the id is replaced by one that
    /// no process can have. The rest of the record stays: by it PostgreSQL notices processes of the killed
    /// server that are still ending.
    private void stopOrphan() throws IOException {
        Path record = files.resolve("postmaster.pid");
        if (!Files.exists(record)) {
            return;
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(record));
        if (lines.size() < 2 || !lines.getFirst().matches("\\d{1,10}")) {
            Files.delete(record);
        } else if (Orphan.isRunning(Long.parseLong(lines.getFirst()), lines.get(1))) {
            stop();
        } else {
            lines.set(0, NO_PROCESS);
            Files.write(record, lines);
        }
    }

    private void openLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
            Files.move(log, directory.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            Files.createFile(log, PosixFilePermissions.asFileAttribute(permissions("rw-------")));
        }
        own(log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// The reason in the server's words, with the usual ones put plainly.
    static String explain(String output) {
        String lower = output.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left")) {
            return "the disk is full. Free some space and start again; nothing that was saved is lost.";
        }
        if (lower.contains("read-only file system") || lower.contains("permission denied")) {
            return "the directory may not be written, or its disk does not allow programs to run.";
        }
        if (lower.contains("invalid checkpoint record")
                || lower.contains("could not locate a valid checkpoint")
                || lower.contains("control file")
                || lower.contains("pg_control")
                || lower.contains("files are incompatible")
                || lower.contains("invalid page")) {
            return "its files are damaged. Keep a copy of them, then restore a backup into a new data directory"
                    + " (clew restore).";
        }
        return output.lines()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error"))
                .findFirst()
                .orElse(output.lines().findFirst().orElse("no reason given"))
                .replaceFirst(".*?(FATAL|PANIC):\\s*", "");
    }

    private String logSince(long position) throws IOException {
        byte[] all = Files.readAllBytes(log);
        int from = (int) Math.min(position, all.length);
        return new String(all, from, all.length - from, StandardCharsets.ISO_8859_1) + "\n";
    }

    private record Outcome(int status, String output) {}

    private Outcome run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(user.command(command))
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(15, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command.getFirst(), interrupted);
        }
    }

    private void own(Path path) throws IOException {
        user.own(path);
    }

    private static Set<PosixFilePermission> permissions(String text) {
        return PosixFilePermissions.fromString(text);
    }
}
