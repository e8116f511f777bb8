package clew.platform.children;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.casework.CaseEvent;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseFrame;
import clew.platform.casework.CaseFrames;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseSign;
import clew.platform.casework.Cases;
import clew.platform.clocks.ClockEvent;
import clew.platform.clocks.Clocks;
import clew.platform.directory.Reason;
import clew.platform.person.Person;
import clew.platform.person.Persons;
import clew.recognition.AgeGroup;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Where a member stands to the case of a child: the one place in this room where the gate is asked, and from which
/// what was done is told to the timeline, the trail and the clocks.
@Component
class ChildDesk {

    private final Cases cases;
    private final CaseFrames frames;
    private final Persons persons;
    private final Gate gate;
    private final Trail trail;
    private final Clocks clocks;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    ChildDesk(
            Cases cases,
            CaseFrames frames,
            Persons persons,
            Gate gate,
            Trail trail,
            Clocks clocks,
            MessageSource messages,
            Clock clock,
            ZoneId zone) {
        this.cases = cases;
        this.frames = frames;
        this.persons = persons;
        this.gate = gate;
        this.trail = trail;
        this.clocks = clocks;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    Member member() {
        return gate.member();
    }

    /// What the member's agency is to the case. Who was only asked to help is nothing to it here.
    Relation relation(CaseId id) {
        Relation relation = cases.relationOf(member().agency(), id);
        return relation == Relation.ADDRESSEE ? Relation.NONE : relation;
    }

    /// Lets the member pass to what concerns the best interests of the child, and gives the case.
    CaseFile require(UUID id, Action action) {
        return require(id, DataKind.BEST_INTERESTS, action);
    }

    CaseFile require(UUID id, DataKind kind, Action action) {
        CaseId caseId = new CaseId(id);
        gate.require(relation(caseId), kind, action, Subject.of("case", id));
        return cases.get(caseId);
    }

    /// As [#require], where the relation follows from something else than a part in the case: a seat, or an alarm.
    void requireAs(Relation relation, Action action, UUID caseId) {
        gate.require(relation, DataKind.BEST_INTERESTS, action, Subject.of("case", caseId));
    }

    /// As [#requireAs], for a list.
    void requireAny(Relation relation, Action action) {
        gate.require(relation, DataKind.BEST_INTERESTS, action, Subject.none());
    }

    boolean allows(CaseId id, Action action) {
        return allows(id, DataKind.BEST_INTERESTS, action);
    }

    boolean allows(CaseId id, DataKind kind, Action action) {
        return gate.allows(relation(id), kind, action, Subject.of("case", id.value()));
    }

    /// Whether the member may, by what their agency is to the person.
    boolean allowsPerson(CaseFile file, DataKind kind, Action action) {
        Relation relation = persons.relationOf(member().agency(), file.person());
        return gate.allows(
                relation, kind, action, Subject.of("person", file.person().value()));
    }

    /// Whether the mandate of the member's agency allows it: for lists.
    boolean allowsAs(Relation relation, Action action) {
        return allowsAs(relation, DataKind.BEST_INTERESTS, action);
    }

    boolean allowsAs(Relation relation, DataKind kind, Action action) {
        return gate.allows(relation, kind, action);
    }

    boolean allowsAs(Relation relation, Action action, CaseId id) {
        return gate.allows(relation, DataKind.BEST_INTERESTS, action, Subject.of("case", id.value()));
    }

    /// Whether the person of the case is to be treated as a child today.
    boolean child(CaseFile file) {
        return persons.find(file.person())
                .map(person -> person.ageGroup(today()) != AgeGroup.ADULT)
                .orElse(file.child());
    }

    @Nullable
    Person person(CaseFile file) {
        return persons.find(file.person()).orElse(null);
    }

    /// What must be seen on a page about the case without its frame.
    List<CaseSign.Sign> signs(CaseFile file) {
        return frames.signs(file);
    }

    CaseFrame frame(CaseId id, String titleKey) {
        return frames.of(id, "child", text(Reason.of(titleKey)));
    }

    String text(Reason reason) {
        return messages.getMessage(reason, LocaleContextHolder.getLocale());
    }

    /// Tells what was done: on the timeline for those who may know, and on the trail.
    void tell(CaseFile file, String event, Object... arguments) {
        tellAs(file, DataKind.BEST_INTERESTS, event, arguments);
    }

    void tellAs(CaseFile file, DataKind kind, String event, Object... arguments) {
        Reason what = Reason.of("children.event." + event, arguments);
        cases.record(file.id(), CaseEvent.Topic.CHANGE, kind, what, null, member());
        trail.record("child." + event, Subject.of("case", file.id().value()), Map.of());
    }

    /// Notes on the trail what has no place on the timeline that all who take part can read.
    void trail(UUID caseId, String event, Map<String, String> facts) {
        trail.record("child." + event, Subject.of("case", caseId), facts);
    }

    /// Tells the clocks of the case what happened.
    void happened(CaseFile file, String name, @Nullable UUID about, Instant at) {
        clocks.happened(new ClockEvent(name, file.id(), file.person(), about, at, member().id()));
    }

    void happened(CaseFile file, String name) {
        happened(file, name, null, now());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    ZoneId zone() {
        return zone;
    }
}
