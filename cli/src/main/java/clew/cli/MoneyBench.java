package clew.cli;

import clew.money.bench.TracingBench;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (long size : sizes.isEmpty() ? List.of(1_000_000L, 10_000_000L) : sizes) {
            if (size < FEWEST || size > Integer.MAX_VALUE) {
                throw new ParameterException(spec.commandLine(), Texts.text("money.benchSize", Long.toString(FEWEST)));
            }
            TracingBench.run(size, line -> {
                out.println(line);
                out.flush();
            });
        }
        return 0;
    }
}
