package clew.platform.clocks;

import clew.platform.access.Action;
import clew.platform.access.Relation;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CasePanel;
import clew.platform.directory.Reason;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/// The open clocks of a case on its overview, the nearest end first.
@Component
class ClockPanel implements CasePanel {

    private final ClockDesk desk;
    private final ClockRows rows;
    private final ClockBooks books;
    private final ClockDueWords words;
    private final Clock clock;
    private final ZoneId zone;

    ClockPanel(ClockDesk desk, ClockRows rows, ClockBooks books, ClockDueWords words, Clock clock, ZoneId zone) {
        this.desk = desk;
        this.rows = rows;
        this.books = books;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String headingKey() {
        return "clocks.panel.title";
    }

    @Override
    public String emptyKey() {
        return "clocks.panel.empty";
    }

    @Override
    public boolean visible(CaseFile file) {
        return desk.mayRead(file.id());
    }

    @Override
    public List<Line> lines(CaseFile file) {
        Relation relation = desk.require(file.id(), Action.READ);
        return rows.ofCase(file.id()).stream()
                .filter(CaseClock::open)
                .filter(kept -> desk.kinds(file.id(), relation).contains(kept.kind()))
                .map(kept -> line(kept, relation))
                .toList();
    }

    private Line line(CaseClock kept, Relation relation) {
        String name = books.definitionOf(kept).name();
        ClockDueQuery.When when = new ClockDueRow(kept, "", relation, false, null).when(clock.instant(), zone);
        Reason text = when == ClockDueQuery.When.STILL
                ? Reason.of("clocks.panel.paused", name)
                : Reason.of("clocks.panel.due", name, words.due(kept), words.left(kept));
        return new Line(text, when == ClockDueQuery.When.OVERDUE, "/cases/" + kept.caseId() + "/clocks");
    }
}
