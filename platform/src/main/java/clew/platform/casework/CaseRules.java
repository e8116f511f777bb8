package clew.platform.casework;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.casework.nrm.NrmProfile;
import clew.platform.casework.nrm.OtherRules;
import clew.platform.directory.Reason;
import clew.platform.packs.PackRef;
import clew.platform.web.NotFound;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes an open case from the rules it was opened under to those of the pack in use: by a human, one case at a time,
/// and on the record. No installation and no activation of a pack ever does that.
@Component
class CaseRules {

    private final CaseDesk desk;
    private final Cases cases;
    private final CaseRows rows;
    private final Profiles profiles;
    private final Chronicle chronicle;
    private final Trail trail;

    CaseRules(CaseDesk desk, Cases cases, CaseRows rows, Profiles profiles, Chronicle chronicle, Trail trail) {
        this.desk = desk;
        this.cases = cases;
        this.rows = rows;
        this.profiles = profiles;
        this.chronicle = chronicle;
        this.trail = trail;
    }

    /// The rules a case is under, those it could go on under, and what stands in the way of that.
    record Choice(CaseFile file, NrmProfile now, NrmProfile other, List<Reason> obstacles) {}

    @Transactional(readOnly = true)
    public Choice choice(CaseId id) {
        desk.require(id, DataKind.PROCESS, Action.WRITE);
        return judge(cases.get(id));
    }

    /// Moves the case, or throws [RulesRefused] with every reason.
    @Transactional
    public void adopt(CaseId id, PackRef seen) {
        desk.require(id, DataKind.PROCESS, Action.WRITE);
        Choice choice = judge(rows.lock(id).orElseThrow(() -> new NotFound("case")));
        NrmProfile other = choice.other();
        if (!seen.equals(new PackRef(other.id(), other.version()))) {
            throw new RulesRefused(List.of(Reason.of("casework.rules.refused.changed")));
        }
        if (!choice.obstacles().isEmpty()) {
            throw new RulesRefused(choice.obstacles());
        }
        profiles.forNewCase();
        rows.govern(id, other.id(), other.version());
        tell(id, choice);
    }

    private void tell(CaseId id, Choice choice) {
        NrmProfile other = choice.other();
        chronicle.tell(
                id,
                CaseEvent.Topic.CHANGE,
                DataKind.PROCESS,
                null,
                desk.member(),
                "rules",
                choice.now().title() + " " + choice.now().version(),
                other.title() + " " + other.version());
        trail.record(
                "case.rules.changed",
                Subject.of("case", id.value()),
                Map.of(
                        "from", choice.now().id() + " " + choice.now().version(),
                        "to", other.id() + " " + other.version()));
    }

    private Choice judge(CaseFile file) {
        NrmProfile now = profiles.of(file);
        NrmProfile other = profiles.current();
        return new Choice(file, now, other, OtherRules.obstacles(now, other, file.stage(), file.open()));
    }
}
