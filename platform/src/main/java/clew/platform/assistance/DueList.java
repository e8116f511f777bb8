package clew.platform.assistance;

import clew.platform.access.Action;
import clew.platform.access.Relation;
import clew.platform.assistance.StrandRows.Waiting;
import clew.platform.casework.CaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What must be looked at soon, over all cases of which the member may read it. A case within reach is not enough:
/// a partner keeps its part in the case when what was agreed has run out.
@Component
class DueList {

    /// How many days ahead a follow-up is shown.
    static final int AHEAD = 14;

    private final StrandRows rows;
    private final AssistanceDesk desk;
    private final Surroundings surroundings;

    DueList(StrandRows rows, AssistanceDesk desk, Surroundings surroundings) {
        this.rows = rows;
        this.desk = desk;
        this.surroundings = surroundings;
    }

    /// A line: the case by its neutral reference, what is due and when.
    record Line(CaseId caseId, String reference, String labelKey, Track track, LocalDate due, boolean late) {}

    int count(Track track) {
        return waiting(track).size();
    }

    private List<Waiting> waiting(Track track) {
        List<Waiting> all = rows.waiting(track, surroundings.today().plusDays(AHEAD));
        boolean own = desk.allowsOwn(track.data(), Action.READ);
        Set<UUID> shared = desk.shared(track.data(), Action.READ, personsOfPartners(all));
        return all.stream()
                .filter(each -> each.relation() == Relation.OWNER ? own : shared.contains(each.person()))
                .toList();
    }

    private static List<UUID> personsOfPartners(List<Waiting> all) {
        return all.stream()
                .filter(each -> each.relation() != Relation.OWNER)
                .map(Waiting::person)
                .toList();
    }

    @Transactional(readOnly = true)
    List<Line> lines(Set<Track> tracks) {
        LocalDate today = surroundings.today();
        List<Line> lines = new ArrayList<>();
        for (Track track : tracks) {
            for (Waiting each : waiting(track)) {
                lines.add(new Line(
                        each.caseId(),
                        each.reference(),
                        track == Track.FOLLOW_UP ? "assistance.followUp." + each.kind() : track.key(),
                        track,
                        each.due(),
                        each.due().isBefore(today)));
            }
        }
        lines.sort(Comparator.comparing((Line line) -> line.track() != Track.THREAT)
                .thenComparing(Line::due));
        return lines;
    }
}
