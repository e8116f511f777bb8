package clew.platform.recognition;

import clew.platform.web.DateParts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// A decision as the result page sends it.
///
/// @param seen how many observations the page showed
record DecisionForm(
        @Nullable Conclusion conclusion, @Nullable String reason, DateParts againOn, long seen) {

    DecisionForm {
        againOn = againOn == null ? DateParts.empty() : againOn;
    }

    static DecisionForm blank(long seen) {
        return new DecisionForm(null, null, DateParts.empty(), seen);
    }

    /// The decision; what is missing or cannot be used is told to `problems`, and then there is none.
    @Nullable
    Decision decision(LocalDate today, Errors problems) {
        String why = reason == null ? "" : reason.strip();
        LocalDate day = againOn == null ? null : againOn.date().orElse(null);
        boolean again = conclusion == Conclusion.SCREEN_AGAIN;
        if (conclusion == null) {
            problems.rejectValue("conclusion", "recognition.decide.conclusion.missing");
        }
        if (again && (day == null || day.isBefore(today))) {
            problems.rejectValue("againOn", "recognition.decide.againOn.missing");
        }
        if (why.isEmpty()) {
            problems.rejectValue("reason", "recognition.decide.reason.missing");
        } else if (why.length() > Decision.REASON_LENGTH) {
            problems.rejectValue("reason", "recognition.expected.reason");
        }
        return conclusion == null || problems.hasErrors()
                ? null
                : new Decision(conclusion, why, again ? day : null, seen);
    }
}
