package clew.platform.packs;

import clew.platform.packs.Entries.Faults;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/// Reads the YAML files of packs: no aliases, no types, no surprise, and every fault with its line.
public final class PackYaml {

    /// The most characters that a file of a pack may have.
    public static final int LONGEST = 1_000_000;

    private PackYaml() {}

    /// Reads a file whose top is a mapping; the name is for the messages only.
    public static <T> PackReading<T> read(String file, String text, Function<Entries, T> reader) {
        List<PackFault> faults = new ArrayList<>();
        Node node;
        try {
            node = compose(text);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            return faulty(new PackFault(file, line, "the file", problem(e.getProblem()), "well-formed YAML"));
        } catch (YAMLException e) {
            return faulty(new PackFault(file, 1, "the file", problem(e.getMessage()), "well-formed YAML"));
        }
        if (node == null) {
            return faulty(new PackFault(file, 1, "the file", "", "a list of names and values"));
        }
        T read = reader.apply(new Entries("", node, new Faults(file, faults)));
        return faults.isEmpty() ? new PackReading.Sound<>(read) : new PackReading.Faulty<>(faults);
    }

    private static @Nullable Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(LONGEST);
        return new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
    }

    private static String problem(@Nullable String problem) {
        return problem == null ? "" : problem;
    }

    private static <T> PackReading<T> faulty(PackFault fault) {
        return new PackReading.Faulty<>(List.of(fault));
    }
}
