package clew.platform.children;

import clew.platform.access.Account;
import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.Members;
import clew.platform.access.Relation;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.children.Missing.Found;
import clew.platform.children.Missing.Risk;
import clew.platform.children.Missing.State;
import clew.platform.children.MissingRules.Notice;
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
/// told see the alarm and nothing more of the case: members of the agencies that were told, in the roles that were
/// named.
@Component
@Transactional
public class MissingChildren {

    private static final int MOST = 200;

    private final ChildDesk desk;
    private final MissingRows rows;
    private final GuardianRows guardians;
    private final MissingNotices notices;
    private final Directory directory;
    private final Members members;

    MissingChildren(
            ChildDesk desk,
            MissingRows rows,
            GuardianRows guardians,
            MissingNotices notices,
            Directory directory,
            Members members) {
        this.desk = desk;
        this.rows = rows;
        this.guardians = guardians;
        this.notices = notices;
        this.directory = directory;
        this.members = members;
    }

    /// Whom an alarm about a child would tell, in which roles, and where nobody has them.
    List<Notice> toTell(CaseFile file) {
        List<Member> there = members.all().stream()
                .filter(Account::active)
                .map(Account::member)
                .toList();
        return MissingRules.notices(MissingRules.lines(), file.owner(), standIns(file), directory.active(), there);
    }

    private Set<AgencyId> standIns(CaseFile file) {
        return guardians.of(file.id()).stream()
                .filter(Guardian::acting)
                .map(Guardian::agency)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /// Raises the alarm; if there is an open one already, that one is it.
    public UUID raise(CaseId id, Risk risk, Instant noticed, Map<String, String> words) {
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
        List<Told> told = MissingRules.toTell(MissingRules.lines(), file.owner(), standIns(file), directory.active());
        rows.add(missing, file, told, by);
        notices.add(missing, file, toTell(file));
        desk.tellAs(file, DataKind.PROCESS, "missing");
        for (Told one : told) {
            Map<String, String> facts =
                    Map.of("agency", one.agency().toString(), "sees", one.sees().name(), "roles", names(one));
            desk.trail(file.id().value(), "missing-told", facts);
        }
        desk.happened(file, "missing-reported", missing.id(), missing.toldAt());
    }

    private static String names(Told told) {
        return String.join(" ", MissingNotices.names(told.roles()));
    }

    /// The alarm as the member may see it; that the agency has looked is noted.
    public Missing look(UUID id) {
        Missing missing = rows.find(id).orElseThrow(() -> new NotFound("alarm"));
        Member member = desk.member();
        Sees sees = rows.sees(id, member).orElse(null);
        if (sees == null) {
            desk.require(missing.caseId().value(), DataKind.CONTACT, Action.READ);
            return missing;
        }
        desk.requireAs(Relation.ADDRESSEE, Action.READ, missing.caseId().value());
        rows.seen(id, member.agency(), desk.now());
        notices.seen(id, member.id(), desk.now());
        return sees == Sees.ALL
                ? missing
                : rows.toldTo(member, MOST).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("alarm"));
    }

    /// The alarms that the member is told of.
    List<Missing> told() {
        desk.requireAny(Relation.ADDRESSEE, Action.READ);
        return rows.toldTo(desk.member(), MOST);
    }

    /// The times that a child was missing, the latest first; for who has asked the gate before.
    List<Missing> of(CaseId id) {
        return rows.of(id);
    }

    /// Which roles were told of an alarm that the member may see.
    List<MissingNotices.Line> notices(Missing missing) {
        return notices.of(missing.id());
    }

    boolean mayTell(Missing missing) {
        return desk.allows(missing.caseId(), DataKind.CONTACT, Action.WRITE);
    }

    /// The child is back, or was found.
    public void found(UUID id, Found how, String words) {
        Missing missing = rows.find(id).orElseThrow(() -> new NotFound("alarm"));
        CaseFile file = desk.require(missing.caseId().value(), DataKind.CONTACT, Action.WRITE);
        State.Back back = new State.Back(how, desk.now(), words, desk.member().name());
        if (rows.found(missing, file.person().value(), back)) {
            desk.tellAs(file, DataKind.PROCESS, "missing-found");
            desk.happened(file, "missing-found", id, back.at());
        }
    }

    /// Somebody has talked with the child about why, where and what now.
    public void debriefed(UUID id, String words) {
        Missing missing = rows.find(id).orElseThrow(() -> new NotFound("alarm"));
        CaseFile file = desk.require(missing.caseId().value(), DataKind.CONTACT, Action.WRITE);
        if (rows.debriefed(missing, file.person().value(), words, desk.member().name(), desk.now())) {
            desk.tell(file, "missing-debriefed");
            desk.happened(file, "missing-debriefed", id, desk.now());
        }
    }
}
