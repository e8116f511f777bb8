package clew.platform.exchange.htcds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A file that was read in a test: the outcome and every row.
final class Reading implements RowSink {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    final List<HtcdsRecord> accepted = new ArrayList<>();
    final List<List<Finding>> rejected = new ArrayList<>();
    private Outcome outcome = new Outcome.Refused(Finding.ofFile(Reason.EMPTY_FILE));

    static Reading of(String name, byte[] bytes) {
        return of(name, bytes, Limits.usual());
    }

    static Reading of(String name, byte[] bytes, Limits limits) {
        Reading reading = new Reading();
        reading.outcome = new HtcdsReader(TODAY, limits).read(name, bytes, reading);
        return reading;
    }

    static Reading csv(String text) {
        return of("cases.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading json(String text) {
        return of("cases.json", text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading sheet(Consumer<Worksheet> content) {
        return of("cases.xlsx", workbook(content));
    }

    static byte[] workbook(Consumer<Worksheet> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Workbook workbook = new Workbook(out, "Test", "1.0");
            content.accept(workbook.newWorksheet("Cases"));
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static void row(Worksheet sheet, int row, String... values) {
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                sheet.value(row, i, values[i]);
            }
        }
    }

    static byte[] written(Format format, List<HtcdsRecord> rows) {
        ExportColumns columns = new ExportColumns(HtcdsVersion.V2_0);
        rows.forEach(row -> columns.include(row.cells()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new HtcdsWriter(columns.names())
                    .write(
                            format,
                            rows.stream()
                                    .map(row -> new ExportRow(row.cells(), List.of()))
                                    .toList(),
                            out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void accepted(HtcdsRecord row) {
        accepted.add(row);
    }

    @Override
    public void rejected(HtcdsRecord row, List<Finding> reasons) {
        rejected.add(reasons);
    }

    Outcome.Read read() {
        if (outcome instanceof Outcome.Read read) {
            return read;
        }
        throw new AssertionError("refused: " + outcome);
    }

    Finding refusal() {
        if (outcome instanceof Outcome.Refused refused) {
            return refused.why();
        }
        throw new AssertionError("read: " + outcome);
    }

    HtcdsRecord only() {
        if (accepted.size() != 1 || !rejected.isEmpty()) {
            throw new AssertionError("accepted " + accepted + ", rejected " + rejected);
        }
        return accepted.get(0);
    }

    List<Reason> rejections() {
        return rejected.stream().flatMap(List::stream).map(Finding::reason).toList();
    }

    List<Reason> notes() {
        return read().notes().stream().map(Note::reason).toList();
    }

    static CurrentVersion.Converted current(HtcdsRecord row) {
        return new CurrentVersion(new Values(TODAY, Limits.usual())).of(row);
    }

    static String value(CurrentVersion.Converted converted, String column) {
        return converted.cells().stream()
                .filter(cell -> cell.column().equals(column))
                .map(Cell::text)
                .findFirst()
                .orElse("");
    }
}
