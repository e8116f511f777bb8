package clew.platform.access;

import clew.platform.directory.RecipientClass;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Reads a policy file.
///
/// A header line, then lines of six fields: roles, relations, classes, kinds, actions, basis. A field has one
/// or more values with a space between, or `any`; the basis is `mandate` or `agreed`. A line that starts with
/// `#` says why the block below it is so; a block without one is an error. Whatever cannot be read is reported
/// with file, line, field and value; nothing is skipped.
final class PolicyFile {

    private static final String HEADER = "role,relation,class,kind,actions,basis";

    private final String file;
    private final List<PolicyRule> rules = new ArrayList<>();
    private String why = "";
    private boolean inBlock;
    private int line;

    private PolicyFile(String file) {
        this.file = file;
    }

    static List<PolicyRule> shipped() {
        String file = "access/policy.csv";
        try (InputStream in = PolicyFile.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return read(file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(file + " cannot be read", broken);
        }
    }

    static List<PolicyRule> read(String file, BufferedReader lines) {
        PolicyFile reading = new PolicyFile(file);
        lines.lines().forEach(reading::take);
        if (reading.rules.isEmpty()) {
            throw reading.broken("file", "", "at least one rule");
        }
        return List.copyOf(reading.rules);
    }

    private void take(String text) {
        line++;
        if (line == 1) {
            if (!text.equals(HEADER)) {
                throw broken("header", text, HEADER);
            }
        } else if (text.startsWith("#")) {
            why = inBlock || why.isEmpty()
                    ? text.substring(1).strip()
                    : why + " " + text.substring(1).strip();
            inBlock = false;
        } else if (text.isBlank()) {
            why = "";
            inBlock = false;
        } else {
            inBlock = true;
            rules.add(rule(text));
        }
    }

    private PolicyRule rule(String text) {
        String[] fields = text.split(",", -1);
        if (fields.length != 6) {
            throw broken("line", text, "six fields: " + HEADER);
        }
        if (why.isEmpty()) {
            throw broken("line", text, "a line above that starts with # and says why");
        }
        return new PolicyRule(
                line,
                values("role", fields[0], Role.class),
                values("relation", fields[1], Relation.class),
                values("class", fields[2], RecipientClass.class),
                values("kind", fields[3], DataKind.class),
                values("actions", fields[4], Action.class),
                agreed(fields[5]),
                why);
    }

    private boolean agreed(String text) {
        return switch (text.strip()) {
            case "mandate" -> false;
            case "agreed" -> true;
            default -> throw broken("basis", text, "mandate, or agreed");
        };
    }

    private <E extends Enum<E>> Set<E> values(String field, String text, Class<E> type) {
        if (text.equals("any")) {
            return Collections.unmodifiableSet(EnumSet.allOf(type));
        }
        EnumSet<E> values = EnumSet.noneOf(type);
        for (String word : text.strip().split(" +")) {
            E value = EnumSet.allOf(type).stream()
                    .filter(one -> one.name().equals(word))
                    .findFirst()
                    .orElseThrow(() -> broken(field, word, "any, or of " + EnumSet.allOf(type)));
            if (!values.add(value)) {
                throw broken(field, word, "each value once");
            }
        }
        return Collections.unmodifiableSet(values);
    }

    private IllegalArgumentException broken(String field, String value, String expected) {
        return new IllegalArgumentException(
                "%s, line %d, %s: \"%s\"; expected %s".formatted(file, line, field, value, expected));
    }
}
