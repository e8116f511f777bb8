package clew.platform.casework;

import clew.platform.access.Account;
import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.access.Members;
import clew.platform.access.Role;
import clew.platform.directory.ServiceKind;
import clew.platform.person.PersonId;
import clew.platform.web.EditConflict;
import clew.platform.web.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What members do with a case besides moving it: open it, note, keep its needs, say who does what next.
@Component
class CaseWork {

    private final CaseDesk desk;
    private final Cases cases;
    private final CaseRows rows;
    private final NeedRows needs;
    private final HistoryRows history;
    private final Chronicle chronicle;
    private final Members members;

    CaseWork(
            CaseDesk desk,
            Cases cases,
            CaseRows rows,
            NeedRows needs,
            HistoryRows history,
            Chronicle chronicle,
            Members members) {
        this.desk = desk;
        this.cases = cases;
        this.rows = rows;
        this.needs = needs;
        this.history = history;
        this.chronicle = chronicle;
        this.members = members;
    }

    /// A need as somebody types it.
    record NeedEntry(
            ServiceKind kind,
            CaseUrgency urgency,
            NeedStatus status,
            String note,
            @Nullable LocalDate wantedBy) {
        static final int LONGEST_NOTE = 2_000;

        Need on(Need saved, int version, Instant now) {
            return new Need(
                    saved.id(),
                    saved.caseId(),
                    saved.kind(),
                    urgency,
                    status,
                    note,
                    wantedBy,
                    saved.openedAt(),
                    now,
                    version);
        }
    }

    /// Opens a case by hand for a person whom the member's agency knows.
    @Transactional
    CaseId open(PersonId person, CaseUrgency urgency, boolean child) {
        desk.requireOf(person, DataKind.IDENTITY, Action.READ);
        desk.requireOf(person, DataKind.PROCESS, Action.WRITE);
        return cases.open(NewCase.firstContact(person, child, urgency), desk.member());
    }

    @Transactional
    NeedId addNeed(CaseId id, NeedEntry entry) {
        desk.require(id, DataKind.NEED, Action.WRITE);
        Need need = new Need(
                NeedId.random(),
                id,
                entry.kind(),
                entry.urgency(),
                entry.status(),
                entry.note(),
                entry.wantedBy(),
                chronicle.now(),
                chronicle.now(),
                0);
        needs.insert(need);
        rows.settleDue(id);
        tell(need, "need-added");
        return need.id();
    }

    /// Changes a need; throws [EditConflict] with both versions if somebody else changed it first.
    @Transactional
    void changeNeed(CaseId id, NeedId needId, NeedEntry entry, int version) {
        desk.require(id, DataKind.NEED, Action.WRITE);
        Need saved = need(id, needId);
        Need changed = entry.on(saved, version, chronicle.now());
        if (saved.version() != version || !needs.change(changed)) {
            throw EditConflict.of("/cases/" + id + "/needs/" + needId)
                    .field("casework.need.urgency", entry.urgency(), saved.urgency())
                    .field("casework.need.status", entry.status(), saved.status())
                    .field("casework.need.note", entry.note(), saved.note())
                    .field("casework.need.wantedBy", entry.wantedBy(), saved.wantedBy());
        }
        rows.settleDue(id);
        if (saved.status() == entry.status()) {
            tell(changed, "need-changed");
        } else {
            tell(changed, "need-marked");
        }
    }

    Need need(CaseId id, NeedId needId) {
        return needs.find(needId).filter(found -> found.caseId().equals(id)).orElseThrow(() -> new NotFound("need"));
    }

    @Transactional
    UUID addNote(CaseId id, DataKind kind, String content, @Nullable UUID corrects) {
        if (!CaseNote.KINDS.contains(kind)) {
            throw new IllegalArgumentException("a note cannot be in the compartment " + kind);
        }
        desk.require(id, kind, Action.WRITE);
        if (corrects != null) {
            noteOf(id, kind, corrects);
        }
        Member by = desk.member();
        CaseNote note = new CaseNote(
                UUID.randomUUID(),
                id,
                kind,
                content,
                corrects,
                by.id(),
                by.name(),
                by.agency(),
                by.agencyName(),
                chronicle.now());
        chronicle.noted(note, by);
        return note.id();
    }

    /// The note of that id, which must be of this case and in this compartment.
    CaseNote noteOf(CaseId id, DataKind kind, UUID note) {
        return history.notes(id, List.of(kind)).stream()
                .filter(found -> found.id().equals(note))
                .findFirst()
                .orElseThrow(() -> new NotFound("note"));
    }

    /// Changes who looks after the case, how urgent it is and what comes next; throws [EditConflict] with both
    /// versions if somebody else did so first.
    @Transactional
    void change(CaseId id, CaseChange change, int version) {
        desk.require(id, DataKind.PROCESS, Action.WRITE);
        CaseFile saved = cases.get(id);
        String responsible = nameOf(saved, change.responsible());
        if (saved.version() != version || !rows.change(id, change, responsible, version)) {
            throw EditConflict.of("/cases/" + id + "/edit")
                    .field("casework.edit.responsible", responsible, saved.responsibleName())
                    .field("casework.edit.urgency", change.urgency(), saved.urgency())
                    .field("casework.edit.nextStep", change.nextStep(), saved.nextStep())
                    .field("casework.edit.nextStepDue", change.nextStepDue(), saved.nextStepDue());
        }
        if (!Objects.equals(saved.responsible(), change.responsible())) {
            told(id, "responsible", responsible == null ? "#casework.nobody" : responsible);
        }
        if (saved.urgency() != change.urgency()) {
            told(id, "urgency", "#" + change.urgency().key());
        }
        if (!saved.nextStep().equals(change.nextStep()) || !Objects.equals(saved.nextStepDue(), change.nextStepDue())) {
            told(id, "next-step");
        }
    }

    /// The members who can look after a case: those of its owner, for the owner's own to choose from.
    List<Member> colleagues(CaseFile file) {
        if (!file.owner().equals(desk.member().agency())) {
            return List.of();
        }
        return members.all().stream()
                .filter(Account::active)
                .map(Account::member)
                .filter(member -> member.agency().equals(file.owner()) && member.is(Role.CASE_WORKER))
                .toList();
    }

    private @Nullable String nameOf(CaseFile file, @Nullable MemberId responsible) {
        if (Objects.equals(responsible, file.responsible())) {
            return file.responsibleName();
        }
        return responsible == null
                ? null
                : colleagues(file).stream()
                        .filter(member -> member.id().equals(responsible))
                        .map(Member::name)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("member"));
    }

    private void told(CaseId id, String event, String... arguments) {
        chronicle.tell(id, CaseEvent.Topic.CHANGE, DataKind.PROCESS, null, desk.member(), event, arguments);
    }

    private void tell(Need need, String event) {
        chronicle.tell(
                need.caseId(),
                CaseEvent.Topic.NEED,
                DataKind.NEED,
                need.id().value(),
                desk.member(),
                event,
                "#" + need.kind().key(),
                "#" + need.status().key());
    }
}
