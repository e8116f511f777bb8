package clew.platform.children;

import clew.platform.vault.Compartment;
import clew.platform.vault.Vault;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What was said and written about a child, by its names, sealed as one text.
@Component
class SealedWords {

    private static final TypeReference<TreeMap<String, String>> MAP = new TypeReference<>() {};

    private final Vault vault;

    SealedWords(Vault vault) {
        this.vault = vault;
    }

    /// Seals the words that are not empty.
    byte[] seal(UUID person, String place, Map<String, String> words) {
        Map<String, String> some = new TreeMap<>();
        words.forEach((name, text) -> {
            if (!text.isBlank()) {
                some.put(name, text.strip());
            }
        });
        return vault.seal(
                person, Compartment.NARRATIVE, place, JsonMapper.shared().writeValueAsString(some));
    }

    /// Opens what [#seal] made; empty where nothing is there or the person was erased.
    Map<String, String> open(UUID person, String place, byte @Nullable [] sealed) {
        return vault.find(person, Compartment.NARRATIVE, place, sealed)
                .map(json -> (Map<String, String>) JsonMapper.shared().readValue(json, MAP))
                .orElse(Map.of());
    }

    /// The same text gives the same key, and tells nobody which text it was.
    UUID blind(String purpose, String text) {
        return vault.blindKey("children." + purpose, text);
    }
}
