package clew.platform.recognition;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// The safety check as a page sends it. What was left open is unsure.
record SafetyForm(
        @Nullable Checked inPrivate,
        @Nullable Checked nobodyListens,
        @Nullable Checked trustedAdult,
        @Nullable Interpreting interpreting,

        @Nullable @Size(max = 200, message = "{recognition.expected.interpreter}")
        String interpreter,

        @Nullable Checked interpreterChosen,
        @Nullable Checked wellEnough,

        @Nullable @Size(max = 2000, message = "{recognition.expected.note}")
        String note) {

    /// A form with nothing chosen.
    static SafetyForm blank() {
        return new SafetyForm(null, null, null, null, null, null, null, null);
    }

    SafetyCheck check() {
        return new SafetyCheck(
                sure(inPrivate),
                sure(nobodyListens),
                sure(trustedAdult),
                interpreting == null ? Interpreting.UNSURE : interpreting,
                text(interpreter),
                sure(interpreterChosen),
                sure(wellEnough),
                text(note));
    }

    private static Checked sure(@Nullable Checked answer) {
        return answer == null ? Checked.UNSURE : answer;
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
