package clew.platform.web;

import java.util.Locale;
import java.util.Set;

/// In which direction a language is written.
final class Direction {

    /// Languages written from right to left in the scripts that they use by default (Unicode CLDR, layout data).
    private static final Set<String> RIGHT_TO_LEFT = Set.of(
            "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ku-arab", "nqo", "ps", "sd", "syr", "ug", "ur", "yi");

    private Direction() {}

    static String of(Locale language) {
        return RIGHT_TO_LEFT.contains(language.getLanguage()) ? "rtl" : "ltr";
    }
}
