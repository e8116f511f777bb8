package clew.cli;

import clew.platform.demo.DemoSignIns;
import clew.platform.demo.DemoSignIns.SignIn;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `clew demo`: the platform with a fictional reception centre.
@Command(name = "demo")
final class Demo implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path data = DataDirectory.standard("demo");

    @Option(names = "--port", paramLabel = "N", descriptionKey = "port")
    private int port = Server.PORT;

    @Override
    public Integer call() throws InterruptedException {
        Server server = new Server(data, Server.THIS_COMPUTER, port);
        ConfigurableApplicationContext running = server.start(Map.of("clew.demo", "true", "clew.database.url", ""));
        PrintWriter out = spec.commandLine().getOut();
        out.println(Texts.text("demo.running", server.address(running)));
        DemoSignIns members = running.getBeanProvider(DemoSignIns.class).getIfAvailable();
        if (members == null) {
            out.println(Texts.text("demo.noSignIns"));
        } else {
            print(members.signIns(), out);
        }
        out.println();
        out.println(
                Texts.text("running.where", data.toAbsolutePath().normalize().toString()));
        out.flush();
        Server.await();
        return 0;
    }

    private static void print(List<SignIn> signIns, PrintWriter out) {
        int name = width(signIns.stream().map(SignIn::name).toList());
        int user = width(signIns.stream().map(SignIn::userName).toList());
        int password = width(signIns.stream().map(SignIn::password).toList());
        for (SignIn one : signIns) {
            out.println(Texts.text(
                    "demo.signIn",
                    pad(one.name(), name),
                    pad(one.userName(), user),
                    pad(one.password(), password),
                    one.role()));
        }
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
