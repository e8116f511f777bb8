package clew.cli;

import clew.money.bench.CamtBench;
import clew.money.bench.TracingBench;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `clew money bench`: how fast tracing is on this machine.
@Command(name = "bench")
final class MoneyBench implements Callable<Integer> {

    private static final long FEWEST = 1_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PAYMENTS", arity = "0..*", descriptionKey = "moneyBenchSizes")
    private List<Long> sizes = new ArrayList<>();

    @Option(names = "--duckdb", paramLabel = "JAR", descriptionKey = "moneyBenchDuckDb")
    private @Nullable Path duckDb;

    @Option(names = "--networkx", descriptionKey = "moneyBenchNetworkX")
    private boolean networkX;

    @Option(names = "--camt", paramLabel = "MB", descriptionKey = "moneyBenchCamt")
    private long camt;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (camt > 0) {
            CamtBench.run(camt, line -> {
                out.println(line);
                out.flush();
            });
            return 0;
        }
        for (long size : sizes.isEmpty() ? List.of(1_000_000L, 10_000_000L) : sizes) {
            if (size < FEWEST || size > Integer.MAX_VALUE) {
                throw new ParameterException(spec.commandLine(), Texts.text("money.benchSize", Long.toString(FEWEST)));
            }
            TracingBench.run(size, new MoneyPeers(duckDb, networkX, out::println), line -> {
                out.println(line);
                out.flush();
            });
        }
        return 0;
    }
}
