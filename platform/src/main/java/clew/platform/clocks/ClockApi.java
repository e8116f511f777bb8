package clew.platform.clocks;

import clew.platform.access.Action;
import clew.platform.casework.CaseId;
import clew.platform.casework.nrm.Reliability;
import clew.platform.clocks.ClockDueQuery.When;
import clew.platform.clocks.ClockDueQuery.Whose;
import clew.platform.clocks.rules.ClockDefinition.Direction;
import clew.platform.clocks.rules.Handling.Act;
import clew.platform.web.BadInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Clocks for programs: the same rules as on the pages, and the same trail.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Clocks")
class ClockApi {

    private final ClockDesk desk;
    private final ClockDueList list;
    private final ClockDueReading reading;
    private final ClockViews views;
    private final ClockActs acts;

    ClockApi(ClockDesk desk, ClockDueList list, ClockDueReading reading, ClockViews views, ClockActs acts) {
        this.desk = desk;
        this.list = list;
        this.reading = reading;
        this.views = views;
        this.acts = acts;
    }

    /// A page of what is due.
    record DueBody(List<LineBody> due, int count, int page, int pageSize) {}

    /// One line of it.
    record LineBody(
            UUID clock,
            UUID caseId,
            String reference,
            String definition,
            String what,
            Direction direction,
            When when,
            @Nullable LocalDate dueOn,
            @Nullable Instant dueAt,
            String law,
            Reliability reliability) {
        static LineBody of(ClockDueLine line) {
            CaseClock kept = line.row().clock();
            return new LineBody(
                    kept.id(),
                    kept.caseId().value(),
                    line.row().reference(),
                    kept.definition(),
                    line.what(),
                    kept.direction(),
                    line.when(),
                    kept.dueOn(),
                    kept.dueAt(),
                    line.law().title(),
                    line.law().reliability());
        }
    }

    /// A clock of a case.
    record ClockBody(
            UUID id,
            String definition,
            String name,
            String packId,
            String packVersion,
            Direction direction,
            CaseClock.State state,
            Instant startedAt,
            @Nullable LocalDate dueOn,
            @Nullable Instant dueAt,
            List<String> steps,
            List<Act> acts,
            int version) {
        static ClockBody of(ClockView view) {
            CaseClock kept = view.clock();
            return new ClockBody(
                    kept.id(),
                    kept.definition(),
                    view.definition().name(),
                    kept.pack().id(),
                    kept.pack().version(),
                    kept.direction(),
                    kept.state(),
                    kept.startedAt(),
                    kept.dueOn(),
                    kept.dueAt(),
                    view.steps(),
                    view.acts(),
                    kept.version());
        }
    }

    /// A change of a clock.
    record ActBody(
            @Nullable Act act,
            @Nullable Integer more,
            @Nullable String reason,
            @Nullable Integer version) {}

    @GetMapping("/due")
    @Operation(summary = "List what is due", description = "Open clocks, 25 to a page. Names are not part of the list.")
    DueBody due(
            @RequestParam(defaultValue = "AGENCY") Whose whose,
            @RequestParam(required = false) @Nullable When when,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(defaultValue = "false") boolean child,
            @RequestParam(defaultValue = "DUE") ClockDueQuery.Sort sort,
            @RequestParam(defaultValue = "false") boolean down,
            @RequestParam(defaultValue = "1") int page) {
        desk.requireList(Action.SEARCH);
        ClockDueQuery query = new ClockDueQuery(whose, when, what, child, sort, down, page);
        List<LineBody> lines =
                reading.pageWithoutNames(query).stream().map(LineBody::of).toList();
        return new DueBody(lines, list.count(query), query.page(), ClockDueQuery.PAGE_SIZE);
    }

    @GetMapping("/cases/{id}/clocks")
    @Operation(summary = "Read the clocks of a case", description = "With the steps by which each end was computed.")
    List<ClockBody> clocks(@PathVariable UUID id) {
        return views.of(new CaseId(id)).stream().map(ClockBody::of).toList();
    }

    @PostMapping("/cases/{id}/clocks/{clock}/acts")
    @Operation(
            summary = "Pause, resume, extend or cancel a clock",
            description = "`version` is the one that was read; 409 if it has changed since. 403 with every reason"
                    + " where the clock does not allow it.")
    void act(@PathVariable UUID id, @PathVariable UUID clock, @RequestBody ActBody body) {
        String reason = body.reason() == null ? "" : body.reason();
        desk.require(new CaseId(id), Action.WRITE);
        if (body.act() == null) {
            throw new BadInput("act", "", "clocks.act.missing");
        }
        if (body.version() == null) {
            throw new BadInput("version", "", "clocks.act.version.missing");
        }
        if (reason.length() > ClockActs.LONGEST) {
            throw new BadInput("reason", "", "clocks.act.reason.tooLong");
        }
        int more = body.more() == null ? 0 : body.more();
        acts.act(new CaseId(id), clock, body.act(), more, reason, body.version());
    }
}
