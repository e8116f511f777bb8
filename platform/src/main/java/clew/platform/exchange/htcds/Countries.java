package clew.platform.exchange.htcds;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// ISO 3166-1 alpha-2 codes, and the ways in which people write a country instead: alpha-3, or the English name.
final class Countries {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> READ = read();

    private Countries() {}

    static boolean isCode(String text) {
        return CODES.contains(text);
    }

    /// The alpha-2 code that a text surely means.
    static Optional<String> read(String text) {
        return Optional.ofNullable(READ.get(Catalogue.plain(text)));
    }

    private static Map<String, String> read() {
        Map<String, String> read = new HashMap<>();
        Set<String> doubtful = new HashSet<>();
        for (String code : CODES) {
            Locale country = Locale.of("", code);
            put(read, doubtful, country.getDisplayCountry(Locale.ENGLISH), code);
            put(read, doubtful, country.getISO3Country(), code);
            put(read, doubtful, code, code);
        }
        doubtful.forEach(read::remove);
        return Map.copyOf(read);
    }

    private static void put(Map<String, String> read, Set<String> doubtful, String text, String code) {
        String key = Catalogue.plain(text);
        String before = read.put(key, code);
        if (before != null && !before.equals(code)) {
            doubtful.add(key);
        }
    }
}
