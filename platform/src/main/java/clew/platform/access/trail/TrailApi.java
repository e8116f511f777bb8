package clew.platform.access.trail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The trail for programs.
@RestController
@Tag(name = "Trail")
class TrailApi {

    private final TrailReading reading;

    TrailApi(TrailReading reading) {
        this.reading = reading;
    }

    @GetMapping("/api/v1/trail")
    @Operation(summary = "Read who did what, the newest first, 50 to a page (auditors: their own agency)")
    Answer read(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID member,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(defaultValue = "1") int page) {
        TrailReading.Page found =
                reading.read(new TrailFilter(from, to, member, what, outcome), Math.clamp(page, 1, 100_000));
        return new Answer(found.count(), found.pages(), found.lines());
    }

    record Answer(long count, int pages, List<TrailLine> entries) {}
}
