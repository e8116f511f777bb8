package clew.platform.consent;

import clew.platform.access.Action;
import clew.platform.directory.Reason;
import clew.platform.person.PersonId;
import clew.platform.person.PersonPanel;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What is agreed and refused about a person, on the page of that person.
@Component
class ConsentPanel implements PersonPanel {

    private final ConsentDesk desk;
    private final ConsentWords words;

    ConsentPanel(ConsentDesk desk, ConsentWords words) {
        this.desk = desk;
        this.words = words;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String headingKey() {
        return "consent.panel.title";
    }

    @Override
    public String emptyKey() {
        return "consent.panel.empty";
    }

    @Override
    public boolean visible(PersonId person) {
        return desk.allows(person, Action.READ);
    }

    @Override
    public List<Line> lines(PersonId person) {
        String path = "/persons/" + person + "/consent";
        List<Line> lines = new ArrayList<>(desk.entries(person).stream()
                .filter(entry -> entry.standing(desk.now()) == Entry.Standing.VALID)
                .map(words::line)
                .map(line -> new Line(
                        Reason.of(
                                line.refusal() ? "consent.panel.refused" : "consent.panel.open",
                                line.who(),
                                line.kinds(),
                                line.until()),
                        path))
                .toList());
        lines.add(new Line(Reason.of("consent.panel.all"), path));
        return lines;
    }
}
