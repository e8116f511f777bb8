package clew.platform.children;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.children.Missing.Found;
import clew.platform.children.Missing.Risk;
import clew.platform.children.Missing.State;
import clew.platform.children.MissingRules.Sees;
import clew.platform.children.MissingRules.Told;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Directory;
import clew.platform.web.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Children who are missing from care: raising the alarm, who is told, the child is back, and talking about it.
///
/// Whoever may write where a child is can raise the alarm: reception staff too, who see little else. Those who were
/// told see the alarm and nothing more of the case.
@Component
@Transactional
class MissingChildren {

    private static final int MOST = 200;

    private final ChildDesk desk;
    private final MissingRows rows;
    private final GuardianRows guardians;
    private final Directory directory;

    MissingChildren(ChildDesk desk, MissingRows rows, GuardianRows guardians, Directory directory) {
        this.desk = desk;
        this.rows = rows;
        this.guardians = guardians;
        this.directory = directory;
    }

    /// Whom an alarm about a child would tell.
    List<Told> toTell(CaseFile file) {
        Set<AgencyId> standIn = guardians.of(file.id()).stream()
                .filter(Guardian::acting)
                .map(Guardian::agency)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return MissingRules.toTell(MissingRules.roles(), file.owner(), standIn, directory.active());
    }

    /// Raises the alarm; if there is an open one already, that one is it.
    UUID raise(CaseId id, Risk risk, Instant noticed, Map<String, String> words) {
        CaseFile file = desk.require(id.value(), DataKind.CONTACT, Action.WRITE);
        List<Missing> before = rows.of(id);
        if (!before.isEmpty() && before.getFirst().open()) {
            return before.getFirst().id();
        }
        Member by = desk.member();
        Missing missing = new Missing(
                UUID.randomUUID(),
                id,
                file.reference(),
                risk,
                noticed,
                desk.now(),
                before.size() + 1,
                words,
                by.name(),
                by.agencyName(),
                new State.Gone(),
                List.of());
        tell(missing, file, by);
        return missing.id();
    }

    private void tell(Missing missing, CaseFile file, Member by) {
        List<Told> told = toTell(file);
        rows.add(missing, file, told, by);
        desk.tellAs(file, DataKind.PROCESS, "missing");
        for (Told one : told) {
            Map<String, String> facts =
                    Map.of("agency", one.agency().toString(), "sees", one.sees().name());
            desk.trail(file.id().value(), "missing-told", facts);
        }
        desk.happened(file, "missing-reported", missing.id(), missing.toldAt());
    }

    /// The alarm as the member may see it; that the agency has looked is noted.
    Missing look(UUID id) {
        Missing missing = rows.find(id).orElseThrow(() -> new NotFound("alarm"));
        AgencyId agency = desk.member().agency();
        Sees sees = rows.sees(id, agency).orElse(null);
        if (sees == null) {
            desk.require(missing.caseId().value(), DataKind.CONTACT, Action.READ);
            return missing;
        }
        desk.requireAs(Relation.ADDRESSEE, Action.READ, missing.caseId().value());
        rows.seen(id, agency, desk.now());
        return sees == Sees.ALL
                ? missing
                : rows.toldTo(agency, MOST).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("alarm"));
    }

    /// The alarms that the member's agency was told of.
    List<Missing> told() {
        desk.requireAny(Relation.ADDRESSEE, Action.READ);
        return rows.toldTo(desk.member().agency(), MOST);
    }

    /// The times that a child was missing, the latest first; for who has asked the gate before.
    List<Missing> of(CaseId id) {
        return rows.of(id);
    }

    boolean mayTell(Missing missing) {
        return desk.allows(missing.caseId(), DataKind.CONTACT, Action.WRITE);
    }

    /// The child is back, or was found.
    void found(UUID id, Found how, String words) {
        Missing missing = rows.find(id).orElseThrow(() -> new NotFound("alarm"));
        CaseFile file = desk.require(missing.caseId().value(), DataKind.CONTACT, Action.WRITE);
        State.Back back = new State.Back(how, desk.now(), words, desk.member().name());
        if (rows.found(missing, file.person().value(), back)) {
            desk.tellAs(file, DataKind.PROCESS, "missing-found");
            desk.happened(file, "missing-found", id, back.at());
        }
    }

    /// Somebody has talked with the child about why, where and what now.
    void debriefed(UUID id, String words) {
        Missing missing = rows.find(id).orElseThrow(() -> new NotFound("alarm"));
        CaseFile file = desk.require(missing.caseId().value(), DataKind.CONTACT, Action.WRITE);
        if (rows.debriefed(missing, file.person().value(), words, desk.member().name(), desk.now())) {
            desk.tell(file, "missing-debriefed");
            desk.happened(file, "missing-debriefed", id, desk.now());
        }
    }
}
