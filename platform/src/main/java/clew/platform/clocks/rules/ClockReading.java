package clew.platform.clocks.rules;

import clew.platform.clocks.rules.ClockDefinition.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a clock says at a moment: its state, and everything that led to it.
///
/// A clock is nothing but its entries. They are taken in the order of the moments at which things happened, not
/// of those at which they were told, so a guardian whose appointment is entered a week late was appointed in
/// time; those after the moment of reading are left out. Before each entry, and at the end, time passes: a
/// clock that runs and whose end has come is breached, or, where it says "not before", elapsed. An entry that
/// finds the clock in a state to which it means nothing (resuming what runs, extending what is over) changes
/// nothing: who may write such an entry is another question, see [Handling].
public final class ClockReading {

    private final ClockDefinition definition;
    private final HolidayCalendar calendar;
    private final List<Pause> pauses = new ArrayList<>();
    private ClockState state = new ClockState.NotStarted();
    private @Nullable Instant start;
    private @Nullable Instant pausedSince;
    private int extensions;
    private int extra;

    private ClockReading(ClockDefinition definition, HolidayCalendar calendar) {
        this.definition = definition;
        this.calendar = calendar;
    }

    /// Reads a clock at a moment.
    public static ClockReading of(
            ClockDefinition definition,
            HolidayCalendar calendar,
            Collection<? extends ClockEntry> entries,
            Instant now) {
        ClockReading reading = new ClockReading(definition, calendar);
        entries.stream()
                .filter(entry -> !entry.at().isAfter(now))
                .sorted(Comparator.comparing(ClockEntry::at).thenComparingInt(ClockEntry::number))
                .forEach(reading::take);
        reading.pass(now);
        return reading;
    }

    /// What it says.
    public ClockState state() {
        return state;
    }

    /// When it began, or began anew.
    public Optional<Instant> start() {
        return Optional.ofNullable(start);
    }

    /// The times in which it stood still and which are over.
    public List<Pause> pauses() {
        return List.copyOf(pauses);
    }

    /// How often it was extended.
    public int extensions() {
        return extensions;
    }

    /// How its end was computed; empty where nothing started it.
    public Optional<Reckoning.Result> reckoned(Instant now) {
        if (start == null) {
            return Optional.empty();
        }
        return Optional.of(reckon(pausedUntil(now)));
    }

    private void take(ClockEntry entry) {
        pass(entry.at());
        switch (entry) {
            case ClockEntry.Started(Instant at, int _) -> {
                if (start == null) {
                    begin(at);
                }
            }
            case ClockEntry.Restarted(Instant at, int _) -> begin(at);
            case ClockEntry.Paused(Instant at, int _) -> pause(at);
            case ClockEntry.Resumed(Instant at, int _) -> resume(at);
            case ClockEntry.Extended(Instant _, int _, int more) -> extend(more);
            case ClockEntry.Stopped(Instant at, int _) -> end(at, () -> done(at));
            case ClockEntry.Cancelled(Instant at, int _) -> end(at, () -> new ClockState.Cancelled(at));
        }
    }

    private void begin(Instant at) {
        start = at;
        pausedSince = null;
        pauses.clear();
        extensions = 0;
        extra = 0;
        run();
    }

    private void pause(Instant at) {
        if (state instanceof ClockState.Running) {
            pausedSince = at;
            stand(at);
        }
    }

    private void resume(Instant at) {
        if (pausedSince != null) {
            pauses.add(new Pause(pausedSince, at));
            pausedSince = null;
            run();
        }
    }

    private void extend(int more) {
        switch (state) {
            case ClockState.Running _ -> {
                lengthen(more);
                run();
            }
            case ClockState.Paused _ -> lengthen(more);
            case ClockState.NotStarted _,
                    ClockState.Met _,
                    ClockState.Elapsed _,
                    ClockState.Breached _,
                    ClockState.CutShort _,
                    ClockState.Cancelled _ -> {}
        }
    }

    private void lengthen(int more) {
        extensions++;
        extra += more;
    }

    private ClockState done(Instant at) {
        Due due = reckon(pausedUntil(at)).due();
        return definition.direction() == Direction.MINIMUM
                ? new ClockState.CutShort(due, at)
                : new ClockState.Met(due, at);
    }

    private void end(Instant at, Supplier<ClockState> ended) {
        switch (state) {
            case ClockState.Running _, ClockState.Paused _ -> {
                state = ended.get();
                if (pausedSince != null) {
                    pauses.add(new Pause(pausedSince, at));
                    pausedSince = null;
                }
            }
            case ClockState.Breached(Due due, Instant endedAt) ->
                state = new ClockState.Breached(due, endedAt == null ? at : endedAt);
            case ClockState.NotStarted _,
                    ClockState.Met _,
                    ClockState.Elapsed _,
                    ClockState.CutShort _,
                    ClockState.Cancelled _ -> {}
        }
    }

    /// Lets time pass up to a moment.
    private void pass(Instant now) {
        switch (state) {
            case ClockState.Running(Due due) -> {
                if (!now.isBefore(due.end())) {
                    state = definition.direction() == Direction.MINIMUM
                            ? new ClockState.Elapsed(due)
                            : new ClockState.Breached(due, null);
                }
            }
            case ClockState.Paused _ -> stand(now);
            case ClockState.NotStarted _,
                    ClockState.Met _,
                    ClockState.Elapsed _,
                    ClockState.Breached _,
                    ClockState.CutShort _,
                    ClockState.Cancelled _ -> {}
        }
    }

    private void run() {
        state = new ClockState.Running(reckon(pauses).due());
    }

    private void stand(Instant now) {
        if (pausedSince != null) {
            state = new ClockState.Paused(pausedSince, reckon(pausedUntil(now)).due());
        }
    }

    private List<Pause> pausedUntil(Instant now) {
        List<Pause> all = new ArrayList<>(pauses);
        if (pausedSince != null) {
            all.add(new Pause(pausedSince, now));
        }
        return all;
    }

    private Reckoning.Result reckon(List<Pause> with) {
        if (start == null) {
            throw new IllegalStateException("nothing started this clock");
        }
        return Reckoning.of(definition, calendar, start, extra, with);
    }
}
