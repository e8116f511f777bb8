package clew.platform.casework;

import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.casework.nrm.NrmProfile.Stage;
import clew.platform.directory.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
    private final ZoneId zone;

    Chronicle(HistoryRows history, Clock clock, ZoneId zone) {
        this.history = history;
        this.clock = clock;
        this.zone = zone;
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

    /// Keeps a decision and tells it.
    void decided(CaseDecision decision, Member by, String event, String stage) {
        history.add(decision);
        tell(
                decision.caseId(),
                CaseEvent.Topic.STAGE,
                DataKind.PROCESS,
                decision.id(),
                by,
                event,
                decision.name(),
                stage);
    }

    /// Keeps a note and tells that there is one.
    void noted(CaseNote note, Member by) {
        history.add(note);
        String event = note.corrects() == null ? "note-added" : "note-corrected";
        String kind = "#casework.note.kind." + note.kind().name();
        tell(note.caseId(), CaseEvent.Topic.NOTE, note.kind(), note.id(), by, event, kind);
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

    /// The day by which somebody must look at a stage again that is entered today, or `null` if none is set.
    @Nullable
    LocalDate reviewDay(Stage stage) {
        Integer days = stage.reviewAfterDays();
        return days == null ? null : today().plusDays(days);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
