package clew.platform.demo;

import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.casework.CaseFigures;
import clew.platform.casework.CaseFile;
import clew.platform.casework.Cases;
import clew.platform.casework.ExploitationForm;
import clew.platform.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// For what the people of the demonstration were to be exploited, so that there is something to count.
@Component
@ConditionalOnProperty("clew.demo")
class DemoFigures {

    private final Cases cases;
    private final CaseFigures figures;

    DemoFigures(Cases cases, CaseFigures figures) {
        this.cases = cases;
        this.figures = figures;
    }

    void write(Map<String, PersonId> people, Map<String, Member> members, Instant now) {
        for (DemoTable.Row row : DemoTable.about(people.keySet(), "exploitation")) {
            Member by = DemoWorld.known(members, row.text("by"));
            List<ExploitationForm> forms =
                    row.words("forms").stream().map(ExploitationForm::valueOf).toList();
            DemoClock.at(
                    now.minus(Duration.ofHours(row.number("hours_ago"))),
                    () -> Acting.runAs(
                            by,
                            () -> cases.ofPerson(DemoWorld.known(people, row.text("person"))).stream()
                                    .map(CaseFile::id)
                                    .findFirst()
                                    .ifPresent(id -> figures.write(id, forms, by))));
        }
    }
}
