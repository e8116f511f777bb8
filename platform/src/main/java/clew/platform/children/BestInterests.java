package clew.platform.children;

import clew.platform.access.MemberId;
import clew.platform.casework.CaseId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// One best-interests assessment: what the child wants, family, care and dangers, and what follows for the child.
///
/// @param purpose what it is made for: before every action that affects the child
/// @param words by the names of [Part], and `because`
public record BestInterests(
        UUID id,
        CaseId caseId,
        Purpose purpose,
        Risk risk,
        Recommendation recommendation,
        Map<String, String> words,
        MemberId author,
        String authorName,
        String agencyName,
        Instant at,
        State state) {

    /// What is looked at.
    public enum Part {
        VIEWS,
        FAMILY,
        CARE,
        PROTECTION,
        BECAUSE
    }

    /// What it is made for.
    public enum Purpose {
        FIRST,
        CARE_PLACEMENT,
        TRACING,
        REUNION,
        TRANSFER,
        REFERRAL,
        REVIEW
    }

    /// How great the danger is: how soon somebody must be with the child follows from it.
    public enum Risk {
        HIGH,
        MEDIUM,
        LOW
    }

    /// What is recommended.
    public enum Recommendation {
        GO_AHEAD,
        GO_AHEAD_WITH_CARE,
        NOT_NOW,
        NOT_AT_ALL,
        DETERMINATION
    }

    /// Where it stands.
    public sealed interface State {

        /// It waits for the supervisor.
        record Drafted() implements State {}

        /// Another member has read and signed it.
        record Signed(String by, Instant at) implements State {}
    }

    public boolean signed() {
        return state instanceof State.Signed;
    }
}
