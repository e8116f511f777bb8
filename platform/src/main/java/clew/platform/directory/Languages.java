package clew.platform.directory;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Set;

/// Languages by their ISO 639 codes (two letters where there are two, else three), and their names for a reader.
public final class Languages {

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    private Languages() {}

    /// Whether `code` is a language: `ti`, `kmr`, but not `xq` or `Tigrinya`.
    public static boolean known(String code) {
        if (code.length() == 2) {
            return TWO_LETTERS.contains(code);
        }
        return code.length() == 3 && !ULocale.getDisplayLanguage(code, "en").equals(code);
    }

    /// The name of a language for a reader; the code itself where no name is known.
    public static String name(String code, Locale reader) {
        return ULocale.getDisplayLanguage(code, ULocale.forLocale(reader));
    }
}
