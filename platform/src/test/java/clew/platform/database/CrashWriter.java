package clew.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A process that writes rows as fast as it can and prints the number of each that the database has acknowledged. It
/// is
/// meant to be killed.
final class CrashWriter {

    private static final int WRITERS = 4;

    private CrashWriter() {}

    /// Starts on a data directory, with the first number to write.
    public static void main(String[] arguments) throws InterruptedException {
        Path data = Path.of(arguments[0]);
        AtomicLong next = new AtomicLong(Long.parseLong(arguments[1]));
        PrintStream out = System.out;
        EmbeddedServer server = EmbeddedServer.start(EmbeddedSettings.in(data));
        JdbcClient.create(server.login().owner())
                .sql("create table if not exists written (n bigint primary key, text text not null)")
                .update();
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.login().url());
        pool.setUsername(server.login().user());
        pool.setPassword(server.login().password());
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.startVirtualThread(() -> write(JdbcClient.create(pool), next, out)));
        }
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private static void write(JdbcClient jdbc, AtomicLong next, PrintStream out) {
        while (true) {
            long n = next.getAndIncrement();
            jdbc.sql("insert into written values (?, ?)").params(n, "row " + n).update();
            synchronized (out) {
                out.println(n);
                out.flush();
            }
        }
    }
}
