package clew.platform.assistance;

import clew.platform.access.Action;
import clew.platform.assistance.StrandRows.Waiting;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.casework.Cases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What must be looked at soon, over all cases of which the member may read it. A case within reach is not enough:
/// a partner keeps its part in the case when what was agreed has run out.
@Component
class DueList {

    /// How many days ahead a follow-up is shown.
    static final int AHEAD = 14;

    private final StrandRows rows;
    private final Cases cases;
    private final AssistanceDesk desk;
    private final Surroundings surroundings;

    DueList(StrandRows rows, Cases cases, AssistanceDesk desk, Surroundings surroundings) {
        this.rows = rows;
        this.cases = cases;
        this.desk = desk;
        this.surroundings = surroundings;
    }

    /// A line: the case by its neutral reference, what is due and when.
    record Line(CaseId caseId, String reference, String labelKey, Track track, LocalDate due, boolean late) {}

    int count(Track track) {
        return waiting(track).size();
    }

    private List<Waiting> waiting(Track track) {
        Map<CaseId, Boolean> open = new HashMap<>();
        return rows.waiting(track, surroundings.today().plusDays(AHEAD)).stream()
                .filter(each -> open.computeIfAbsent(each.caseId(), id -> desk.allows(id, track.data(), Action.READ)))
                .toList();
    }

    @Transactional(readOnly = true)
    List<Line> lines(Set<Track> tracks) {
        LocalDate today = surroundings.today();
        List<Line> lines = new ArrayList<>();
        for (Track track : tracks) {
            for (Waiting each : waiting(track)) {
                cases.find(each.caseId())
                        .map(CaseFile::reference)
                        .ifPresent(reference -> lines.add(new Line(
                                each.caseId(),
                                reference,
                                track == Track.FOLLOW_UP ? "assistance.followUp." + each.kind() : track.key(),
                                track,
                                each.due(),
                                each.due().isBefore(today))));
            }
        }
        lines.sort(Comparator.comparing((Line line) -> line.track() != Track.THREAT)
                .thenComparing(Line::due));
        return lines;
    }
}
