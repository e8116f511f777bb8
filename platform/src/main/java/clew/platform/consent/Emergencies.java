package clew.platform.consent;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.consent.KnownCases.Known;
import clew.platform.consent.rules.GlassRules;
import clew.platform.consent.rules.GlassRules.Obstacle;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Directory;
import clew.platform.directory.Reason;
import clew.platform.web.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Breaking the glass: asking to see what is not open, a second person who answers, an end, and the keeper who
/// is told of every step and can end it at once.
@Component
class Emergencies {

    /// What can be asked for.
    static final List<DataKind> KINDS = List.of(
            DataKind.IDENTITY,
            DataKind.CONTACT,
            DataKind.HEALTH,
            DataKind.NARRATIVE,
            DataKind.NEED,
            DataKind.OBSERVATION,
            DataKind.PERPETRATOR,
            DataKind.MIGRATION);

    private final GlassRows rows;
    private final Books books;
    private final ObjectProvider<KnownCases> cases;
    private final Directory directory;
    private final Gate gate;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Emergencies(
            GlassRows rows,
            Books books,
            ObjectProvider<KnownCases> cases,
            Directory directory,
            Gate gate,
            Trail trail,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.books = books;
        this.cases = cases;
        this.directory = directory;
        this.gate = gate;
        this.trail = trail;
        this.events = events;
    }

    /// Asks. The answer is the same whether there is such a case or not.
    @Transactional
    UUID ask(String reference, Set<DataKind> kinds, String reason, int minutes) {
        gate.require(Relation.NONE, DataKind.EMERGENCY, Action.WRITE, Subject.none());
        Member member = gate.member();
        Optional<Known> known = known(reference).filter(one -> !one.owner().equals(member.agency()));
        Glass glass = asked(member, reference, known, kinds, reason, minutes);
        rows.insert(glass);
        record("glass.asked", glass);
        tell(glass, "consent.glass.told.asked", member);
        return glass.id();
    }

    private Glass asked(
            Member member, String reference, Optional<Known> known, Set<DataKind> kinds, String reason, int minutes) {
        Set<DataKind> wanted = EnumSet.of(DataKind.PROCESS);
        wanted.addAll(kinds);
        Instant now = books.now();
        return new Glass(
                UUID.randomUUID(),
                reference,
                known.map(Known::person).orElse(null),
                known.map(Known::id).orElse(null),
                known.map(Known::owner).orElse(null),
                wanted,
                reason,
                minutes,
                now,
                member.id(),
                member.name(),
                member.agency(),
                now.plus(GlassRules.ANSWER_WITHIN),
                null,
                null,
                null,
                null);
    }

    /// Approves: opens it for the asker, until its end.
    @Transactional
    void approve(UUID id) {
        Glass glass = answerable(id);
        Instant now = books.now();
        Instant until = GlassRules.until(now, Duration.ofMinutes(glass.minutes()));
        if (!rows.decide(id, gate.member(), now, until)) {
            throw new GlassRefused(EnumSet.of(Obstacle.TOO_LATE));
        }
        UUID caseId = glass.caseId();
        if (caseId != null) {
            Fence.runAsSystem(() -> cases.getObject().letIn(caseId, glass.agency()));
        }
        record("glass.approved", glass);
        tell(glass, "consent.glass.told.approved", gate.member());
        changed(glass);
    }

    /// Says no.
    @Transactional
    void deny(UUID id) {
        Glass glass = answerable(id);
        if (!rows.decide(id, gate.member(), books.now(), null)) {
            throw new GlassRefused(EnumSet.of(Obstacle.TOO_LATE));
        }
        record("glass.denied", glass);
        tell(glass, "consent.glass.told.denied", gate.member());
    }

    /// Ends it before its time: the keeper, or who asked.
    @Transactional
    void end(UUID id) {
        Glass glass = get(id);
        Member member = gate.member();
        if (!member.agency().equals(glass.owner())) {
            gate.require(Relation.NONE, DataKind.EMERGENCY, Action.WRITE, subject(id));
        } else {
            gate.require(Relation.OWNER, DataKind.EMERGENCY, Action.DECIDE, subject(id));
        }
        if (rows.end(id, member, books.now())) {
            record("glass.ended", glass);
            tell(glass, "consent.glass.told.ended", member);
            changed(glass);
        }
    }

    /// A request that the member's agency made or answers for.
    @Transactional(readOnly = true)
    Glass get(UUID id) {
        return rows.find(id).orElseThrow(() -> new NotFound("request"));
    }

    /// The requests that the member's agency made or answers for.
    @Transactional(readOnly = true)
    List<Glass> list() {
        gate.require(Relation.NONE, DataKind.EMERGENCY, Action.WRITE, Subject.none());
        return rows.of(gate.member().agency());
    }

    /// How many are pressing for those who keep the cases.
    @Transactional(readOnly = true)
    long pressing() {
        return rows.pressing(gate.member().agency(), books.now());
    }

    /// Whether the member's role is one that answers requests.
    boolean mayAnswer() {
        return gate.allows(Relation.OWNER, DataKind.EMERGENCY, Action.DECIDE);
    }

    /// What keeps the member from answering a request.
    Set<Obstacle> obstacles(Glass glass) {
        Member member = gate.member();
        AgencyId owner = glass.owner();
        if (owner == null) {
            return EnumSet.of(Obstacle.OTHER_AGENCY);
        }
        var asking = directory.get(glass.agency()).kind().recipientClass();
        return GlassRules.obstacles(
                new GlassRules.Request(glass.askedBy(), glass.agency(), asking, owner, glass.answerBefore()),
                member.id(),
                member.agency(),
                books.now());
    }

    private Glass answerable(UUID id) {
        Glass glass = get(id);
        gate.require(Relation.OWNER, DataKind.EMERGENCY, Action.DECIDE, subject(id));
        Set<Obstacle> obstacles = obstacles(glass);
        if (glass.approved() != null) {
            obstacles.add(Obstacle.TOO_LATE);
        }
        if (!obstacles.isEmpty()) {
            trail.record("glass.refused", subject(id));
            throw new GlassRefused(obstacles);
        }
        return glass;
    }

    private Optional<Known> known(String reference) {
        return Fence.getAsSystem(() -> cases.stream()
                .flatMap(all -> all.byReference(reference).stream())
                .findFirst());
    }

    private void tell(Glass glass, String key, Member by) {
        UUID caseId = glass.caseId();
        if (caseId != null) {
            String agency = directory.get(glass.agency()).name();
            Fence.runAsSystem(() -> cases.getObject().tell(caseId, Reason.of(key, glass.askedName(), agency), by));
        }
    }

    private void changed(Glass glass) {
        gate.forgetAgreed();
        if (glass.person() != null) {
            events.publishEvent(new SharingChanged(glass.person()));
        }
    }

    private void record(String what, Glass glass) {
        trail.record(
                what,
                glass.person() == null
                        ? subject(glass.id())
                        : Subject.of("person", glass.person().value()),
                Map.of(
                        "request",
                        glass.id().toString(),
                        "kinds",
                        glass.kinds().stream().map(Enum::name).collect(Collectors.joining(" "))));
    }

    private static Subject subject(UUID id) {
        return Subject.of("glass", id);
    }
}
