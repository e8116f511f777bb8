package clew.money.statement;

import clew.money.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/// The first sheet of a workbook (XLSX, ISO/IEC 29500): its first row that is not empty is the head. Numbers and
/// days are read as such, whatever the sheet shows; of a formula its last value counts.
final class XlsxRows implements TableRows {

    /// A workbook that unpacks to more than this is refused before anything of it is read.
    private static final long MOST = 1L << 30;

    @Override
    public void read(StatementFile file, TableMapping mapping, Reader reader) throws IOException, UnreadableFile {
        byte[] bytes;
        try (InputStream in = file.open()) {
            bytes = in.readAllBytes();
        }
        try (ReadableWorkbook workbook = workbook(file, bytes);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<String> names = new ArrayList<>();
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (names.isEmpty()) {
                    head(row, names);
                    if (!names.isEmpty()) {
                        reader.head(names);
                    }
                } else {
                    reader.row(cells(row, names, mapping));
                }
            }
        } catch (IOException
                | ExcelReaderException
                | UncheckedIOException
                | IllegalArgumentException
                | IllegalStateException broken) {
            throw broken(file, String.valueOf(broken.getMessage()));
        }
    }

    private static UnreadableFile broken(StatementFile file, String why) {
        return new UnreadableFile(new Problem(file.name(), 0, "workbook", "", "an XLSX workbook (" + why + ")"));
    }

    /// The workbook, once it is known what it unpacks to.
    private static ReadableWorkbook workbook(StatementFile file, byte[] bytes) throws IOException, UnreadableFile {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            byte[] room = new byte[1 << 16];
            long length = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                for (int count = zip.read(room); count >= 0; count = zip.read(room)) {
                    length += count;
                    if (length > MOST) {
                        throw broken(file, "it unpacks to more than a gibibyte");
                    }
                }
            }
        }
        return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false));
    }

    private static void head(Row row, List<String> names) {
        row.stream()
                .forEach(cell -> names.add(cell == null ? "" : cell.getText().strip()));
        if (names.stream().allMatch(String::isEmpty)) {
            names.clear();
        }
    }

    private static Cells cells(Row row, List<String> names, TableMapping mapping) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size() && i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            String value = cell == null ? "" : text(cell, mapping);
            if (!value.isEmpty() && !names.get(i).isEmpty()) {
                values.put(names.get(i), value);
            }
        }
        return new Cells(row.getRowNum(), values);
    }

    private static String text(Cell cell, TableMapping mapping) {
        boolean number = cell.getType() == CellType.NUMBER
                || (cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal);
        if (!number) {
            return cell.getText().strip();
        }
        String format = String.valueOf(cell.getDataFormatString()).toLowerCase(Locale.ROOT);
        if (format.contains("yy") || format.contains("d-m") || format.contains("d/m") || format.contains("d.m")) {
            LocalDateTime day = cell.asDate();
            return mapping.days().format(day);
        }
        return TableMapping.written(new BigDecimal(cell.getRawValue()), mapping);
    }
}
