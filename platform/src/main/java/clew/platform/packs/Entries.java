package clew.platform.packs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// The entries of one mapping in a file of a pack; every question that finds something wrong notes a fault and
/// goes on, so that a person who writes a pack sees all faults at once.
public final class Entries {

    private static final int LONGEST_SHOWN = 60;

    private final String path;
    private final Node place;
    private final Faults faults;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    /// Collects faults of one file.
    ///
    /// @param file the name of the file
    /// @param list where they are noted
    record Faults(String file, List<PackFault> list) {
        void note(Node place, String field, String value, String expected) {
            int line = place.getStartMark().getLine() + 1;
            list.add(new PackFault(file, line, field, shorten(value), expected));
        }

        private static String shorten(String value) {
            String line = value.strip().replaceAll("\\s+", " ");
            return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
        }
    }

    Entries(String path, Node node, Faults faults) {
        this.path = path;
        this.place = node;
        this.faults = faults;
        if (!(node instanceof MappingNode mapping)) {
            faults.note(node, path.isEmpty() ? "the file" : path, show(node), "a list of names and values");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = show(tuple.getKeyNode());
            if (entries.put(key, tuple.getValueNode()) != null) {
                faults.note(tuple.getKeyNode(), field(key), key, "each name once");
            }
        }
    }

    /// The text of a name that must be there.
    public String text(String name) {
        return optionalText(name, true);
    }

    /// The text of a name, or `null` where the name is left out.
    public @Nullable String optionalText(String name) {
        return has(name) ? text(name) : null;
    }

    private String optionalText(String name, boolean required) {
        Node node = ask(name);
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip().replaceAll("\\s*\\n\\s*", " ");
        }
        if (required) {
            fault(node, name, "a text");
        }
        return "";
    }

    /// A date that must be there.
    public LocalDate date(String name) {
        String text = text(name);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            if (!text.isEmpty()) {
                fault(ask(name), name, "a date such as 2026-11-24");
            }
            return LocalDate.EPOCH;
        }
    }

    /// Yes or no; no where the name is left out.
    public boolean yes(String name) {
        Node node = ask(name);
        if (node == null) {
            return false;
        }
        String text = show(node);
        if (!text.equals("yes") && !text.equals("no") && !text.equals("true") && !text.equals("false")) {
            fault(node, name, "yes or no");
        }
        return text.equals("yes") || text.equals("true");
    }

    /// A number of days, or `null` where the name is left out.
    public @Nullable Integer days(String name) {
        Node node = ask(name);
        if (node == null) {
            return null;
        }
        String text = show(node);
        if (!text.matches("[1-9][0-9]{0,3}")) {
            fault(node, name, "a number of days from 1 to 9999");
            return null;
        }
        return Integer.valueOf(text);
    }

    /// A list of texts; empty where the name is left out.
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes(name)) {
            texts.add(show(node));
        }
        return texts;
    }

    /// A list of mappings; empty where the name is left out.
    public List<Entries> maps(String name) {
        List<Entries> maps = new ArrayList<>();
        for (Node node : nodes(name)) {
            maps.add(new Entries(field(name) + "[" + maps.size() + "]", node, faults));
        }
        return maps;
    }

    /// A mapping that must be there.
    public Entries map(String name) {
        Node node = ask(name);
        if (node == null) {
            fault(name, "a list of names and values");
        }
        return new Entries(field(name), node == null ? nothing() : node, faults);
    }

    /// The names that are there, in the order of the file.
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /// One constant of a type, which must be there; the last argument stands in where it is not.
    public <E extends Enum<E>> E one(String name, Class<E> type, E otherwise) {
        String text = text(name);
        return constant(text, type).orElseGet(() -> {
            if (!text.isEmpty()) {
                fault(ask(name), name, choices(type));
            }
            return otherwise;
        });
    }

    /// A list of constants of a type; empty where the name is left out.
    public <E extends Enum<E>> Set<E> some(String name, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        for (Node node : nodes(name)) {
            constant(show(node), type)
                    .ifPresentOrElse(found::add, () -> faults.note(node, field(name), show(node), choices(type)));
        }
        return found;
    }

    /// Whether the name is there.
    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /// Notes a fault at the value of a name, or at the mapping where the name is missing.
    public void fault(String name, String expected) {
        fault(entries.get(name), name, expected);
    }

    /// Notes every name that nobody asked for: usually a slip of the pen.
    public void refuseTheRest() {
        entries.forEach((name, node) -> {
            if (!asked.contains(name)) {
                faults.note(node, field(name), show(node), "no such field; known are " + String.join(", ", asked));
            }
        });
    }

    private List<Node> nodes(String name) {
        Node node = ask(name);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        fault(node, name, "a list");
        return List.of();
    }

    private Node nothing() {
        return new MappingNode(
                Tag.MAP, true, List.of(), place.getStartMark(), place.getEndMark(), DumperOptions.FlowStyle.BLOCK);
    }

    private @Nullable Node ask(String name) {
        asked.add(name);
        return entries.get(name);
    }

    private void fault(@Nullable Node node, String name, String expected) {
        faults.note(node == null ? place : node, field(name), node == null ? "" : show(node), expected);
    }

    private String field(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String show(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "a " + node.getNodeId();
    }

    private static <E extends Enum<E>> Optional<E> constant(String text, Class<E> type) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static <E extends Enum<E>> String choices(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", ", "one of ", ""));
    }
}
