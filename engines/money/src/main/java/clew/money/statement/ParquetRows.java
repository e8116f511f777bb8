package clew.money.statement;

import clew.money.Problem;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnSchema;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Parquet files with one value in each column. They are read from memory, since their directory stands at the
/// end: up to two gibibytes.
final class ParquetRows implements TableRows {

    @Override
    public void read(StatementFile file, TableMapping mapping, Reader reader) throws IOException, UnreadableFile {
        byte[] bytes;
        try (InputStream in = file.open()) {
            bytes = in.readAllBytes();
        } catch (OutOfMemoryError tooLarge) {
            throw broken(file, "up to two gibibytes, and as much memory");
        }
        try (ParquetFileReader parquet = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(bytes)));
                RowReader rows = parquet.rowReader()) {
            if (!parquet.getFileSchema().isFlatSchema()) {
                throw broken(file, "one value in each column, no lists or records");
            }
            List<String> names = parquet.getFileSchema().getColumns().stream()
                    .map(ColumnSchema::name)
                    .toList();
            reader.head(names);
            for (long line = 1; rows.hasNext(); line++) {
                rows.next();
                reader.row(cells(line, rows, names, mapping));
            }
        } catch (IOException | RuntimeException broken) {
            throw broken(file, "a Parquet file (" + broken.getMessage() + ")");
        }
    }

    private static Cells cells(long line, RowReader rows, List<String> names, TableMapping mapping) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!rows.isNull(i)) {
                values.put(names.get(i), text(rows.getValue(i), mapping));
            }
        }
        return new Cells(line, values);
    }

    private static UnreadableFile broken(StatementFile file, String expected) {
        return new UnreadableFile(new Problem(file.name(), 0, "table", "", expected));
    }

    private static String text(Object value, TableMapping mapping) {
        return switch (value) {
            case LocalDate day -> mapping.days().format(day.atTime(LocalTime.MIN));
            case LocalDateTime moment -> mapping.days().format(moment);
            case Instant moment -> mapping.days().format(moment.atOffset(ZoneOffset.UTC));
            case BigDecimal number -> TableMapping.written(number, mapping);
            case Double number -> TableMapping.written(new BigDecimal(Double.toString(number)), mapping);
            case Float number -> TableMapping.written(new BigDecimal(Float.toString(number)), mapping);
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            default -> value.toString();
        };
    }
}
