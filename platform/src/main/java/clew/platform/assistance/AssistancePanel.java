package clew.platform.assistance;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CasePanel;
import clew.platform.directory.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What is done for the person, in a few lines on the overview of the case: a threat first.
@Component
class AssistancePanel implements CasePanel {

    private static final Set<Step> OVER =
            EnumSet.of(Step.ENDED, Step.DECLINED, Step.THREAT_OVER, Step.FLAG_TAKEN_BACK, Step.FOLLOWED_UP);
    private static final int MOST = 8;

    private final AssistanceDesk desk;
    private final Assistances assistances;

    AssistancePanel(AssistanceDesk desk, Assistances assistances) {
        this.desk = desk;
        this.assistances = assistances;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String headingKey() {
        return "assistance.title";
    }

    @Override
    public String emptyKey() {
        return "assistance.panel.empty";
    }

    @Override
    public boolean visible(CaseFile file) {
        return desk.allows(file.id(), DataKind.ASSISTANCE, Action.READ);
    }

    @Override
    public List<Line> lines(CaseFile file) {
        Set<Track> tracks = EnumSet.copyOf(desk.tracks(file.id(), Action.READ));
        desk.require(file.id(), DataKind.ASSISTANCE, Action.READ);
        tracks.removeIf(track -> track.data() != DataKind.ASSISTANCE);
        List<Line> lines = new ArrayList<>();
        assistances.of(file.id(), tracks).stream()
                .filter(strand -> !OVER.contains(strand.standing()))
                .sorted(Comparator.comparing(strand -> !urgent(strand)))
                .limit(MOST)
                .forEach(strand -> lines.add(line(strand)));
        return lines;
    }

    private static Line line(Strand strand) {
        Reason text = Reason.of(
                "assistance.panel.line",
                Reason.of(strand.labelKey()),
                Reason.of(Objects.requireNonNull(strand.standing()).key()));
        return new Line(text, urgent(strand), "/cases/" + strand.caseId() + "/assistance#strand-" + strand.id());
    }

    static boolean urgent(Strand strand) {
        return strand.standing() == Step.THREAT_RAISED || strand.standing() == Step.TRAFFICKED_AGAIN;
    }
}
