package clew.platform.exchange.htcds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// Reads a workbook row by row. Formulas are never calculated, nor is the result that a formula left in the file
/// taken.
final class XlsxSource {

    private static final Set<Integer> DATE_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58);
    private static final Pattern NOT_THE_PATTERN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern TO_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final int LONGEST_NUMBER = 40;

    private final byte[] bytes;
    private final Limits limits;

    XlsxSource(byte[] bytes, Limits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    void read(RowHandler handler) {
        ZipGuard.check(bytes, limits);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                read(workbook, sheet, handler);
            }
        } catch (IOException e) {
            throw new Refusal(Reason.DAMAGED_WORKBOOK);
        } catch (ExcelReaderException | IllegalStateException | IllegalArgumentException e) {
            throw new Refusal(Reason.DAMAGED_WORKBOOK);
        } catch (NullPointerException | IndexOutOfBoundsException e) {
            // The reading library runs into these where a part refers to one that is not there.
            throw new Refusal(Reason.DAMAGED_WORKBOOK);
        }
        handler.end();
    }

    private void read(ReadableWorkbook workbook, Sheet sheet, RowHandler handler) throws IOException {
        handler.sheet(sheet.getName(), workbook.isDate1904());
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> handler.row(row.getRowNum(), cells(row, workbook.isDate1904())));
        }
    }

    private List<RawCell> cells(Row row, boolean since1904) {
        if (row.getCellCount() > limits.columns()) {
            throw new Refusal(Reason.TOO_MANY_COLUMNS, String.valueOf(limits.columns()));
        }
        List<RawCell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? RawCell.BLANK : raw(cell, since1904));
        }
        return cells;
    }

    private static RawCell raw(Cell cell, boolean since1904) {
        String text = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getFormula() != null) {
            return new RawCell(RawCell.Kind.FORMULA, "=" + cell.getFormula());
        }
        CellType type = cell.getType();
        return switch (type) {
            case EMPTY -> RawCell.BLANK;
            case STRING, FORMULA -> RawCell.text(unescape(text));
            case BOOLEAN -> RawCell.text("1".equals(text) ? "true" : "false");
            case ERROR -> new RawCell(RawCell.Kind.ERROR, text);
            case NUMBER -> number(cell, text, since1904);
        };
    }

    private static RawCell number(Cell cell, String text, boolean since1904) {
        if (!(cell.getValue() instanceof BigDecimal number)) {
            return RawCell.text(text);
        }
        if (isDate(cell)) {
            Optional<String> date = date(number, since1904);
            if (date.isPresent()) {
                return RawCell.text(date.get());
            }
        }
        // A number with a monstrous exponent would fill the memory when written out.
        if (number.precision() > LONGEST_NUMBER || Math.abs(number.scale()) > LONGEST_NUMBER) {
            return RawCell.text(text);
        }
        return new RawCell(RawCell.Kind.NUMBER, shown(number).toPlainString());
    }

    /// A workbook stores binary fractions with 17 digits; the shortest number with the same value is what was typed.
    private static BigDecimal shown(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal shortest = number.precision() > 15 ? new BigDecimal(Double.toString(number.doubleValue())) : number;
        return shortest.stripTrailingZeros();
    }

    private static boolean isDate(Cell cell) {
        Integer format = cell.getDataFormatId();
        if (format != null && DATE_FORMATS.contains(format)) {
            return true;
        }
        String pattern = cell.getDataFormatString();
        if (pattern == null) {
            return false;
        }
        String letters =
                NOT_THE_PATTERN.matcher(pattern.toLowerCase(Locale.ROOT)).replaceAll("");
        return letters.contains("m") && (letters.contains("y") || letters.contains("d"));
    }

    private static Optional<String> date(BigDecimal number, boolean since1904) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(90_000)) > 0) {
            return Optional.empty();
        }
        int day = number.intValue();
        int seconds = number.subtract(BigDecimal.valueOf(day))
                .multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        Optional<LocalDate> date = Dates.fromSerial(seconds == 86_400 ? day + 1 : day, since1904);
        return date.map(found -> seconds % 86_400 == 0
                ? found.toString()
                : found.atTime(LocalTime.ofSecondOfDay(seconds)).toString());
    }

    /// Excel writes characters that XML cannot carry as `_x0001_`, and a text that looks like that with `_x005F_` in
    /// front.
    static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }

    static String escape(String text) {
        return text.contains("_x") ? TO_ESCAPE.matcher(text).replaceAll("_x005F_") : text;
    }
}
