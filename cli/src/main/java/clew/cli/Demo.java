package clew.cli;

import clew.platform.demo.DemoProgress;
import clew.platform.demo.DemoSignIns;
import clew.platform.demo.DemoSignIns.SignIn;
import clew.scenario.world.ReadWorld;
import clew.scenario.world.WorldFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `clew demo`: the platform with a fictional reception centre.
@Command(name = "demo")
final class Demo implements Callable<Integer> {

    /// From so many arrivals on it says how far it is.
    private static final int MANY = 300;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private int said;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "demoData")
    private @Nullable Path data;

    @Option(names = "--world", paramLabel = "DIR", descriptionKey = "demoWorld")
    private @Nullable Path world;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "port")
    private int port = Server.PORT;

    @Override
    public Integer call() throws InterruptedException {
        String hash = world == null ? DemoData.OWN : opened(world).hash();
        DemoData place = new DemoData(data == null ? DemoData.usual(hash) : data, hash);
        Server server = new Server(place.directory(), Server.THIS_COMPUTER, port);
        PrintWriter out = spec.commandLine().getOut();
        ConfigurableApplicationContext running = start(server, place, out);
        out.println(Texts.text("demo.running", server.address(running)));
        DemoSignIns members = running.getBeanProvider(DemoSignIns.class).getIfAvailable();
        if (members == null) {
            out.println(Texts.text("demo.noSignIns"));
        } else {
            print(members.signIns(), out);
        }
        out.println();
        out.println(Texts.text(
                "running.where", place.directory().toAbsolutePath().normalize().toString()));
        out.flush();
        Server.await();
        return 0;
    }

    private ConfigurableApplicationContext start(Server server, DemoData place, PrintWriter out) {
        boolean empty = place.empty();
        Map<String, String> settings = new HashMap<>(Map.of("clew.demo", "true", "clew.database.url", ""));
        if (world != null) {
            settings.put("clew.demo.world", world.toAbsolutePath().toString());
        }
        ConfigurableApplicationContext running =
                server.start(settings, DemoProgress.class, (done, all) -> say(done, all, out));
        if (empty) {
            place.filledNow();
        }
        return running;
    }

    /// Says how far it is after each tenth.
    private void say(int done, int all, PrintWriter out) {
        int tenth = (int) (10L * done / all);
        if (all >= MANY && tenth > said) {
            said = tenth;
            out.println(Texts.text("demo.registered", Integer.toString(done), Integer.toString(all)));
            out.flush();
        }
    }

    private static ReadWorld opened(Path folder) {
        try {
            return ReadWorld.open(folder);
        } catch (WorldFault fault) {
            throw new Refusal(Failures.UNAVAILABLE, String.valueOf(fault.getMessage()));
        } catch (IOException _) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("demo.noWorld", folder.toString()));
        }
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
