package clew.platform.recognition;

import clew.recognition.AnswerState;
import clew.recognition.Noticed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a member notes about one indicator. It becomes an observation of that member.
///
/// @param indicator the indicator of the screening's instrument
/// @param state what is known
/// @param noticed how it was noticed; `null` takes what follows from the state
/// @param note free words, or `null`
/// @param at when it was noticed; `null` for now
public record Answer(
        String indicator,
        AnswerState state,
        @Nullable Noticed noticed,
        @Nullable String note,
        @Nullable Instant at) {

    /// The longest note that is kept.
    public static final int NOTE_LENGTH = 2_000;

    public Answer {
        note = note == null || note.isBlank() ? null : note.strip();
    }

    /// An answer of now, without further words.
    public static Answer of(String indicator, AnswerState state) {
        return new Answer(indicator, state, null, null, null);
    }

    /// How it was noticed, stated or following from the state.
    @Nullable
    Noticed how() {
        if (noticed != null) {
            return noticed;
        }
        return switch (state) {
            case SEEN -> Noticed.OBSERVED;
            case TOLD, DENIED, REFUSED -> Noticed.TOLD;
            case DOCUMENTED -> Noticed.DOCUMENT;
            case NOT_ASKED, UNKNOWN -> null;
        };
    }
}
