package clew.platform.clocks;

import clew.platform.casework.StageEntered;
import clew.platform.clocks.ClockKeeping.Happening;
import clew.platform.clocks.rules.ClockDefinition;
import clew.platform.clocks.rules.ClockDefinition.Signals;
import clew.platform.packs.PackRef;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Carries what happened to the clocks that listen to it: first to those that are there, under the rules that each
/// started under; then to those that it starts, under the rules in use.
///
/// What happened without saying about what reaches every clock of the case; else only those about the same thing. A
/// thing that is told twice is the same where name and moment are the same, and is written once.
@Component
class ClockSignals {

    private final ClockRows rows;
    private final ClockBooks books;
    private final ClockKeeping keeping;

    ClockSignals(ClockRows rows, ClockBooks books, ClockKeeping keeping) {
        this.rows = rows;
        this.books = books;
        this.keeping = keeping;
    }

    /// A case came to a stage: its id in the profile, and what it counts as in any profile.
    @EventListener
    @Transactional
    public void on(StageEntered entered) {
        String kind = entered.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        for (String name : List.of("stage:" + entered.stage(), "stage-kind:" + kind)) {
            happened(ClockEvent.of(name, entered.caseId(), entered.person(), entered.at(), entered.by()));
        }
    }

    @Transactional
    public void happened(ClockEvent event) {
        Instant now = keeping.now();
        Instant told = event.at().truncatedTo(ChronoUnit.MICROS);
        Instant at = told.isAfter(now) ? now : told;
        List<CaseClock> there = rows.lockOfCase(event.caseId());
        there.stream()
                .filter(kept -> event.about() == null || Objects.equals(event.about(), kept.about()))
                .forEach(kept -> reach(kept, event, at));
        PackRef pack = books.current();
        for (ClockDefinition definition : books.of(pack).clocks().clocks()) {
            if (begins(definition, event, at, there)) {
                keeping.start(event, pack, definition, at);
            }
        }
    }

    private void reach(CaseClock kept, ClockEvent event, Instant at) {
        kindOf(books.definitionOf(kept).signals(), kept, event.name())
                .filter(_ -> !keeping.knows(kept, event.name(), at))
                .ifPresent(kind -> keeping.write(kept, new Happening(kind, event.name(), at, 0, "")));
    }

    /// What the name means to a clock. A clock that is over takes nothing but a new beginning, and what ends an open
    /// breach.
    private Optional<Entry.Kind> kindOf(Signals signals, CaseClock kept, String name) {
        if (signals.restarts().contains(name)) {
            return latest(kept) ? Optional.of(Entry.Kind.RESTARTED) : Optional.empty();
        }
        if (!kept.open()) {
            return Optional.empty();
        }
        if (signals.stops().contains(name)) {
            return Optional.of(Entry.Kind.STOPPED);
        }
        if (signals.cancels().contains(name)) {
            return Optional.of(Entry.Kind.CANCELLED);
        }
        if (signals.pauses().contains(name) && kept.state() == CaseClock.State.RUNNING) {
            return Optional.of(Entry.Kind.PAUSED);
        }
        boolean resumes = signals.resumes().contains(name) && kept.state() == CaseClock.State.PAUSED;
        return resumes ? Optional.of(Entry.Kind.RESUMED) : Optional.empty();
    }

    /// Whether no other clock of its kind on the case began later: only the latest begins anew.
    private boolean latest(CaseClock kept) {
        return rows.ofCase(kept.caseId()).stream()
                .filter(other -> same(other, kept))
                .noneMatch(other -> other.startedAt().isAfter(kept.startedAt()));
    }

    private static boolean same(CaseClock other, CaseClock kept) {
        return other.definition().equals(kept.definition()) && Objects.equals(other.about(), kept.about());
    }

    private boolean begins(ClockDefinition definition, ClockEvent event, Instant at, List<CaseClock> there) {
        List<CaseClock> same = there.stream()
                .filter(kept -> kept.definition().equals(definition.id()))
                .filter(kept -> Objects.equals(kept.about(), event.about()))
                .toList();
        if (definition.signals().restarts().contains(event.name())) {
            return same.isEmpty();
        }
        return definition.signals().starts().contains(event.name())
                && same.stream().noneMatch(kept -> kept.open() || keeping.knows(kept, event.name(), at));
    }
}
