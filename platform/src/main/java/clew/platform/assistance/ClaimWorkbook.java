package clew.platform.assistance;

import clew.platform.assistance.claim.ClaimResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes what a worksheet comes to as XLSX: amounts as numbers, formulas and sources as text.
@Component
class ClaimWorkbook {

    private final MessageSource messages;

    ClaimWorkbook(MessageSource messages) {
        this.messages = messages;
    }

    byte[] write(ClaimResult result, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Clew", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(messages.getMessage("assistance.claim.page.title", null, locale));
            int row = 0;
            List<String> headings = List.of("section", "what", "formula", "amount", "source", "mark");
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(row, i, messages.getMessage("assistance.claim.column." + headings.get(i), null, locale));
            }
            for (ClaimResult.Line line : result.lines()) {
                row++;
                sheet.value(row, 0, messages.getMessage(line.section().key(), null, locale));
                sheet.value(row, 1, messages.getMessage(line.what(), locale));
                sheet.value(row, 2, messages.getMessage(line.formula(), locale));
                sheet.value(row, 3, amount(line.minor(), result.currency()));
                sheet.value(row, 4, line.source());
                sheet.value(row, 5, messages.getMessage(line.mark().key(), null, locale));
            }
            sheet.value(row + 1, 1, messages.getMessage("assistance.claim.total", null, locale));
            sheet.value(row + 1, 3, amount(result.total(), result.currency()));
            sheet.value(row + 1, 4, result.currency());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BigDecimal amount(long minor, String currency) {
        return BigDecimal.valueOf(
                minor, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }
}
