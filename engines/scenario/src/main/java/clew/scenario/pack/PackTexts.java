package clew.scenario.pack;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the texts, and sees that none is missing and that documents leave open only what a world can fill in.
final class PackTexts {

    private static final String FILE = "texts.csv";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Map<String, Artefact> TITLES =
            Arrays.stream(Artefact.values()).collect(Collectors.toMap(Artefact::titleKey, each -> each));
    private static final Map<String, Artefact> BODIES =
            Arrays.stream(Artefact.values()).collect(Collectors.toMap(Artefact::bodyKey, each -> each));

    private final List<String> languages;

    private PackTexts(List<String> languages) {
        this.languages = languages;
    }

    /// The keys of the documents' texts.
    static Collection<String> documentKeys() {
        Set<String> keys = new TreeSet<>(TITLES.keySet());
        keys.addAll(BODIES.keySet());
        return keys;
    }

    static Map<String, SortedMap<String, String>> read(
            PackFiles files, List<String> languages, Collection<String> keys, Problems problems) {
        Map<String, SortedMap<String, String>> texts = new HashMap<>();
        Set<String> columns = new TreeSet<>(languages);
        columns.add("key");
        languages.forEach(language -> texts.put(language, new TreeMap<>()));
        PackTexts reader = new PackTexts(languages);
        Set<String> seen = new TreeSet<>();
        for (Line line : Sheet.read(files, FILE, columns, problems).lines()) {
            if (!seen.add(line.text("key"))) {
                line.wrong("key", "each key once");
            }
            texts.forEach((language, known) -> known.put(line.raw("key"), line.text(language)));
            reader.checkPlaceholders(line);
        }
        keys.stream()
                .filter(key -> !seen.contains(key))
                .forEach(key -> problems.add(FILE, 0, "key", key, "an entry with this key"));
        return texts;
    }

    private void checkPlaceholders(Line line) {
        String key = line.raw("key");
        Artefact artefact = TITLES.getOrDefault(key, BODIES.get(key));
        if (artefact == null || languages.isEmpty()) {
            return;
        }
        SortedSet<String> first = placeholders(line.raw(languages.getFirst()));
        for (String language : languages) {
            String text = line.raw(language);
            SortedSet<String> open = placeholders(text);
            if (!artefact.placeholders().containsAll(open)
                    || PLACEHOLDER.matcher(text).replaceAll("").matches("(?s).*[{}].*")) {
                line.wrong(language, "in braces only words of " + artefact.placeholders());
            } else if (!open.equals(first)) {
                line.wrong(language, "the same words in braces as in " + languages.getFirst() + ": " + first);
            } else if (BODIES.containsKey(key) && !open.contains("signs")) {
                line.wrong(language, "{signs} where what was noticed is to stand");
            }
        }
    }

    private static SortedSet<String> placeholders(String text) {
        SortedSet<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
