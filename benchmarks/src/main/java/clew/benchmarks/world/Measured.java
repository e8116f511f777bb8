package clew.benchmarks.world;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Runs another program's `main` and prints, when the process ends, what it took: seconds of the clock, seconds of all
/// processors, and the most memory that was resident at once. The start of Java is in the figures.
///
/// It works for a program that ends by returning and for one that calls `System.exit`.
public final class Measured {

    private static final String MARK = "measured:";

    private Measured() {}

    /// What a process took.
    ///
    /// @param seconds of the clock
    /// @param cpu seconds of processors, summed over them
    /// @param megabytes the most that was resident at once (`VmHWM` of Linux)
    record Taken(double seconds, double cpu, long megabytes) {

        private String line() {
            return String.format(Locale.ROOT, "%s %.3f %.3f %d", MARK, seconds, cpu, megabytes);
        }

        /// Reads a line of output; `null` if it says nothing of this kind.
        static @Nullable Taken of(String line) {
            if (!line.startsWith(MARK)) {
                return null;
            }
            String[] parts = line.split(" ");
            return new Taken(Double.parseDouble(parts[1]), Double.parseDouble(parts[2]), Long.parseLong(parts[3]));
        }
    }

    /// The name of a class with a `main`, and what it is started with.
    public static void main(String[] args) throws ReflectiveOperationException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(taken().line())));
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(args, 1, args.length));
    }

    private static Taken taken() {
        long since = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Taken(since / 1e3, system.getProcessCpuTime() / 1e9, mostResident());
    }

    private static long mostResident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException notLinux) {
            return -1;
        }
    }
}
