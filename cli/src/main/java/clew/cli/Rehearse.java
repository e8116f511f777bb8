package clew.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Starts the platform once, opens its first pages and ends: the launcher lets Java record what it loads, so
/// that later starts are fast. Not listed in the help.
@Command(name = "rehearse", hidden = true)
final class Rehearse implements Callable<Integer> {

    @Parameters(paramLabel = "DIR")
    private Path data = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Server server = new Server(data, Server.THIS_COMPUTER, 0);
        try (ConfigurableApplicationContext running = server.start(Map.of("clew.database.url", ""));
                HttpClient browser =
                        HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
            for (String page : List.of("/health", "/", "/sign-in")) {
                URI address = URI.create(server.address(running) + page);
                browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            }
        }
        return 0;
    }
}
