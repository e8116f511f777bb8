package clew.platform.clocks;

import clew.platform.access.Gate;
import clew.platform.access.Member;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.casework.CaseEvent;
import clew.platform.casework.Cases;
import clew.platform.clocks.CaseClock.State;
import clew.platform.clocks.rules.ClockDefinition;
import clew.platform.clocks.rules.ClockReading;
import clew.platform.clocks.rules.ClockState;
import clew.platform.clocks.rules.Due;
import clew.platform.clocks.rules.Unit;
import clew.platform.directory.Reason;
import clew.platform.packs.PackRef;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes what happens to a clock: the entry, what the rules make of it, the timeline of the case, the trail.
///
/// Whoever calls it holds the clock (see [ClockRows#lock]), so that two who act at once act one after the other.
@Component
class ClockKeeping {

    private final ClockRows rows;
    private final ClockEntryRows entries;
    private final ClockBooks books;
    private final Cases cases;
    private final Gate gate;
    private final Trail trail;
    private final Clock clock;

    ClockKeeping(
            ClockRows rows,
            ClockEntryRows entries,
            ClockBooks books,
            Cases cases,
            Gate gate,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.books = books;
        this.cases = cases;
        this.gate = gate;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is to be written about a clock.
    ///
    /// @param signal what happened, or `null` where somebody did it by hand
    record Happening(Entry.Kind kind, @Nullable String signal, Instant at, int more, String reason) {}

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// What the rules say of a clock now.
    ClockReading read(CaseClock kept) {
        return read(kept, now());
    }

    ClockReading read(CaseClock kept, Instant now) {
        return ClockReading.of(
                books.definitionOf(kept),
                books.calendarOf(kept),
                entries.of(kept).stream().map(Entry::rule).toList(),
                now);
    }

    /// Begins a clock, unless one of its kind is open.
    void start(ClockEvent event, PackRef pack, ClockDefinition definition, Instant at) {
        Instant now = now();
        CaseClock fresh = new CaseClock(
                UUID.randomUUID(),
                event.caseId(),
                event.person(),
                pack,
                definition.id(),
                event.about(),
                definition.kind(),
                definition.direction(),
                State.RUNNING,
                true,
                at,
                null,
                null,
                definition.length().unit() != Unit.HOURS,
                null,
                0);
        if (rows.insert(fresh, definition, now)) {
            write(fresh, new Happening(Entry.Kind.STARTED, event.name(), at, 0, ""));
        }
    }

    /// Writes what happened to a clock that the transaction holds.
    void write(CaseClock kept, Happening happening) {
        Instant now = now();
        Member member = gate.somebody().orElse(null);
        Entry entry = new Entry(
                UUID.randomUUID(),
                entries.of(kept).size(),
                happening.kind(),
                happening.signal(),
                happening.at(),
                now,
                happening.more(),
                happening.reason(),
                member == null ? null : member.id().value(),
                member == null ? "" : member.name(),
                member == null ? "" : member.agencyName());
        entries.add(kept, entry);
        boolean anew = happening.kind() == Entry.Kind.RESTARTED;
        rows.update(settled(kept, anew ? null : kept.toldAt(), now), now);
        tell(kept, "clocks.event." + happening.kind().name(), member);
        trail.record(
                "clock." + happening.kind().name().toLowerCase(Locale.ROOT),
                Subject.of("case", kept.caseId().value()),
                Map.of("clock", kept.definition(), "signal", happening.signal() == null ? "" : happening.signal()));
    }

    /// Marks that the end of a clock came, and tells the case.
    void end(CaseClock kept) {
        Instant now = now();
        CaseClock settled = settled(kept, now, now);
        rows.update(settled, now);
        tell(kept, "clocks.event." + settled.state().name(), null);
        trail.record(
                "clock." + settled.state().name().toLowerCase(Locale.ROOT),
                Subject.of("case", kept.caseId().value()),
                Map.of("clock", kept.definition()));
    }

    /// Whether an entry of that name and moment is there already.
    boolean knows(CaseClock kept, String signal, Instant at) {
        List<Entry> all = entries.of(kept);
        return all.stream()
                .anyMatch(entry -> signal.equals(entry.signal()) && entry.at().equals(at));
    }

    private void tell(CaseClock kept, String key, @Nullable Member member) {
        ClockDefinition definition = books.definitionOf(kept);
        cases.record(
                kept.caseId(),
                CaseEvent.Topic.CHANGE,
                kept.kind(),
                Reason.of(key, definition.name()),
                kept.id(),
                member);
    }

    private CaseClock settled(CaseClock kept, @Nullable Instant told, Instant now) {
        ClockReading reading = read(kept, now);
        ClockState state = reading.state();
        Due due = due(state);
        return new CaseClock(
                kept.id(),
                kept.caseId(),
                kept.person(),
                kept.pack(),
                kept.definition(),
                kept.about(),
                kept.kind(),
                kept.direction(),
                name(state),
                state.open(),
                reading.start().orElse(kept.startedAt()),
                due == null ? null : due.lastDay(),
                due == null ? null : due.end(),
                kept.wholeDay(),
                told,
                kept.version());
    }

    private static @Nullable Due due(ClockState state) {
        return switch (state) {
            case ClockState.Running running -> running.due();
            case ClockState.Met met -> met.due();
            case ClockState.Elapsed elapsed -> elapsed.due();
            case ClockState.Breached breached -> breached.due();
            case ClockState.CutShort cut -> cut.due();
            case ClockState.NotStarted _, ClockState.Paused _, ClockState.Cancelled _ -> null;
        };
    }

    private static State name(ClockState state) {
        return switch (state) {
            case ClockState.NotStarted _, ClockState.Running _ -> State.RUNNING;
            case ClockState.Paused _ -> State.PAUSED;
            case ClockState.Met _ -> State.MET;
            case ClockState.Elapsed _ -> State.ELAPSED;
            case ClockState.Breached _ -> State.BREACHED;
            case ClockState.CutShort _ -> State.CUT_SHORT;
            case ClockState.Cancelled _ -> State.CANCELLED;
        };
    }
}
