package clew.platform.packs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The texts of a pack in one language: `key = text`, one to a line, `#` for remarks. What is not there is
/// shown in the language of the pack.
///
/// Keys: `stage.ID`, `decision.ID`, `entitlement.ID` for names, `leaflet.title` and `leaflet.1`, `leaflet.2` …
/// for the leaflet on rights, `about.reliability` for how far a speaker has checked them.
///
/// @param texts by key, in the order of the file
public record PackTexts(Map<String, String> texts) {

    private static final String KEY = "[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+";

    /// Copies the texts and keeps their order.
    public PackTexts {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /// The text of a key.
    public Optional<String> get(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /// The paragraphs of the leaflet on rights; empty where there is none.
    public List<String> leaflet() {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 1; texts.containsKey("leaflet." + i); i++) {
            paragraphs.add(texts.get("leaflet." + i));
        }
        return paragraphs;
    }

    /// Reads a file; the name is for the messages only.
    public static PackReading<PackTexts> read(String name, String content) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<PackFault> faults = new ArrayList<>();
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            int sign = line.indexOf('=');
            String key = sign < 0 ? line.strip() : line.substring(0, sign).strip();
            String text = sign < 0 ? "" : line.substring(sign + 1).strip();
            if (!key.matches(KEY) || text.isEmpty()) {
                faults.add(new PackFault(name, number, key, text, "a line such as: stage.closed = Afgesloten"));
            } else if (texts.put(key, text) != null) {
                faults.add(new PackFault(name, number, key, text, "each key once"));
            }
        }
        return faults.isEmpty() ? new PackReading.Sound<>(new PackTexts(texts)) : new PackReading.Faulty<>(faults);
    }
}
