package clew.cli;

import clew.platform.access.FirstAdministrator;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `clew serve`: the platform for real work.
@Command(name = "serve")
final class Serve implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path data = DataDirectory.standard("data");

    @Option(names = "--host", paramLabel = "ADDRESS", descriptionKey = "host")
    private String host = Server.THIS_COMPUTER;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "port")
    private int port = Server.PORT;

    @Option(names = "--database", paramLabel = "URL", descriptionKey = "database")
    private @Nullable String database;

    @Override
    public Integer call() throws InterruptedException {
        Map<String, String> settings = new HashMap<>();
        if (database != null) {
            settings.put("clew.database.url", database);
        }
        Server server = new Server(data, host, port);
        ConfigurableApplicationContext running = server.start(settings);
        PrintWriter out = spec.commandLine().getOut();
        out.println(Texts.text("serve.running", server.address(running)));
        running.getBean(FirstAdministrator.class)
                .oneTimePath()
                .ifPresent(path -> out.println(Texts.text("serve.firstAdministrator", server.address(running) + path)));
        out.println(
                Texts.text("running.where", data.toAbsolutePath().normalize().toString()));
        out.flush();
        Server.await();
        return 0;
    }
}
