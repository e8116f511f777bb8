package clew.platform.directory;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Languages by their ISO 639 codes (two letters where there are two, else three), and their names for a reader.
public final class Languages {

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    /// The codes whose names can be read, the shorter first.
    private static final List<String> CODES = Stream.concat(
                    TWO_LETTERS.stream(),
                    Arrays.stream(ULocale.getAvailableLocales()).map(ULocale::getLanguage))
            .distinct()
            .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .toList();

    private Languages() {}

    /// Whether `code` is a language: `ti`, `kmr`, but not `xq` or `Tigrinya`.
    public static boolean known(String code) {
        if (code.length() == 2) {
            return TWO_LETTERS.contains(code);
        }
        return code.length() == 3 && !ULocale.getDisplayLanguage(code, "en").equals(code);
    }

    /// The code of a language that somebody named: by its code, or by its name in English or in their own language.
    public static Optional<String> find(String text, Locale reader) {
        String word = text.strip();
        String code = word.toLowerCase(Locale.ROOT);
        if (known(code)) {
            return Optional.of(code);
        }
        return CODES.stream()
                .filter(one -> name(one, reader).equalsIgnoreCase(word)
                        || name(one, Locale.ENGLISH).equalsIgnoreCase(word))
                .findFirst();
    }

    /// The name of a language for a reader; the code itself where no name is known.
    public static String name(String code, Locale reader) {
        return ULocale.getDisplayLanguage(code, ULocale.forLocale(reader));
    }
}
