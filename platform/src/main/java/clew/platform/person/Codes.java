package clew.platform.person;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Languages and countries as people write them, and their codes: ISO 639 for languages, ISO 3166 (two letters) for
/// countries, and *XXA* of ICAO Doc 9303 for somebody without any citizenship.
public final class Codes {

    /// Stands where a citizenship stands, for a person who has none.
    public static final String STATELESS = "XXA";

    private Codes() {}

    /// The code of a language that was written as a code, as its English name or as its own name.
    public static Optional<String> language(String written) {
        return Optional.ofNullable(Names.LANGUAGES.get(plain(written)));
    }

    /// The code of a country that was written as a code of two or three letters or as its English name.
    public static Optional<String> country(String written) {
        return Optional.ofNullable(Names.COUNTRIES.get(plain(written)));
    }

    /// The name of a language for a reader.
    public static String languageName(String code, Locale reader) {
        return ULocale.getDisplayLanguage(code, ULocale.forLocale(reader));
    }

    /// The name of a country for a reader.
    public static String countryName(String code, Locale reader) {
        return code.equals(STATELESS)
                ? "Stateless"
                : ULocale.getDisplayCountry("und-" + code, ULocale.forLocale(reader));
    }

    private static String plain(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    private static final class Names {
        static final Map<String, String> LANGUAGES = languages();
        static final Map<String, String> COUNTRIES = countries();

        private Names() {}

        private static Map<String, String> languages() {
            Map<String, String> codes = new HashMap<>();
            for (String code : ULocale.getISOLanguages()) {
                ULocale language = ULocale.forLanguageTag(code);
                String kept = language.getLanguage();
                if (!kept.isEmpty()) {
                    codes.putIfAbsent(plain(language.getDisplayLanguage(ULocale.ENGLISH)), kept);
                    codes.putIfAbsent(plain(language.getDisplayLanguage(language)), kept);
                    codes.put(kept, kept);
                }
            }
            codes.put("farsi", "fa");
            codes.put("dari", "fa");
            codes.put("kurmanji", "kmr");
            codes.put("sorani", "ckb");
            return Map.copyOf(codes);
        }

        private static Map<String, String> countries() {
            Map<String, String> codes = new HashMap<>();
            for (String code : Locale.getISOCountries()) {
                codes.put(plain(ULocale.getDisplayCountry("und-" + code, ULocale.ENGLISH)), code);
                codes.put(plain(code), code);
                codes.put(plain(Locale.of("", code).getISO3Country()), code);
            }
            codes.put("stateless", STATELESS);
            codes.put(plain(STATELESS), STATELESS);
            return Map.copyOf(codes);
        }
    }
}
