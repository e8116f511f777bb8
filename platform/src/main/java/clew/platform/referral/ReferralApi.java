package clew.platform.referral;

import clew.platform.access.DataKind;
import clew.platform.casework.CaseId;
import clew.platform.directory.AgencyId;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import clew.platform.web.BadInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Referrals for other programs: the same rules as the pages, in JSON.
@RestController
@RequestMapping(path = "/api/v1/referrals", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Referrals")
class ReferralApi {

    private final ReferralDesk desk;
    private final Wording wording;

    ReferralApi(ReferralDesk desk, Wording wording) {
        this.desk = desk;
        this.wording = wording;
    }

    /// A line of a box.
    record Summary(
            UUID id,
            String reference,
            UUID otherAgency,
            ServiceKind service,
            Taken whom,
            Urgency urgency,
            ReferralState.Name state,
            Instant sentAt,
            Instant dueAt,
            boolean overdue,
            boolean unread) {}

    /// One referral as its reader may see it. The case is named only to the sender and to a receiver that accepted.
    record Full(
            UUID id,
            String reference,
            UUID from,
            UUID to,
            ServiceKind service,
            Taken whom,
            Urgency urgency,
            ReferralState.Name state,
            Instant stateAt,
            Instant sentAt,
            Instant dueAt,
            int overdueLevel,
            boolean identityWithheld,
            @Nullable UUID caseId,
            Packet packet,
            Packet packetOnAcceptance,
            List<Happened> events,
            Set<Step.Kind> steps,
            Set<DataKind> notSharedAnyMore,
            int version) {}

    /// One thing that happened; `agency` and `member` are missing where the clock did it.
    record Happened(
            Instant at,
            ReferralEvent.Kind kind,
            @Nullable UUID agency,
            @Nullable String member,
            @Nullable String code,
            @Nullable String words) {

        static Happened of(ReferralEvent event) {
            AgencyId agency = event.agency();
            return new Happened(
                    event.at(),
                    event.kind(),
                    agency == null ? null : agency.value(),
                    event.memberName(),
                    event.code(),
                    event.words());
        }
    }

    /// What to send.
    record Send(
            @Nullable UUID caseId,
            @Nullable UUID need,
            @Nullable ServiceKind service,
            @Nullable Taken whom,
            @Nullable List<String> languages,
            @Nullable String place,
            @Nullable Urgency urgency,
            @Nullable UUID to,
            @Nullable String words,
            @Nullable Map<DataKind, String> shared,
            @Nullable Boolean identityWithheld,
            @Nullable AgreementGiven agreement) {}

    /// On what basis it is shared: `by` and `how` where there is agreement, else `ground` and `why`.
    record AgreementGiven(
            Agreement.@Nullable By by,
            Agreement.@Nullable How how,
            Agreement.@Nullable Ground ground,
            @Nullable String why,
            @Nullable String explainedBy,
            @Nullable String language) {}

    /// A step: the version that was read, words, and the coded reason or outcome where the step has one.
    record Taking(
            @Nullable Integer version,
            @Nullable String words,
            @Nullable DeclineReason reason,
            @Nullable Outcome outcome) {}

    /// The identity of what was sent.
    record Sent(UUID id) {}

    @GetMapping("/inbox")
    @Operation(summary = "Referrals to the member's agency, those that need somebody first")
    List<Summary> inbox(
            @RequestParam(defaultValue = "ALL") Mailbox.Filter show, @RequestParam(defaultValue = "1") int page) {
        return list(Side.RECEIVER, show, page);
    }

    @GetMapping("/outbox")
    @Operation(summary = "Referrals that the member's agency sent")
    List<Summary> outbox(
            @RequestParam(defaultValue = "ALL") Mailbox.Filter show, @RequestParam(defaultValue = "1") int page) {
        return list(Side.SENDER, show, page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One referral with its packet and what happened")
    Full one(@PathVariable UUID id) {
        return full(desk.open(new ReferralId(id)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Send a referral")
    Sent send(@RequestBody Send body) {
        return new Sent(desk.send(wanted(body)).value());
    }

    @PostMapping(
            path = {"/{id}/accept", "/{id}/decline", "/{id}/ask", "/{id}/answer", "/{id}/done", "/{id}/withdraw"},
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Take a step: accept, decline, ask, answer, done, withdraw")
    Full take(@PathVariable UUID id, @RequestBody Taking body, HttpServletRequest request) {
        ReferralId referral = new ReferralId(id);
        desk.take(referral, required(body.version(), "version"), step(Step.Kind.of(request.getRequestURI()), body));
        return full(desk.open(referral));
    }

    @ExceptionHandler(StepRefused.class)
    ResponseEntity<ProblemDetail> refused(StepRefused refused) {
        return conflict(refused.reason().name(), wording.text(refused.reason().key()));
    }

    @ExceptionHandler(ReferralConflict.class)
    ResponseEntity<ProblemDetail> changed(ReferralConflict conflict) {
        ResponseEntity<ProblemDetail> answer = conflict("CHANGED_MEANWHILE", wording.text("referral.conflict.text"));
        ProblemDetail body = Objects.requireNonNull(answer.getBody());
        body.setProperty("state", conflict.now().state().name());
        body.setProperty("version", conflict.now().version());
        return answer;
    }

    private static ResponseEntity<ProblemDetail> conflict(String code, String text) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, text);
        problem.setProperty("code", code);
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private List<Summary> list(Side side, Mailbox.Filter show, int page) {
        return desk.list(side, show, Math.max(1, page) - 1).stream()
                .map(line -> new Summary(
                        line.id().value(),
                        line.reference(),
                        line.other().value(),
                        line.service(),
                        line.whom(),
                        line.urgency(),
                        line.state(),
                        line.sentAt(),
                        line.dueAt(),
                        line.overdue(),
                        line.unread()))
                .toList();
    }

    private static Full full(ReferralDesk.Opened opened) {
        Referral referral = opened.referral();
        boolean partner = opened.side() == Side.SENDER || opened.mayOpenCase();
        return new Full(
                referral.id().value(),
                referral.reference(),
                referral.from().value(),
                referral.to().value(),
                referral.service(),
                referral.whom(),
                referral.urgency(),
                referral.state().name(),
                referral.state().at(),
                referral.sentAt(),
                referral.dueAt(),
                referral.overdueLevel(),
                referral.identityWithheld(),
                partner ? referral.caseId().value() : null,
                opened.atOnce(),
                opened.onAcceptance(),
                opened.events().stream().map(Happened::of).toList(),
                opened.steps(),
                opened.cut(),
                referral.version());
    }

    private static NewReferral wanted(Send body) {
        String words = required(body.words(), "words");
        if (words.isBlank() || words.length() > NewReferral.MOST_WORDS) {
            throw new BadInput("words", "", "referral.fault.need");
        }
        return new NewReferral(
                new CaseId(required(body.caseId(), "caseId")),
                body.need(),
                required(body.service(), "service"),
                required(body.whom(), "whom"),
                Objects.requireNonNullElse(body.languages(), List.of()),
                body.place(),
                required(body.urgency(), "urgency"),
                new AgencyId(required(body.to(), "to")),
                words,
                shared(body.shared()),
                Boolean.TRUE.equals(body.identityWithheld()),
                agreement(required(body.agreement(), "agreement")));
    }

    private static Map<DataKind, String> shared(@Nullable Map<DataKind, String> shared) {
        Map<DataKind, String> given = Objects.requireNonNullElse(shared, Map.of());
        given.forEach((kind, words) -> {
            if (!Minimum.SHAREABLE.contains(kind) || words.length() > NewReferral.MOST_WORDS) {
                throw new BadInput("shared." + kind, "", "referral.fault.words");
            }
        });
        return given;
    }

    private static Agreement agreement(AgreementGiven given) {
        String explainedBy = required(given.explainedBy(), "agreement.explainedBy");
        String language = required(given.language(), "agreement.language");
        Agreement.Ground ground = given.ground();
        return ground == null
                ? new Agreement.Agreed(
                        required(given.by(), "agreement.by"),
                        required(given.how(), "agreement.how"),
                        explainedBy,
                        language)
                : new Agreement.Without(ground, required(given.why(), "agreement.why"), explainedBy, language);
    }

    private static Step step(Step.Kind kind, Taking body) {
        String words = Objects.requireNonNullElse(body.words(), "");
        if (words.length() > NewReferral.MOST_WORDS) {
            throw new BadInput("words", "", "referral.fault.tooLong");
        }
        return switch (kind) {
            case ACCEPT -> new Step.Accept();
            case DECLINE -> new Step.Decline(required(body.reason(), "reason"), words);
            case ASK -> new Step.Ask(words);
            case ANSWER -> new Step.Answer(words);
            case DONE -> new Step.Finish(required(body.outcome(), "outcome"), words);
            case WITHDRAW -> new Step.Withdraw(words);
        };
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new BadInput(field, "", "referral.fault.missing");
        }
        return value;
    }
}
