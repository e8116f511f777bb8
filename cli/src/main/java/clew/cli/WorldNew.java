package clew.cli;

import clew.recognition.Problem;
import clew.scenario.order.Difficulty;
import clew.scenario.order.Order;
import clew.scenario.pack.Pack;
import clew.scenario.pack.PackFiles;
import clew.scenario.pack.PackReader;
import clew.scenario.pack.ReadPack;
import clew.scenario.pack.ShippedPacks;
import clew.scenario.world.Words;
import clew.scenario.world.WorldFault;
import clew.scenario.world.WorldFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `clew world new`: makes a world of a pack and a seed.
@Command(name = "new")
final class WorldNew implements Callable<Integer> {

    private static final long WORTH_SAYING = 1_000_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "worldOut")
    private Path out = Path.of("");

    @Option(names = "--people", paramLabel = "N", required = true, descriptionKey = "worldPeople")
    private int people;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "worldSeed")
    private @Nullable Long seed;

    @Option(names = "--pack", paramLabel = "PACK", descriptionKey = "worldWhichPack")
    private String pack = "grey-sea";

    @Option(names = "--start", paramLabel = "DAY", descriptionKey = "worldStart")
    private LocalDate start = LocalDate.of(2031, 1, 1);

    @Option(names = "--days", paramLabel = "N", descriptionKey = "worldDays")
    private int days = 365;

    @Option(names = "--victims", paramLabel = "SHARE", descriptionKey = "worldVictims")
    private double victims = Order.USUAL_VICTIMS;

    @Option(names = "--difficulty", paramLabel = "LEVEL", descriptionKey = "worldDifficulty")
    private Difficulty difficulty = Difficulty.NORMAL;

    @Option(names = "--networks", paramLabel = "N", descriptionKey = "worldNetworks")
    private int networks = 3;

    @Option(names = "--transactions", paramLabel = "N", descriptionKey = "worldTransactions")
    private @Nullable Long transactions;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "worldThreads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "worldPassphrase")
    private @Nullable Path passphrase;

    @Override
    public Integer call() {
        PackFiles files = files();
        return switch (PackReader.read(files)) {
            case ReadPack.Accepted(Pack sound) -> make(files, sound);
            case ReadPack.Refused(List<Problem> problems) -> {
                problems.forEach(problem -> spec.commandLine().getErr().println(problem.message()));
                spec.commandLine().getErr().println(Texts.text("world.faults", Integer.toString(problems.size())));
                yield WorldCommand.FAULTY;
            }
        };
    }

    private PackFiles files() {
        return ShippedPacks.named(pack).orElseGet(() -> WorldCommand.files(Path.of(pack)));
    }

    private int make(PackFiles files, Pack sound) {
        long drawn = seed == null ? new SecureRandom().nextLong() : seed;
        Order order = order(drawn);
        char[] words = passphrase == null ? Words.of(drawn, sound) : Passphrase.known(passphrase);
        say("world.making", Integer.toString(people), sound.id(), Long.toString(drawn));
        String hash;
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            hash = pool.submit(() -> WorldFolder.make(out, files, sound, order, words, progress(order)))
                    .get();
        } catch (ExecutionException failed) {
            throw refusal(failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("world.interrupted"));
        }
        say("world.made", out.toString(), hash);
        if (passphrase == null) {
            say("world.words", String.valueOf(Words.of(drawn, sound)));
        }
        say("world.next", out.toString());
        return 0;
    }

    /// Says how far the payments are: each tenth of a million or more.
    private LongConsumer progress(Order order) {
        long step = Math.max(WORTH_SAYING, order.transactions() / 10);
        long[] next = {step};
        return written -> {
            if (written >= next[0]) {
                say("world.paying", Long.toString(written), Long.toString(order.transactions()));
                next[0] = (written / step + 1) * step;
            }
        };
    }

    private Order order(long drawn) {
        if (threads < 1 || threads > 1024) {
            throw new ParameterException(spec.commandLine(), Texts.text("world.threads", Integer.toString(threads)));
        }
        try {
            long payments = transactions == null ? Order.usual(people, days) : transactions;
            return new Order(drawn, people, start, days, victims, difficulty, networks, payments);
        } catch (IllegalArgumentException outside) {
            throw new ParameterException(spec.commandLine(), String.valueOf(outside.getMessage()));
        }
    }

    private Refusal refusal(Throwable cause) {
        return switch (cause) {
            case WorldFault fault -> new Refusal(Failures.UNAVAILABLE, String.valueOf(fault.getMessage()));
            case IOException _ -> new Refusal(Failures.UNAVAILABLE, Texts.text("world.unwritten", out.toString()));
            case RuntimeException other -> throw other;
            default -> throw new IllegalStateException(cause);
        };
    }

    private void say(String key, String... with) {
        spec.commandLine().getOut().println(Texts.text(key, (Object[]) with));
        spec.commandLine().getOut().flush();
    }
}
