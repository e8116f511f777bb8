package clew.platform.assistance;

import java.util.EnumMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What is looked at before anybody says that a return is safe.
public enum ReturnRisk {
    SECURITY,
    TRAFFICKED_AGAIN,
    DEBT,
    FAMILY,
    HEALTH,
    CHILD;

    /// How grave it was found to be.
    public enum Level {
        NONE,
        SOME,
        GRAVE,
        NOT_KNOWN;

        /// The message key of its label.
        public String key() {
            return "assistance.risk.level." + name();
        }
    }

    /// What was found.
    ///
    /// @param source from where it is known
    public record Found(Level level, String source) {}

    /// The message key of its label.
    public String key() {
        return "assistance.risk." + name();
    }

    /// As it is sealed.
    static String write(Map<ReturnRisk, Found> risks) {
        return JsonMapper.shared().writeValueAsString(new EnumMap<>(risks));
    }

    /// What [#write] made.
    static Map<ReturnRisk, Found> read(String sealed) {
        return sealed.isEmpty() ? Map.of() : JsonMapper.shared().readValue(sealed, new TypeReference<>() {});
    }
}
