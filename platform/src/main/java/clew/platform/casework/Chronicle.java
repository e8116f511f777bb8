package clew.platform.casework;

import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.directory.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the timeline of a case, and says what time it is there.
@Component
class Chronicle {

    private final HistoryRows history;
    private final Clock clock;

    Chronicle(HistoryRows history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /// Adds an entry of this room: `event` is the end of the message key.
    void tell(
            CaseId id,
            CaseEvent.Topic topic,
            DataKind kind,
            @Nullable UUID about,
            @Nullable Member by,
            String event,
            String... arguments) {
        add(id, topic, kind, Reason.of("casework.event." + event, (Object[]) arguments), about, by);
    }

    void add(CaseId id, CaseEvent.Topic topic, DataKind kind, Reason what, @Nullable UUID about, @Nullable Member by) {
        List<String> arguments = what.args().stream().map(Object::toString).toList();
        String member = by == null ? "" : by.name();
        String agency = by == null ? "" : by.agencyName();
        history.add(
                id,
                new CaseEvent(now(), topic, kind, what.key(), arguments, about, member, agency),
                by == null ? null : by.id().value(),
                by == null ? null : by.agency().value());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
