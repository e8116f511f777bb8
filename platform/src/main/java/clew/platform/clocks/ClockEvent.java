package clew.platform.clocks;

import clew.platform.access.MemberId;
import clew.platform.casework.CaseId;
import clew.platform.person.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Something that happened in a case or to its person and may start, pause, resume, end or cancel clocks.
///
/// Names are plain words that the clocks of a national pack listen to. A name that no clock listens to is no mistake:
/// another country's clocks do. In use are
///
/// | name | by |
/// |---|---|
/// | `stage:` and an id of the profile, `stage-kind:` and a kind in small letters | casework |
/// | `child-identified`, `adult-established`, `guardian-appointed`, `guardian-ended` | children |
/// | `risk:high`, `risk:medium`, `risk:low`, `contact-made` | children |
/// | `best-interests-assessed`, `best-interests-determined` | children |
/// | `missing-reported`, `missing-found`, `missing-debriefed` | children |
/// | `reflection-offered`, `reflection-granted`, `reflection-declined`, `reflection-ended` | assistance |
/// | `permit-granted`, `permit-ended` | assistance |
/// | `data-request-received`, `data-request-answered`, `data-request-withdrawn` | assistance |
/// | `follow-up-planned`, `follow-up-done` | assistance |
///
/// @param name what happened, such as `guardian-appointed`
/// @param caseId the case whose clocks it moves
/// @param person to whom it happened
/// @param about tells apart what may run side by side in one case, such as two times missing; `null` where one clock
/// of a kind is enough. What ends a clock names the same thing as what started it
/// @param at when it happened: it may lie before now, never after
/// @param by who did it, or `null` where no member did
public record ClockEvent(
        String name,
        CaseId caseId,
        PersonId person,
        @Nullable UUID about,
        Instant at,
        @Nullable MemberId by) {

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z0-9]+)*(:[a-z0-9]+(-[a-z0-9]+)*)?");

    /// Refuses a name that no clock could listen to.
    public ClockEvent {
        Objects.requireNonNull(caseId, "caseId is null");
        Objects.requireNonNull(person, "person is null");
        Objects.requireNonNull(at, "at is null");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the name of what happened is small letters, hyphens and one colon");
        }
    }

    /// What happened in a case, where one clock of a kind is enough.
    public static ClockEvent of(String name, CaseId caseId, PersonId person, Instant at, @Nullable MemberId by) {
        return new ClockEvent(name, caseId, person, null, at, by);
    }
}
