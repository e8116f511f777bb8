package clew.platform.assistance;

import clew.platform.assistance.claim.ClaimResult;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/// What a worksheet comes to, in the reader's words.
record ClaimView(List<Sum> sums, List<String> notes, String total, String currency) {

    /// The sum of a section.
    record Sum(String name, String amount, List<Line> lines) {}

    /// One line.
    record Line(String what, String formula, String amount, String source, String mark) {}

    static ClaimView of(ClaimResult result, MessageSource messages) {
        Locale locale = LocaleContextHolder.getLocale();
        List<Sum> sums = result.sums().stream()
                .map(sum -> new Sum(
                        messages.getMessage(sum.section().key(), null, locale),
                        amount(sum.minor(), result.currency()),
                        sum.lines().stream()
                                .map(line -> line(line, result.currency(), messages, locale))
                                .toList()))
                .toList();
        List<String> notes = result.notes().stream()
                .distinct()
                .map(note -> messages.getMessage(note, locale))
                .toList();
        return new ClaimView(sums, notes, amount(result.total(), result.currency()), result.currency());
    }

    private static Line line(ClaimResult.Line line, String currency, MessageSource messages, Locale locale) {
        return new Line(
                messages.getMessage(line.what(), locale),
                messages.getMessage(line.formula(), locale),
                amount(line.minor(), currency),
                line.source(),
                messages.getMessage(line.mark().key(), null, locale));
    }

    static String amount(long minor, String currency) {
        String plain = new Cost(Math.abs(minor), Currency.getInstance(currency)).plain();
        return minor < 0 ? "−" + plain : plain;
    }
}
