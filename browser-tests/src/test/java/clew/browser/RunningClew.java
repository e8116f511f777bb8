package clew.browser;

import clew.platform.Platform;
import clew.platform.access.chain.Audit;
import clew.platform.clocks.ClockWatch;
import clew.platform.database.Place;
import clew.platform.demo.DemoSignIns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The real application with the fictional reception centre, on a free port, in a directory of its own.
final class RunningClew implements AutoCloseable {

    private final Path data;
    private final ConfigurableApplicationContext context;

    private RunningClew(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
    }

    /// Starts it, with these classes besides. Others may pass through the directory: as root, the database runs as
    /// another user.
    static RunningClew in(Path data, List<Class<?>> besides) throws IOException {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
        Class<?>[] sources =
                Stream.concat(Stream.of(Platform.class), besides.stream()).toArray(Class<?>[]::new);
        return new RunningClew(
                data,
                new SpringApplication(sources)
                        .run(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--clew.demo=true",
                                "--clew.data=" + data.toAbsolutePath(),
                                "--logging.level.root=warn"));
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    /// The address with a name in place of a number, as passkeys need it.
    String namedAddress() {
        return "http://localhost:" + port();
    }

    private int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /// Goes on to a later time, where it was started with [MovableTime], and does what had to be done until then.
    /// Whoever was signed in is not any more.
    void goOn(Duration more) {
        context.getBean(MovableTime.class).goOn(more);
        context.getBean(ClockWatch.class).run();
    }

    /// The moment that it is for Clew.
    Instant now() {
        return context.getBean(Clock.class).instant();
    }

    /// What an auditor's check of the whole trail finds.
    Audit.Report verifyTrail() {
        return new Audit(Place.embedded(data), data.resolve("keys"), context.getBean(Clock.class))
                .verify(List.of(), _ -> {});
    }

    /// The password of a member of the demonstration.
    String passwordOf(String userName) {
        return context.getBean(DemoSignIns.class).signIns().stream()
                .filter(signIn -> signIn.userName().equals(userName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The demonstration has no " + userName))
                .password();
    }

    @Override
    public void close() {
        context.close();
    }
}
