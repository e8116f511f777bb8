package clew.platform.publication;

import clew.platform.access.Action;
import clew.platform.casework.nrm.Reliability;
import clew.platform.web.BadInput;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The rapporteur's tables for programs: what is published, and never more.
@RestController
@RequestMapping(path = "/api/v1/figures", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Figures")
class PublicationApi {

    private final Snapshots snapshots;
    private final Tables tables;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    PublicationApi(Snapshots snapshots, Tables tables, MessageSource messages, Clock clock, ZoneId zone) {
        this.snapshots = snapshots;
        this.tables = tables;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /// A snapshot without its tables.
    record HeadBody(
            UUID id,
            int year,
            String country,
            Instant takenAt,
            String hash,
            @Nullable Instant releasedAt) {
        static HeadBody of(SnapshotRows.Head head) {
            return new HeadBody(head.id(), head.year(), head.country(), head.takenAt(), head.hash(), head.releasedAt());
        }
    }

    /// A snapshot with its tables.
    record WholeBody(HeadBody snapshot, List<SetBody> sets) {}

    /// A set.
    record SetBody(String id, String title, Reliability reliability, String source, List<TableBody> tables) {}

    /// A table.
    record TableBody(String id, String title, List<String> columns, List<LineBody> lines) {}

    /// A line; a value is a number, `:` for unknown or `c` for suppressed.
    record LineBody(String label, List<String> values, String note) {}

    /// What is asked to freeze a year.
    record TakeBody(@Nullable Integer year, @Nullable String country) {}

    @GetMapping
    List<HeadBody> list() {
        return snapshots.list().stream().map(HeadBody::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    HeadBody take(@RequestBody TakeBody body) {
        snapshots.mustWrite();
        Optional<Integer> year =
                PublicationPages.year(String.valueOf(body.year()), LocalDate.ofInstant(clock.instant(), zone));
        Optional<String> country = Optional.ofNullable(body.country()).flatMap(PublicationPages::country);
        if (year.isEmpty()) {
            throw new BadInput("year", "", "publication.take.year.wrong");
        }
        if (country.isEmpty()) {
            throw new BadInput("country", "", "publication.take.country.wrong");
        }
        UUID id = snapshots.take(year.orElseThrow(), country.orElseThrow());
        return HeadBody.of(snapshots.read(id, Action.READ).head());
    }

    @GetMapping("/{id}")
    WholeBody read(@PathVariable UUID id, Locale locale) {
        Snapshots.Read read = snapshots.read(id, Action.READ);
        return new WholeBody(
                HeadBody.of(read.head()),
                tables.of(read.snapshot(), locale).stream()
                        .map(PublicationApi::body)
                        .toList());
    }

    @ExceptionHandler(Tampered.class)
    ResponseEntity<ProblemDetail> tampered(Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
        problem.setType(URI.create("/help/api#problem-snapshot-changed"));
        problem.setTitle(messages.getMessage("publication.tampered.title", null, locale));
        problem.setDetail(messages.getMessage("publication.tampered.text", null, locale));
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static SetBody body(Tables.Asked set) {
        return new SetBody(
                set.id(),
                set.title(),
                set.reliability(),
                set.source(),
                set.tables().stream()
                        .map(table -> new TableBody(
                                table.id(),
                                table.title(),
                                table.columns(),
                                table.lines().stream()
                                        .map(line -> new LineBody(
                                                line.label(),
                                                line.places().stream()
                                                        .map(place ->
                                                                place.cell().text())
                                                        .toList(),
                                                line.note()))
                                        .toList()))
                        .toList());
    }
}
