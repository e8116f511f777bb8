package clew.platform.casework;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.directory.Reason;
import clew.platform.person.PersonId;
import clew.platform.person.PersonPanel;
import java.util.List;
import org.springframework.stereotype.Component;

/// The cases of a person, on the page of that person.
@Component
class PersonCases implements PersonPanel {

    private final CaseDesk desk;
    private final Cases cases;

    PersonCases(CaseDesk desk, Cases cases) {
        this.desk = desk;
        this.cases = cases;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String headingKey() {
        return "casework.panel.title";
    }

    @Override
    public String emptyKey() {
        return "casework.panel.empty";
    }

    @Override
    public boolean visible(PersonId person) {
        return desk.allowsOf(person, DataKind.PROCESS, Action.READ);
    }

    @Override
    public List<Line> lines(PersonId person) {
        return cases.ofPerson(person).stream().map(this::line).toList();
    }

    private Line line(CaseFile file) {
        String stage = cases.profileOf(file).stage(file.stage()).name();
        Reason text = Reason.of(file.open() ? "casework.panel.open" : "casework.panel.closed", file.reference(), stage);
        return new Line(text, "/cases/" + file.id());
    }
}
