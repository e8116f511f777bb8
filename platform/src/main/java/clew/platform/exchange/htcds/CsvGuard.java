package clew.platform.exchange.htcds;

import java.util.regex.Pattern;

/// The apostrophe that keeps a spreadsheet from taking the text of a CSV cell for a formula.
///
/// A text that starts with `=`, `+`, `-`, `@`, tab or carriage return, or with apostrophes before one of these, gets
/// one apostrophe in front; reading takes one away. So nothing is lost: `free(protect(text))` is `text`, always.
final class CsvGuard {

    private static final Pattern DANGEROUS = Pattern.compile("^'*[=+\\-@\\t\\r]", Pattern.DOTALL);
    private static final Pattern PROTECTED = Pattern.compile("^'+[=+\\-@\\t\\r]", Pattern.DOTALL);

    private CsvGuard() {}

    static String protect(String text) {
        return DANGEROUS.matcher(text).find() ? "'" + text : text;
    }

    static String free(String text) {
        return PROTECTED.matcher(text).find() ? text.substring(1) : text;
    }
}
