package clew.platform.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a human decides at the end of a screening, and why.
///
/// @param conclusion what they conclude
/// @param reason why, in their own words; required
/// @param againOn when to screen again; only with [Conclusion#SCREEN_AGAIN], which needs it
/// @param seen how many observations the human had before them, or `null` where nobody looked at a page; if
/// others have come since, the decision is not taken
public record Decision(
        Conclusion conclusion,
        String reason,
        @Nullable LocalDate againOn,
        @Nullable Long seen) {

    /// The longest reason that is kept.
    public static final int REASON_LENGTH = 4_000;

    public Decision {
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > REASON_LENGTH) {
            throw new IllegalArgumentException("a decision has a reason of 1 to " + REASON_LENGTH + " characters");
        }
        if ((conclusion == Conclusion.SCREEN_AGAIN) != (againOn != null)) {
            throw new IllegalArgumentException("a day belongs to screening again, and only to it");
        }
    }

    /// A decision without a day.
    public static Decision of(Conclusion conclusion, String reason) {
        return new Decision(conclusion, reason, null, null);
    }

    /// To screen again on a day.
    public static Decision again(LocalDate day, String reason) {
        return new Decision(Conclusion.SCREEN_AGAIN, reason, day, null);
    }
}
