package clew.platform.assistance;

import clew.platform.assistance.StrandRows.Waiting;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.casework.Cases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What must be looked at soon, over all cases within reach.
@Component
class DueList {

    /// How many days ahead a follow-up is shown.
    static final int AHEAD = 14;

    private final StrandRows rows;
    private final Cases cases;
    private final Surroundings surroundings;

    DueList(StrandRows rows, Cases cases, Surroundings surroundings) {
        this.rows = rows;
        this.cases = cases;
        this.surroundings = surroundings;
    }

    /// A line: the case by its neutral reference, what is due and when.
    record Line(CaseId caseId, String reference, String labelKey, Track track, LocalDate due, boolean late) {}

    int count(Track track) {
        return rows.waiting(track, surroundings.today().plusDays(AHEAD)).size();
    }

    @Transactional(readOnly = true)
    List<Line> lines(Set<Track> tracks) {
        LocalDate today = surroundings.today();
        List<Line> lines = new ArrayList<>();
        for (Track track : tracks) {
            for (Waiting each : rows.waiting(track, today.plusDays(AHEAD))) {
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
