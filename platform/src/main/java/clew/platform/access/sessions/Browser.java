package clew.platform.access.sessions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The family of a browser and of its system, as far as a member needs it to know their own: no version, no device.
public final class Browser {

    private static final Map<String, String> FAMILIES = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        // Each later browser also names those that it wants to be taken for: the most particular first.
        FAMILIES.put("Edg", "Edge");
        FAMILIES.put("OPR/", "Opera");
        FAMILIES.put("SamsungBrowser", "Samsung Internet");
        FAMILIES.put("Firefox/", "Firefox");
        FAMILIES.put("FxiOS", "Firefox");
        FAMILIES.put("CriOS", "Chrome");
        FAMILIES.put("Chrome/", "Chrome");
        FAMILIES.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "Mac");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private Browser() {}

    /// Such as "Firefox, Windows"; empty if neither is known.
    public static String family(@Nullable String userAgent) {
        String sent = userAgent == null ? "" : userAgent;
        String family = first(FAMILIES, sent);
        String system = first(SYSTEMS, sent);
        return family.isEmpty() || system.isEmpty() ? family + system : family + ", " + system;
    }

    private static String first(Map<String, String> known, String sent) {
        return known.entrySet().stream()
                .filter(entry -> sent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
