package clew.platform.children;

import clew.platform.access.Action;
import clew.platform.access.Member;
import clew.platform.access.Role;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.children.ComplaintRows.Complaint;
import clew.platform.web.NotFound;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Complaints about guardians. Whoever takes part in the case can pass one on for the child; it goes to the
/// agency that keeps the case, to its decision makers, or to its case workers where it has none, and never to
/// the guardian.
@Component
@Transactional
class Complaints {

    private final ChildDesk desk;
    private final ComplaintRows rows;

    Complaints(ChildDesk desk, ComplaintRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    void make(CaseId id, String words) {
        CaseFile file = desk.require(id.value(), Action.READ);
        rows.add(UUID.randomUUID(), file, words, desk.member(), desk.now());
        desk.trail(id.value(), "complaint", Map.of());
    }

    void answer(CaseId id, UUID complaint, boolean upheld, String words) {
        CaseFile file = desk.require(id.value(), Action.READ);
        if (!answers(file)) {
            throw new NotFound("complaint");
        }
        rows.answer(complaint, file, upheld, words, desk.member(), desk.now());
        desk.trail(id.value(), "complaint-answered", Map.of("upheld", Boolean.toString(upheld)));
    }

    /// What the member may read: nothing for who is not of the agency that keeps the case, or is a guardian.
    List<Complaint> of(CaseFile file) {
        return answers(file) ? rows.of(file.id()) : List.of();
    }

    boolean answers(CaseFile file) {
        Member member = desk.member();
        boolean role = member.is(Role.DECISION_MAKER) || member.is(Role.CASE_WORKER);
        return member.agency().equals(file.owner()) && role && !member.is(Role.GUARDIAN);
    }
}
