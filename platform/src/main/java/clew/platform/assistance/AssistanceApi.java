package clew.platform.assistance;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.casework.CaseId;
import clew.platform.casework.NeedId;
import clew.platform.directory.AgencyId;
import clew.platform.web.BadInput;
import clew.platform.web.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is done for a person, for programs: the same rules as on the pages, and the same trail.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Assistance")
class AssistanceApi {

    private final AssistanceDesk desk;
    private final Assistances assistances;
    private final MessageSource messages;

    AssistanceApi(AssistanceDesk desk, Assistances assistances, MessageSource messages) {
        this.desk = desk;
        this.assistances = assistances;
        this.messages = messages;
    }

    /// A strand.
    record StrandBody(
            UUID id, Track track, String kind, @Nullable LocalDate dueOn, List<HappeningBody> course) {
        static StrandBody of(Strand strand) {
            return new StrandBody(
                    strand.id(),
                    strand.track(),
                    strand.kind(),
                    strand.dueOn(),
                    strand.course().stream().map(HappeningBody::of).toList());
        }
    }

    /// Something that happened.
    record HappeningBody(
            Step step,
            LocalDate on,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Ground ground,
            @Nullable String language,
            @Nullable Way way,
            @Nullable String provider,
            @Nullable Long amountMinor,
            @Nullable String currency,
            String words,
            Map<ReturnRisk, ReturnRisk.Found> risks) {
        static HappeningBody of(Happening it) {
            return new HappeningBody(
                    it.step(),
                    it.on(),
                    it.from(),
                    it.until(),
                    it.ground(),
                    it.language(),
                    it.way(),
                    it.providerName(),
                    it.cost() == null ? null : it.cost().minor(),
                    it.cost() == null ? null : it.cost().currency().getCurrencyCode(),
                    it.risks().isEmpty() ? it.words() : "",
                    it.risks());
        }
    }

    /// A step to write down. `seen` is how many happenings the strand had; only for a strand that is there.
    record StepBody(
            @Nullable Step step,
            @Nullable ConventionService service,
            @Nullable UUID need,
            @Nullable LocalDate on,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Ground ground,
            @Nullable String language,
            @Nullable Way way,
            @Nullable UUID provider,
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String words,
            @Nullable Map<ReturnRisk, ReturnRisk.Found> risks,
            @Nullable Integer seen) {}

    /// The identity of what was made.
    record MadeBody(UUID id) {}

    @GetMapping("/cases/{id}/assistance")
    @Transactional
    @Operation(summary = "Read what is done for a person", description = "The tracks that the member may read.")
    List<StrandBody> all(@PathVariable UUID id) {
        CaseId caseId = new CaseId(id);
        desk.require(caseId, DataKind.ASSISTANCE, Action.READ);
        var tracks = desk.tracks(caseId, Action.READ);
        tracks.stream().map(Track::data).distinct().forEach(kind -> desk.require(caseId, kind, Action.READ));
        return assistances.of(caseId, tracks).stream().map(StrandBody::of).toList();
    }

    @PostMapping("/cases/{id}/assistance")
    @Operation(
            summary = "Begin a strand with its first step",
            description = "Such as an offer of a service. 409 with every reason and its article where a rule refuses.")
    ResponseEntity<MadeBody> begin(@PathVariable UUID id, @RequestBody StepBody body) {
        CaseId caseId = new CaseId(id);
        desk.require(
                caseId,
                body.step() == null ? DataKind.ASSISTANCE : body.step().track().data(),
                Action.WRITE);
        Step step = step(body);
        if (step.track() == Track.SERVICE && body.service() == null) {
            throw new BadInput("service", "", "assistance.wrong.service");
        }
        String kind = body.service() == null ? "" : body.service().name();
        NeedId need = body.need() == null ? null : new NeedId(body.need());
        UUID made = assistances.begin(caseId, step.track(), kind, need, entry(step, body), desk.member());
        return ResponseEntity.created(URI.create("/api/v1/cases/" + id + "/assistance"))
                .body(new MadeBody(made));
    }

    @PostMapping("/cases/{id}/assistance/{strand}/steps")
    @Operation(summary = "Write down the next step of a strand", description = "409 where a rule refuses it.")
    void take(@PathVariable UUID id, @PathVariable UUID strand, @RequestBody StepBody body) {
        CaseId caseId = new CaseId(id);
        desk.require(
                caseId,
                body.step() == null ? DataKind.ASSISTANCE : body.step().track().data(),
                Action.WRITE);
        Step step = step(body);
        Strand found = assistances.get(strand);
        if (!found.caseId().equals(caseId) || found.track() != step.track()) {
            throw new NotFound("strand");
        }
        int seen = body.seen() == null ? found.course().size() : body.seen();
        assistances.take(strand, entry(step, body), seen, desk.member());
    }

    @ExceptionHandler(StepRefused.class)
    ResponseEntity<ProblemDetail> refused(StepRefused refused) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
        problem.setType(URI.create("/help/api#problem-step-refused"));
        problem.setTitle(messages.getMessage("assistance.refused.title", null, LocaleContextHolder.getLocale()));
        problem.setProperty(
                "reasons",
                refused.refusals().stream()
                        .map(each -> messages.getMessage(each.reason(), LocaleContextHolder.getLocale()))
                        .toList());
        problem.setProperty(
                "codes",
                refused.refusals().stream().map(each -> each.code().name()).toList());
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Step step(StepBody body) {
        if (body.step() == null) {
            throw new BadInput("step", "", "assistance.wrong.step");
        }
        if (body.on() == null) {
            throw new BadInput("on", "", "assistance.wrong.on");
        }
        if (body.words() != null && body.words().length() > Entry.LONGEST) {
            throw new BadInput("words", "", "assistance.wrong.words");
        }
        return body.step();
    }

    private static Entry entry(Step step, StepBody body) {
        LocalDate on = body.on() == null ? LocalDate.EPOCH : body.on();
        return Entry.of(step, on)
                .between(body.from(), body.until())
                .because(body.ground())
                .in(body.language())
                .through(body.way())
                .by(body.provider() == null ? null : new AgencyId(body.provider()))
                .costing(cost(body))
                .saying(body.words() == null ? "" : body.words().strip())
                .weighing(body.risks() == null ? Map.of() : body.risks());
    }

    private static @Nullable Cost cost(StepBody body) {
        if (body.amount() == null) {
            return null;
        }
        return Cost.parse(body.amount(), body.currency() == null ? "" : body.currency())
                .orElseThrow(() -> new BadInput("amount", "", "assistance.wrong.amount"));
    }
}
