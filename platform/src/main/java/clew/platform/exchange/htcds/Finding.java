package clew.platform.exchange.htcds;

import java.util.List;

/// Something found in a file: where, in which column, the value (cut short), and why it matters.
///
/// `sheet` and `cell` are empty where the format has none; `line` is 0 for what concerns the whole file.
public record Finding(
        Reason reason, String sheet, int line, String cell, String column, String value, List<String> details) {

    private static final int SHOWN = 80;

    public Finding {
        value = shorten(value);
        details = details.stream().map(Finding::shortenDetail).toList();
    }

    /// A finding about a whole file.
    public static Finding ofFile(Reason reason, String... details) {
        return new Finding(reason, "", 0, "", "", "", List.of(details));
    }

    private static String shorten(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }

    private static String shortenDetail(String text) {
        return text.length() <= 1_500 ? text : text.substring(0, 1_500) + "…";
    }
}
