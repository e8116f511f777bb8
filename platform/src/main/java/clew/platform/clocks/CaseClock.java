package clew.platform.clocks;

import clew.platform.access.DataKind;
import clew.platform.casework.CaseId;
import clew.platform.clocks.rules.ClockDefinition.Direction;
import clew.platform.packs.PackRef;
import clew.platform.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A clock of a case, with what the rules last made of its entries.
///
/// @param pack under which it started, and whose rules it keeps
/// @param definition the id of its definition there
/// @param about what it is about where several may run side by side, else `null`
/// @param kind the compartment that its running gives away
/// @param open whether it still has to be kept
/// @param dueOn the last day, or `null` while it stands still
/// @param dueAt the first moment after the end, or `null` while it stands still
/// @param wholeDay whether it ends with a day and not at an hour
/// @param toldAt when its end was told, or `null`
record CaseClock(
        UUID id,
        CaseId caseId,
        PersonId person,
        PackRef pack,
        String definition,
        @Nullable UUID about,
        DataKind kind,
        Direction direction,
        State state,
        boolean open,
        Instant startedAt,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        boolean wholeDay,
        @Nullable Instant toldAt,
        int version) {

    /// The names of the states of a clock, as a row has them.
    enum State {
        RUNNING,
        PAUSED,
        MET,
        ELAPSED,
        BREACHED,
        CUT_SHORT,
        CANCELLED;

        /// The message key of its label.
        public String key() {
            return "clocks.state." + name();
        }
    }
}
