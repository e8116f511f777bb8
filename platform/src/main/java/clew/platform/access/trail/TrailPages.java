package clew.platform.access.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// The trail on a page, and as a table.
@Controller
class TrailPages {

    private final TrailReading reading;

    TrailPages(TrailReading reading) {
        this.reading = reading;
    }

    @GetMapping("/trail")
    String show(@ModelAttribute("filter") TrailFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
        int wanted = Math.clamp(page, 1, 100_000);
        TrailReading.Page found = reading.read(filter, wanted);
        model.addAttribute("lines", found.lines());
        model.addAttribute("count", found.count());
        model.addAttribute("page", wanted);
        model.addAttribute("pages", found.pages());
        model.addAttribute("href", filter.pages());
        model.addAttribute("members", reading.members());
        return "access/trail";
    }

    @GetMapping("/trail/export")
    ResponseEntity<byte[]> export(@ModelAttribute("filter") TrailFilter filter) {
        byte[] table = table(reading.export(filter)).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("trail.csv")
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(table);
    }

    private static String table(List<TrailLine> lines) {
        StringBuilder text = new StringBuilder();
        try {
            CSVFormat.RFC4180.printRecord(
                    text, "id", "at", "member", "name", "agency", "what", "about", "id_of_it", "outcome", "facts");
            for (TrailLine line : lines) {
                CSVFormat.RFC4180.printRecord(
                        text,
                        line.id(),
                        line.at(),
                        line.memberId(),
                        safe(line.memberName()),
                        line.agencyId(),
                        line.what(),
                        line.subjectType(),
                        line.subjectId(),
                        line.outcome(),
                        safe(line.facts()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
    private static @Nullable String safe(@Nullable String cell) {
        boolean formula = cell != null && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
