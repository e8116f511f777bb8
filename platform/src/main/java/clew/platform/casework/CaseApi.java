package clew.platform.casework;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Relation;
import clew.platform.casework.CaseQuery.Sort;
import clew.platform.casework.CaseQuery.State;
import clew.platform.casework.CaseQuery.Whose;
import clew.platform.casework.CaseWork.NeedEntry;
import clew.platform.casework.nrm.Move;
import clew.platform.casework.nrm.NrmProfile;
import clew.platform.directory.ServiceKind;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.web.BadInput;
import clew.platform.web.NotFound;
import clew.recognition.AgeGroup;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Cases for programs: the same rules as on the pages, and the same trail.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class CaseApi {

    private final CaseDesk desk;
    private final CaseReading reading;
    private final CaseList list;
    private final CaseMoves moves;
    private final CaseWork work;
    private final Profiles profiles;
    private final Persons persons;
    private final Chronicle chronicle;
    private final CaseWords words;

    CaseApi(
            CaseDesk desk,
            CaseReading reading,
            CaseList list,
            CaseMoves moves,
            CaseWork work,
            Profiles profiles,
            Persons persons,
            Chronicle chronicle,
            CaseWords words) {
        this.desk = desk;
        this.reading = reading;
        this.list = list;
        this.moves = moves;
        this.work = work;
        this.profiles = profiles;
        this.persons = persons;
        this.chronicle = chronicle;
        this.words = words;
    }

    /// A page of the list of cases.
    record ListBody(List<LineBody> cases, int count, int page, int pageSize) {}

    /// One line of the list.
    record LineBody(
            UUID id,
            String reference,
            UUID person,
            Relation relation,
            String stage,
            Instant stageSince,
            CaseUrgency urgency,
            @Nullable LocalDate dueOn,
            boolean childOrUncertain,
            Instant openedAt,
            @Nullable Instant closedAt) {
        static LineBody of(CaseRow row) {
            return new LineBody(
                    row.id().value(),
                    row.reference(),
                    row.person().value(),
                    row.relation(),
                    row.stage(),
                    row.stageSince(),
                    row.urgency(),
                    row.dueOn(),
                    row.child(),
                    row.openedAt(),
                    row.closedAt());
        }
    }

    /// A case to open.
    record OpenBody(UUID person, @Nullable CaseUrgency urgency) {}

    /// A decision to take.
    record DecisionBody(
            String decision,
            @Nullable Set<String> grounds,
            @Nullable String reason,
            @Nullable List<String> evidence) {}

    /// A need to add or change.
    record NeedBody(
            @Nullable ServiceKind kind,
            @Nullable CaseUrgency urgency,
            @Nullable NeedStatus status,
            @Nullable String note,
            @Nullable LocalDate wantedBy,
            @Nullable Integer version) {}

    /// A note to write.
    record NoteBody(
            @Nullable DataKind kind,
            @Nullable String content,
            @Nullable UUID corrects) {}

    /// The identity of what was made.
    record MadeBody(UUID id) {}

    @GetMapping("/cases")
    @Operation(
            summary = "List cases",
            description = "Filtered and ordered; 25 to a page. Names are not part of the list.")
    ListBody list(
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable CaseUrgency urgency,
            @RequestParam(defaultValue = "ALL") Whose whose,
            @RequestParam(defaultValue = "OPEN") State state,
            @RequestParam(defaultValue = "false") boolean child,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "DUE") Sort sort,
            @RequestParam(defaultValue = "false") boolean down,
            @RequestParam(defaultValue = "1") int page) {
        desk.requireOwn(DataKind.PROCESS, Action.SEARCH);
        CaseQuery query =
                new CaseQuery(stage, urgency, child, overdue, whose, state, reference, null, sort, down, page);
        List<LineBody> lines = list.page(query, desk.member(), chronicle.today()).stream()
                .map(LineBody::of)
                .toList();
        int count = list.count(query, desk.member(), chronicle.today());
        return new ListBody(lines, count, query.page(), CaseQuery.PAGE_SIZE);
    }

    @PostMapping("/cases")
    @Operation(
            summary = "Open a case",
            description = "For a person of the own agency. An open case is returned as it is.")
    ResponseEntity<MadeBody> open(@RequestBody OpenBody body) {
        PersonId person = new PersonId(body.person());
        desk.requireOf(person, DataKind.PROCESS, Action.WRITE);
        boolean child =
                persons.find(person).orElseThrow(() -> new NotFound("person")).ageGroup(chronicle.today())
                        != AgeGroup.ADULT;
        CaseUrgency urgency = body.urgency() == null ? CaseUrgency.ROUTINE : body.urgency();
        CaseId id = work.open(person, urgency, child);
        return made(id.value(), "/api/v1/cases/" + id);
    }

    @GetMapping("/cases/{id}")
    @Operation(summary = "Read a case", description = "Only what the member may read of it is in the answer.")
    CaseBody one(@PathVariable UUID id) {
        return CaseBody.of(reading.read(new CaseId(id)));
    }

    @GetMapping("/cases/{id}/timeline")
    @Operation(summary = "Read the timeline of a case")
    List<EventBody> timeline(@PathVariable UUID id, @RequestParam(required = false) CaseEvent.@Nullable Topic topic) {
        return reading.timeline(new CaseId(id), topic).stream()
                .map(event -> new EventBody(
                        event.at(),
                        event.topic(),
                        words.of(event.what()),
                        event.about(),
                        event.memberName(),
                        event.agencyName()))
                .toList();
    }

    /// One entry of the timeline.
    record EventBody(
            Instant at,
            CaseEvent.Topic topic,
            String text,
            @Nullable UUID about,
            String member,
            String agency) {}

    @PostMapping("/cases/{id}/decisions")
    @Operation(
            summary = "Take a decision",
            description =
                    "409 with every reason where the profile does not allow it. A second referral opens a new case.")
    ResponseEntity<MadeBody> decide(@PathVariable UUID id, @RequestBody DecisionBody body) {
        String reason = orEmpty(body.reason());
        List<String> evidence = body.evidence() == null ? List.of() : body.evidence();
        if (reason.length() > DecisionPages.LONGEST
                || String.join("\n", evidence).length() > DecisionPages.LONGEST) {
            throw new BadInput("reason", "", "casework.decision.tooLong");
        }
        Set<String> grounds = body.grounds() == null ? Set.of() : body.grounds();
        CaseId next =
                moves.decide(new CaseId(id), new Move(body.decision(), grounds, reason, evidence, chronicle.now()));
        return made(next.value(), "/api/v1/cases/" + next);
    }

    @PostMapping("/cases/{id}/needs")
    @Operation(summary = "Add a need")
    ResponseEntity<MadeBody> addNeed(@PathVariable UUID id, @RequestBody NeedBody body) {
        desk.require(new CaseId(id), DataKind.NEED, Action.WRITE);
        if (body.kind() == null) {
            throw new BadInput("kind", "", "casework.need.kind.missing");
        }
        NeedId need = work.addNeed(new CaseId(id), entry(body, body.kind(), NeedStatus.OPEN));
        return made(need.value(), "/api/v1/cases/" + id + "/needs/" + need);
    }

    @PutMapping("/cases/{id}/needs/{need}")
    @Operation(
            summary = "Change a need",
            description = "`version` is the one that was read; 409 if it has changed since.")
    void changeNeed(@PathVariable UUID id, @PathVariable UUID need, @RequestBody NeedBody body) {
        CaseId caseId = new CaseId(id);
        desk.require(caseId, DataKind.NEED, Action.WRITE);
        Need saved = work.need(caseId, new NeedId(need));
        if (body.version() == null) {
            throw new BadInput("version", "", "casework.api.version.missing");
        }
        work.changeNeed(caseId, saved.id(), entry(body, saved.kind(), saved.status()), body.version());
    }

    @PostMapping("/cases/{id}/notes")
    @Operation(summary = "Write a note", description = "Notes are never changed; `corrects` names the one put right.")
    ResponseEntity<MadeBody> addNote(@PathVariable UUID id, @RequestBody NoteBody body) {
        desk.require(new CaseId(id), DataKind.PROCESS, Action.READ);
        if (body.kind() == null || !CaseNote.KINDS.contains(body.kind())) {
            throw new BadInput("kind", "", "casework.note.kind.missing");
        }
        String content = orEmpty(body.content()).strip();
        if (content.isEmpty() || content.length() > CaseNote.LONGEST) {
            throw new BadInput("content", "", "casework.note.content.expected");
        }
        UUID note = work.addNote(new CaseId(id), body.kind(), content, body.corrects());
        return made(note, "/api/v1/cases/" + id);
    }

    @GetMapping("/referral-mechanism")
    @Operation(summary = "Read the profile of the referral mechanism under which new cases are opened")
    NrmProfile profile() {
        desk.requireOwn(DataKind.DIRECTORY, Action.READ);
        return profiles.current();
    }

    @ExceptionHandler(MoveRefused.class)
    ResponseEntity<ProblemDetail> refused(MoveRefused refused) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
        problem.setType(URI.create("/help/api#problem-move-refused"));
        problem.setTitle(words.of("casework.refused.title"));
        problem.setDetail(words.of("casework.refused.text"));
        problem.setProperty("reasons", refused.reasons().stream().map(words::of).toList());
        problem.setProperty(
                "codes",
                refused.obstacles().stream().map(each -> each.kind().name()).toList());
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static NeedEntry entry(NeedBody body, ServiceKind kind, NeedStatus otherwise) {
        String note = orEmpty(body.note());
        if (note.length() > NeedEntry.LONGEST_NOTE) {
            throw new BadInput("note", "", "casework.need.note.tooLong");
        }
        return new NeedEntry(
                kind,
                body.urgency() == null ? CaseUrgency.ROUTINE : body.urgency(),
                body.status() == null ? otherwise : body.status(),
                note,
                body.wantedBy());
    }

    private static ResponseEntity<MadeBody> made(UUID id, String location) {
        return ResponseEntity.created(URI.create(location)).body(new MadeBody(id));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
