package clew.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How statements are read, whatever is done with them.
final class MoneyOptions {

    @Option(names = "--currency", paramLabel = "CODE=DECIMALS", descriptionKey = "moneyCurrency")
    private Map<String, Integer> currencies = new HashMap<>();

    @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "moneyMapping")
    private @Nullable Path mapping;

    Map<String, Integer> currencies() {
        return currencies;
    }

    @Nullable
    Path mapping() {
        return mapping;
    }
}
