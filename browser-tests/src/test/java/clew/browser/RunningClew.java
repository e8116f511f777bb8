package clew.browser;

import clew.platform.Platform;
import clew.platform.demo.DemoSignIns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The real application with the fictional reception centre, on a free port, in a directory of its own.
final class RunningClew implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningClew(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Starts it. Others may pass through the directory: as root, the database runs as another user.
    static RunningClew in(Path data) throws IOException {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
        return new RunningClew(new SpringApplication(Platform.class)
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
