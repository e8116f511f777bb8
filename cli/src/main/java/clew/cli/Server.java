package clew.cli;

import clew.platform.Platform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ConfigurableApplicationContext;

/// The platform, started by a command: quiet on the console, with its log in the data directory.
///
/// @param data the data directory
/// @param host the network address to answer on
/// @param port the port to answer on; 0 takes a free one
record Server(Path data, String host, int port) {

    static final int PORT = 8080;
    static final String THIS_COMPUTER = "127.0.0.1";

    /// Starts the platform and returns once it answers.
    ConfigurableApplicationContext start(Map<String, String> settings) {
        return Platform.start(prepared(settings));
    }

    /// Starts the platform, which tells the listener what it does meanwhile.
    <T> ConfigurableApplicationContext start(Map<String, String> settings, Class<T> type, T listener) {
        return Platform.start(prepared(settings), type, listener);
    }

    private Map<String, String> prepared(Map<String, String> settings) {
        checkPort();
        makeLogDirectory();
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("clew.data", data.toAbsolutePath().normalize().toString());
        all.put("server.address", host);
        all.put("server.port", String.valueOf(port));
        all.put("logging.file.name", log().toString());
        all.put("logging.threshold.console", "warn");
        all.put("logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter", "off");
        all.put("logging.level.org.springframework.boot.web.server.servlet.context", "error");
        return all;
    }

    /// The log holds no personal data of victims, but it is nobody else's business.
    private void makeLogDirectory() {
        try {
            Files.createDirectories(data);
            Path directory = log().getParent();
            if (!Files.exists(directory)) {
                Files.createDirectory(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException failed) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("start.noDirectory", data.toString()));
        }
    }

    Path log() {
        return data.toAbsolutePath().normalize().resolve("logs").resolve("clew.log");
    }

    /// The address to open in a browser.
    String address(ConfigurableApplicationContext running) {
        String shown = host.equals(THIS_COMPUTER) || host.equals("0.0.0.0") ? "localhost" : host;
        return "http://" + shown + ":" + running.getEnvironment().getProperty("local.server.port");
    }

    /// Waits until the process is told to stop; the platform then stops itself and its database.
    static void await() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    /// A taken port is noticed before the database starts.
    private void checkPort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException unknown) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("start.hostUnknown", host));
        } catch (IOException taken) {
            String key =
                    String.valueOf(taken.getMessage()).contains("assign") ? "start.hostUnknown" : "start.portTaken";
            Object value = key.equals("start.hostUnknown") ? host : String.valueOf(port);
            throw new Refusal(Failures.UNAVAILABLE, Texts.text(key, value));
        }
    }
}
