package clew.platform.children;

import clew.platform.casework.CaseId;
import clew.platform.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The search for a child's family: what the child wishes first, then the search itself, step by step.
///
/// @param wishes in the child's words
/// @param mustNotKnow who must not learn of it; may be empty
record Tracing(
        UUID id,
        CaseId caseId,
        Wish wish,
        String wishes,
        String mustNotKnow,
        String writtenBy,
        String agency,
        Instant at,
        State state,
        List<Step> steps) {

    /// Copies the list.
    Tracing {
        steps = List.copyOf(steps);
    }

    /// Whether the child wants it.
    enum Wish {
        YES,
        LATER,
        NO
    }

    /// What can be done.
    enum Kind {
        ASKED_AGENCY,
        ASKED_RED_CROSS,
        VISITED,
        TELEPHONED,
        POSTED_PHOTO,
        MATCH
    }

    /// What came of a step.
    enum Outcome {
        WAITING,
        NOTHING,
        LEAD,
        VERIFIED,
        REJECTED
    }

    /// How it ended.
    enum Result {
        CONTACT,
        REUNITED,
        NOT_FOUND,
        NOT_IN_BEST_INTERESTS,
        CHILD_STOPPED
    }

    /// One step.
    ///
    /// @param other the person who may be family, where the step is about such a match, or `null`
    record Step(
            Kind kind,
            LocalDate on,
            Outcome outcome,
            String place,
            String words,
            @Nullable PersonId other,
            String who) {}

    /// Where it stands.
    sealed interface State {

        /// The wishes are written down; nothing is searched.
        record Wished() implements State {}

        /// The search goes on.
        record Open() implements State {}

        /// It ended.
        record Closed(Result result, Instant at, String words) implements State {}
    }

    public boolean open() {
        return state instanceof State.Open;
    }
}
