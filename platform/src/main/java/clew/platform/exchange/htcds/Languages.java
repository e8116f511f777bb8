package clew.platform.exchange.htcds;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// ISO 639-2 codes of languages, terminological (`deu`) and bibliographic (`ger`), and the other ways in which people
/// write a language: ISO 639-1, or the English name.
public final class Languages {

    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sqi"),
            Map.entry("arm", "hye"),
            Map.entry("baq", "eus"),
            Map.entry("bur", "mya"),
            Map.entry("chi", "zho"),
            Map.entry("cze", "ces"),
            Map.entry("dut", "nld"),
            Map.entry("fre", "fra"),
            Map.entry("geo", "kat"),
            Map.entry("ger", "deu"),
            Map.entry("gre", "ell"),
            Map.entry("ice", "isl"),
            Map.entry("mac", "mkd"),
            Map.entry("mao", "mri"),
            Map.entry("may", "msa"),
            Map.entry("per", "fas"),
            Map.entry("rum", "ron"),
            Map.entry("slo", "slk"),
            Map.entry("tib", "bod"),
            Map.entry("wel", "cym"));

    private static final Set<String> SPECIAL = Set.of("mis", "mul", "und", "zxx");
    private static final Set<String> CODES = codes();
    private static final Map<String, String> READ = read();

    private Languages() {}

    /// The shortest ISO 639 code of a language given by an ISO 639-2 code: `de` for `deu` and `ger`, `tig` for `tig`.
    public static String shortest(String code) {
        String language = new ULocale(terminological(code)).getLanguage();
        return language.isEmpty() ? code : language;
    }

    /// The ISO 639-2 code of a language given by any ISO 639 code; empty where there is none.
    public static Optional<String> ofShortest(String code) {
        String language = new ULocale(code).getISO3Language();
        return CODES.contains(language) ? Optional.of(terminological(language)) : Optional.empty();
    }

    static boolean isCode(String text) {
        return CODES.contains(text);
    }

    /// The terminological code of a three-letter code.
    static String terminological(String code) {
        return BIBLIOGRAPHIC.getOrDefault(code, code);
    }

    /// The code that a text surely means.
    static Optional<String> read(String text) {
        return Optional.ofNullable(READ.get(Catalogue.plain(text)));
    }

    private static Set<String> codes() {
        Set<String> codes = new HashSet<>(SPECIAL);
        codes.addAll(BIBLIOGRAPHIC.keySet());
        for (String language : Locale.getISOLanguages()) {
            codes.add(Locale.of(language).getISO3Language());
        }
        for (String language : ULocale.getISOLanguages()) {
            if (language.length() == 3) {
                codes.add(language);
            }
        }
        return Set.copyOf(codes);
    }

    private static Map<String, String> read() {
        Map<String, String> read = new HashMap<>();
        for (String language : ULocale.getISOLanguages()) {
            String code = new ULocale(language).getISO3Language();
            if (CODES.contains(code)) {
                read.putIfAbsent(
                        Catalogue.plain(ULocale.getDisplayLanguage(language, ULocale.ENGLISH)), terminological(code));
                read.put(language, terminological(code));
            }
        }
        for (String code : CODES) {
            read.put(code, terminological(code));
        }
        return Map.copyOf(read);
    }
}
