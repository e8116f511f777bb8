package clew.platform.consent;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.consent.Basis.Explained;
import clew.platform.consent.Basis.Means;
import clew.platform.consent.rules.Giver;
import clew.platform.consent.rules.Ground;
import clew.platform.consent.rules.Purpose;
import clew.platform.consent.rules.Recipient;
import clew.platform.directory.AgencyId;
import clew.platform.directory.RecipientClass;
import clew.platform.person.PersonId;
import clew.platform.web.BadInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Consent for programs: the same rules as on the pages, and the same trail.
@RestController
@RequestMapping(path = "/api/v1/persons/{person}/consents", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Consent", description = "Who may know what of a person until when, and on what")
class ConsentApi {

    private final ConsentDesk desk;

    ConsentApi(ConsentDesk desk) {
        this.desk = desk;
    }

    /// Something to record. Exactly one of `agency` and `recipients`; for a ground `ground`, `why` and `until`,
    /// else `by`, `language`, `explainedBy` and, unless it is refused, `how`.
    record Recording(
            @Nullable Set<Purpose> purposes,
            @Nullable UUID agency,
            @Nullable RecipientClass recipients,
            @Nullable Set<DataKind> kinds,
            @Nullable Instant until,
            @Nullable Boolean refused,
            @Nullable Giver by,
            @Nullable Means how,
            @Nullable String language,
            @Nullable String interpreter,
            @Nullable String explainedBy,
            @Nullable Ground ground,
            @Nullable String law,
            @Nullable String why) {}

    /// A record as programs see it.
    record Recorded(
            UUID id,
            String type,
            Entry.Standing standing,
            Set<Purpose> purposes,
            @Nullable UUID agency,
            @Nullable RecipientClass recipients,
            Set<DataKind> kinds,
            Instant from,
            @Nullable Instant until,
            Instant recordedAt,
            @Nullable Instant endedAt) {

        static Recorded of(Entry entry, Instant now) {
            Share share = entry.share();
            Entry.Hand ended = entry.ended();
            return new Recorded(
                    entry.id(),
                    switch (entry.basis()) {
                        case Basis.Agreement _ -> "AGREED";
                        case Basis.Refusal _ -> "REFUSED";
                        case Basis.OnGround _ -> "GROUND";
                    },
                    entry.standing(now),
                    share.purposes(),
                    share.to() instanceof Recipient.One(AgencyId agency) ? agency.value() : null,
                    share.to() instanceof Recipient.Every(RecipientClass every) ? every : null,
                    share.kinds(),
                    share.from(),
                    share.until(),
                    entry.recorded().at(),
                    ended == null ? null : ended.at());
        }
    }

    /// Something that was shown or sent.
    record Sent(UUID agency, Disclosed.Way way, DataKind kind, String basis, UUID basisId, Instant lastAt, int times) {}

    /// The identity of what was recorded.
    record Made(UUID id) {}

    @GetMapping
    @Operation(summary = "What is recorded about a person", description = "A partner sees what concerns it.")
    List<Recorded> list(@PathVariable UUID person) {
        return desk.entries(new PersonId(person)).stream()
                .map(entry -> Recorded.of(entry, desk.now()))
                .toList();
    }

    @GetMapping("/disclosures")
    @Operation(summary = "What was shown or sent about a person, to whom and on what")
    List<Sent> disclosures(@PathVariable UUID person) {
        return desk.sent(new PersonId(person)).stream()
                .map(line -> new Sent(
                        line.to().value(),
                        line.way(),
                        line.kind(),
                        line.basis(),
                        line.basisId(),
                        line.lastAt(),
                        line.times()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record an agreement, a refusal or a ground")
    Made record(@PathVariable UUID person, @RequestBody Recording body) {
        PersonId id = new PersonId(person);
        desk.require(id, Action.WRITE);
        Recipient to = recipient(body);
        Instant until = body.until();
        Instant now = desk.now();
        if (until != null ? !until.isAfter(now) : body.ground() != null) {
            throw new BadInput("until", "", "consent.fault.until");
        }
        Set<DataKind> kinds = body.kinds();
        if (kinds == null || kinds.isEmpty() || !ConsentTexts.KINDS.containsAll(kinds)) {
            throw new BadInput("kinds", "", "consent.fault.kinds");
        }
        Set<Purpose> purposes = body.purposes() == null ? Set.of() : body.purposes();
        if (body.ground() == null && purposes.stream().noneMatch(desk.purposes(to)::contains)) {
            throw new BadInput("purposes", "", "consent.fault.purposes.useless");
        }
        return new Made(desk.record(id, basis(id, body), new Share(purposes, to, kinds, now, until)));
    }

    @PostMapping("/{record}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw an agreement, end a ground, or take a refusal back; it holds from the next request")
    void end(@PathVariable UUID person, @PathVariable UUID record) {
        desk.end(new PersonId(person), record);
    }

    private static Recipient recipient(Recording body) {
        UUID agency = body.agency();
        RecipientClass every = body.recipients();
        if ((agency == null) == (every == null)) {
            throw new BadInput("agency", "", "consent.fault.to");
        }
        return agency == null
                ? new Recipient.Every(required(every, "recipients", "consent.fault.to"))
                : new Recipient.One(new AgencyId(agency));
    }

    private Basis basis(PersonId person, Recording body) {
        Ground ground = body.ground();
        if (ground != null) {
            String law = body.law();
            if (ground == Ground.DUTY_IN_LAW && (law == null || law.isBlank())) {
                throw new BadInput("law", "", "consent.fault.law");
            }
            return new Basis.OnGround(ground, law, text(body.why(), "why", "consent.fault.why"));
        }
        Giver by = required(body.by(), "by", "consent.fault.by");
        Explained explained = new Explained(
                text(body.language(), "language", "consent.fault.language"),
                body.interpreter(),
                text(body.explainedBy(), "explainedBy", "consent.fault.explainedBy"),
                null);
        if (Boolean.TRUE.equals(body.refused())) {
            return new Basis.Refusal(by, explained);
        }
        if (!desk.suffices(person, by)) {
            throw new BadInput("by", "", "consent.fault.by." + by.name());
        }
        return new Basis.Agreement(by, required(body.how(), "how", "consent.fault.how"), explained);
    }

    private static String text(@Nullable String text, String field, String fault) {
        if (text == null || text.isBlank()) {
            throw new BadInput(field, "", fault);
        }
        return text.strip();
    }

    private static <T> T required(@Nullable T value, String field, String fault) {
        if (value == null) {
            throw new BadInput(field, "", fault);
        }
        return value;
    }
}
