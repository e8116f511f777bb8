package clew.platform.person;

import clew.platform.access.MemberId;
import clew.platform.directory.AgencyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request to erase a person, and what became of it.
///
/// Two people take part: one asks, another confirms. Unless the request says at once, the keys are destroyed a week
/// after the confirmation, and until then it can be taken back. The law: Regulation (EU) 2016/679, art. 17, with the
/// exceptions of its paragraph 3 (check before release: how long national law makes an agency keep a case).
///
/// @param reference neutral, such as `E-7F3K-QX`; never a name
public record Erasure(
        UUID id,
        String reference,
        PersonId person,
        AgencyId agency,
        Ground ground,
        boolean atOnce,
        State state,
        MemberId askedBy,
        String askedName,
        Instant askedAt,
        @Nullable String decidedName,
        @Nullable Instant dueAt,
        @Nullable Instant doneAt) {

    /// How long a confirmed erasure can be taken back.
    public static final Duration GRACE = Duration.ofDays(7);

    /// Why.
    public enum Ground {
        PERSON_ASKED,
        NOT_NEEDED,
        UNLAWFUL,
        DUTY_IN_LAW
    }

    /// How far it is.
    public enum State {
        /// Somebody else has to confirm it.
        ASKED,
        /// It will be done when it is due.
        CONFIRMED,
        WITHDRAWN,
        DONE;

        /// Whether it may still be taken back.
        public boolean open() {
            return this == ASKED || this == CONFIRMED;
        }
    }

    /// Why a member may not confirm it, as a message key; nothing if they may.
    Optional<String> objection(MemberId by) {
        if (state != State.ASKED) {
            return Optional.of("person.erasure.notWaiting");
        }
        return askedBy.equals(by) ? Optional.of("person.erasure.another") : Optional.empty();
    }

    /// When it is due if it is confirmed now.
    Instant due(Instant now) {
        return atOnce ? now : now.plus(GRACE);
    }
}
