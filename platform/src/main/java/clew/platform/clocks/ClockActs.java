package clew.platform.clocks;

import clew.platform.access.Action;
import clew.platform.access.Relation;
import clew.platform.casework.CaseId;
import clew.platform.clocks.ClockKeeping.Happening;
import clew.platform.clocks.rules.ClockDefinition;
import clew.platform.clocks.rules.Handling;
import clew.platform.clocks.rules.Handling.Act;
import clew.platform.clocks.rules.Handling.Obstacle;
import clew.platform.web.EditConflict;
import clew.platform.web.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people do to a clock by hand: pause, resume, extend, cancel. Two permissions are needed, that of the
/// policy to write the process of the case, and that of the clock's definition.
@Component
class ClockActs {

    /// The longest reason.
    static final int LONGEST = 2000;

    private final ClockDesk desk;
    private final ClockRows rows;
    private final ClockKeeping keeping;
    private final ClockBooks books;
    private final ClockDueWords words;

    ClockActs(ClockDesk desk, ClockRows rows, ClockKeeping keeping, ClockBooks books, ClockDueWords words) {
        this.desk = desk;
        this.rows = rows;
        this.keeping = keeping;
        this.books = books;
        this.words = words;
    }

    /// The acts that the member may do to a clock now.
    List<Act> open(CaseClock kept, Relation relation) {
        if (!desk.mayChange(kept.caseId(), relation)) {
            return List.of();
        }
        ClockDefinition definition = books.definitionOf(kept);
        return List.of(Act.values()).stream()
                .filter(act -> Handling.allowed(
                                definition,
                                keeping.read(kept),
                                act,
                                desk.member().roles())
                        .isEmpty())
                .toList();
    }

    /// A clock of a case that the member may see.
    CaseClock get(CaseId id, UUID clock, Action action) {
        Relation relation = desk.require(id, action);
        CaseClock kept = ofCase(id, rows.find(clock));
        desk.requireSight(relation, kept);
        return kept;
    }

    /// Does it, or throws every reason why not.
    ///
    /// @param version that the member saw
    @Transactional
    public void act(CaseId id, UUID clock, Act act, int more, String reason, int version) {
        Relation relation = desk.require(id, Action.WRITE);
        CaseClock kept = ofCase(id, rows.lock(clock));
        desk.requireSight(relation, kept);
        if (kept.version() != version) {
            throw EditConflict.of("/cases/" + id + "/clocks")
                    .field(
                            "clocks.field.state",
                            words.of(act.key()),
                            words.of(kept.state().key()));
        }
        List<Obstacle> obstacles = Handling.against(
                books.definitionOf(kept), keeping.read(kept), act, desk.member().roles(), more, reason);
        if (!obstacles.isEmpty()) {
            throw new ActRefused(obstacles);
        }
        int added = act == Act.EXTEND ? more : 0;
        keeping.write(kept, new Happening(kind(act), null, keeping.now(), added, reason.strip()));
    }

    private static CaseClock ofCase(CaseId id, Optional<CaseClock> found) {
        return found.filter(kept -> kept.caseId().equals(id)).orElseThrow(() -> new NotFound("clock"));
    }

    private static Entry.Kind kind(Act act) {
        return switch (act) {
            case PAUSE -> Entry.Kind.PAUSED;
            case RESUME -> Entry.Kind.RESUMED;
            case EXTEND -> Entry.Kind.EXTENDED;
            case CANCEL -> Entry.Kind.CANCELLED;
        };
    }
}
