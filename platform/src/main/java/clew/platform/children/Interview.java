package clew.platform.children;

import clew.platform.casework.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One interview of a child, as the log keeps it.
///
/// @param script the version of the script that was at hand
/// @param stopped whether the child ended it
/// @param again why it was needed although there had been one; `null` for the first
/// @param words by the names of [Part]
public record Interview(
        UUID id,
        CaseId caseId,
        Purpose purpose,
        LocalDate on,
        String language,
        int minutes,
        int breaks,
        Set<Present> present,
        boolean recorded,
        boolean stopped,
        String script,
        @Nullable Again again,
        Map<String, String> words,
        String interviewer,
        String agency,
        Instant at) {

    /// Copies the set.
    public Interview {
        present = Set.copyOf(present);
    }

    /// What it was for.
    public enum Purpose {
        SCREENING,
        IDENTIFICATION,
        BEST_INTERESTS,
        CARE,
        HEALTH,
        ASYLUM,
        INVESTIGATION,
        TRACING,
        RETURN
    }

    /// Who was there besides the interviewer.
    public enum Present {
        GUARDIAN,
        TRUSTED_ADULT,
        INTERPRETER,
        LAWYER,
        PSYCHOLOGIST,
        OBSERVER_BEHIND_GLASS
    }

    /// Why a child is asked again.
    public enum Again {
        CHILD_WISHES,
        CHILD_STOPPED,
        NEW_FACTS,
        OTHER_LANGUAGE,
        COURT_ORDERS,
        DANGER_NOW
    }

    /// What is written about it.
    public enum Part {
        PLACE,
        TOPICS,
        ANSWERS,
        RECORDING,
        WHY
    }
}
