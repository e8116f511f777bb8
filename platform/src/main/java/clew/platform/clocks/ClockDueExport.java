package clew.platform.clocks;

import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/// Writes what is due as CSV or XLSX: references and no names, and the agency's own cases only.
@Component
class ClockDueExport {

    private static final int MOST = 20_000;
    private static final List<String> HEADINGS = List.of(
            "reference",
            "what",
            "direction",
            "state",
            "due_on",
            "due_at",
            "child_or_uncertain",
            "responsible",
            "law",
            "reliability");

    private final ClockDueReading reading;
    private final Trail trail;
    private final Clock clock;
    private final ZoneId zone;

    ClockDueExport(ClockDueReading reading, Trail trail, Clock clock, ZoneId zone) {
        this.reading = reading;
        this.trail = trail;
        this.clock = clock;
        this.zone = zone;
    }

    void write(ClockDueQuery query, boolean xlsx, HttpServletResponse response) throws IOException {
        List<List<String>> lines = reading.first(query, MOST).stream()
                .filter(line -> line.row().relation() == Relation.OWNER)
                .map(ClockDueExport::cells)
                .toList();
        trail.record("due.export", Subject.none(), Map.of("rows", Integer.toString(lines.size())));
        String name = "due-" + LocalDate.ofInstant(clock.instant(), zone) + (xlsx ? ".xlsx" : ".csv");
        response.setContentType(
                xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        if (xlsx) {
            workbook(lines, response.getOutputStream());
        } else {
            csv(lines, response.getOutputStream());
        }
    }

    private static void csv(List<List<String>> lines, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(HEADINGS);
        for (List<String> line : lines) {
            csv.printRecord(line.stream().map(ClockDueExport::harmless).toList());
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void workbook(List<List<String>> lines, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Clew", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Due");
            row(sheet, 0, HEADINGS);
            for (int line = 0; line < lines.size(); line++) {
                row(sheet, line + 1, lines.get(line));
            }
        }
    }

    private static void row(Worksheet sheet, int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(line, column, cells.get(column));
        }
    }

    private static List<String> cells(ClockDueLine line) {
        CaseClock kept = line.row().clock();
        LocalDate day = kept.dueOn();
        Instant end = kept.dueAt();
        String responsible = line.row().responsible();
        return List.of(
                line.row().reference(),
                line.what(),
                kept.direction().name(),
                line.when().name(),
                day == null ? "" : day.toString(),
                end == null ? "" : end.toString(),
                line.row().child() ? "yes" : "no",
                responsible == null ? "" : responsible,
                line.law().title(),
                line.law().reliability().name());
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
