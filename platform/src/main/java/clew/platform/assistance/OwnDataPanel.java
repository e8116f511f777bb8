package clew.platform.assistance;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.casework.Cases;
import clew.platform.directory.Reason;
import clew.platform.person.PersonId;
import clew.platform.person.PersonPanel;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The requests of a person about their own data, on the page from which the answer is printed.
@Component
class OwnDataPanel implements PersonPanel {

    private final AssistanceDesk desk;
    private final Assistances assistances;
    private final Cases cases;

    OwnDataPanel(AssistanceDesk desk, Assistances assistances, Cases cases) {
        this.desk = desk;
        this.assistances = assistances;
        this.cases = cases;
    }

    @Override
    public int order() {
        return 450;
    }

    @Override
    public String headingKey() {
        return "assistance.ownData.heading";
    }

    @Override
    public String emptyKey() {
        return "assistance.ownData.empty";
    }

    @Override
    public boolean visible(PersonId person) {
        return !within(person).isEmpty();
    }

    @Override
    public List<Line> lines(PersonId person) {
        List<Line> lines = new ArrayList<>();
        for (CaseId id : within(person)) {
            desk.require(id, DataKind.CONSENT, Action.READ);
            assistances.of(id, EnumSet.of(Track.OWN_DATA)).forEach(strand -> lines.add(line(strand)));
            if (desk.allows(id, DataKind.CONSENT, Action.WRITE)) {
                lines.add(new Line(
                        Reason.of("assistance.ownData.write"), "/cases/" + id + "/assistance/begin/REPORT_ASKED"));
            }
        }
        return lines;
    }

    private List<CaseId> within(PersonId person) {
        return cases.ofPerson(person).stream()
                .map(CaseFile::id)
                .filter(id -> desk.allows(id, DataKind.CONSENT, Action.READ))
                .filter(id -> desk.allows(id, DataKind.ASSISTANCE, Action.READ))
                .toList();
    }

    private static Line line(Strand strand) {
        Step standing = Objects.requireNonNull(strand.standing());
        Reason text = Reason.of(
                "assistance.ownData.line",
                Reason.of(standing.key()),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(LocaleContextHolder.getLocale())
                        .format(strand.course().getLast().on()));
        return new Line(text, "/cases/" + strand.caseId() + "/assistance#strand-" + strand.id());
    }
}
