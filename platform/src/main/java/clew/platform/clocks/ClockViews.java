package clew.platform.clocks;

import clew.platform.access.Action;
import clew.platform.access.Relation;
import clew.platform.casework.CaseId;
import clew.platform.clocks.ClockView.Past;
import clew.platform.clocks.rules.ClockDefinition;
import clew.platform.clocks.rules.ClockDefinition.Direction;
import clew.platform.clocks.rules.ClockReading;
import clew.platform.clocks.rules.Reckoning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the clocks of a case for their page.
@Component
class ClockViews {

    private final ClockDesk desk;
    private final ClockRows rows;
    private final ClockEntryRows entries;
    private final ClockKeeping keeping;
    private final ClockBooks books;
    private final ClockActs acts;
    private final ClockDueWords words;

    ClockViews(
            ClockDesk desk,
            ClockRows rows,
            ClockEntryRows entries,
            ClockKeeping keeping,
            ClockBooks books,
            ClockActs acts,
            ClockDueWords words) {
        this.desk = desk;
        this.rows = rows;
        this.entries = entries;
        this.keeping = keeping;
        this.books = books;
        this.acts = acts;
        this.words = words;
    }

    /// The clocks of a case that the member may see.
    @Transactional
    public List<ClockView> of(CaseId id) {
        Relation relation = desk.require(id, Action.READ);
        return rows.ofCase(id).stream()
                .filter(kept -> desk.kinds(id, relation).contains(kept.kind()))
                .map(kept -> view(kept, relation))
                .toList();
    }

    private ClockView view(CaseClock kept, Relation relation) {
        Instant now = keeping.now();
        ClockDefinition definition = books.definitionOf(kept);
        ClockReading reading = keeping.read(kept, now);
        Optional<Reckoning.Result> reckoned = reading.reckoned(now);
        Instant end = kept.dueAt();
        boolean late = kept.open() && kept.direction() == Direction.DEADLINE && end != null && !now.isBefore(end);
        return new ClockView(
                kept,
                definition,
                words.due(kept),
                kept.open() ? words.left(kept) : "",
                late,
                kept.open()
                        ? reckoned.map(result -> Bar.of(reading, result.due(), now))
                                .orElse(null)
                        : null,
                reckoned.stream()
                        .flatMap(result -> result.steps().stream())
                        .map(step -> words.step(step, definition.zone()))
                        .toList(),
                history(kept),
                acts.open(kept, relation));
    }

    private List<Past> history(CaseClock kept) {
        List<Past> past = new ArrayList<>();
        for (Entry entry : entries.of(kept).reversed()) {
            past.add(new Past(what(entry), when(entry), by(entry), entry.reason()));
        }
        return past;
    }

    private String what(Entry entry) {
        String what = words.of(entry.kind().key());
        String more = entry.more() > 0 ? ", " + words.of("clocks.entry.more", entry.more()) : "";
        String signal = entry.signal() == null ? "" : " (" + words.of("clocks.entry.signal", entry.signal()) + ")";
        return what + more + signal;
    }

    private String when(Entry entry) {
        String at = words.moment(entry.at());
        boolean late = entry.toldAt().isAfter(entry.at().plusSeconds(60));
        return late ? at + ", " + words.of("clocks.entry.told", words.moment(entry.toldAt())) : at;
    }

    private String by(Entry entry) {
        return entry.memberName().isEmpty()
                ? words.of("clocks.entry.byClew")
                : words.of("clocks.entry.by", entry.memberName(), entry.agencyName());
    }
}
