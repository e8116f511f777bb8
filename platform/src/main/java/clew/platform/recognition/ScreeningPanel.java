package clew.platform.recognition;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.directory.Reason;
import clew.platform.person.PersonId;
import clew.platform.person.PersonPanel;
import java.util.List;
import org.springframework.stereotype.Component;

/// The screenings of a person, on the page of the person.
@Component
class ScreeningPanel implements PersonPanel {

    private final Screenings screenings;
    private final ScreeningAccess access;
    private final Moments moments;

    ScreeningPanel(Screenings screenings, ScreeningAccess access, Moments moments) {
        this.screenings = screenings;
        this.access = access;
        this.moments = moments;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String headingKey() {
        return "recognition.panel.title";
    }

    @Override
    public String emptyKey() {
        return "recognition.panel.empty";
    }

    @Override
    public boolean visible(PersonId person) {
        return access.allows(person, DataKind.ASSESSMENT, Action.READ);
    }

    @Override
    public List<Line> lines(PersonId person) {
        return screenings.of(person).stream().map(this::line).toList();
    }

    private Line line(ScreeningLine line) {
        Screening screening = line.screening();
        ScreeningDecision decision = line.decision();
        Reason text = decision == null
                ? Reason.of(
                        "recognition.panel." + screening.state().name(),
                        moments.text(screening.touchedAt()),
                        screening.startedBy())
                : Reason.of(
                        "recognition.panel.decided",
                        moments.text(decision.at()),
                        decision.memberName(),
                        Reason.of("recognition.conclusion.short."
                                + decision.conclusion().name()));
        return new Line(text, "/screenings/" + screening.id() + (decision == null ? "" : "/result"));
    }
}
