package clew.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an instrument makes of the observations in one reading. None of its forms says that a person is not a victim.
public sealed interface Outcome {

    /// The recommended attention, or null where nothing was computed.
    @Nullable
    Attention attention();

    /// A row of the combination table matched.
    ///
    /// @param row the row
    record Computed(Combination row) implements Outcome {
        @Override
        public Attention attention() {
            return row.attention();
        }
    }

    /// This combination is not in the table: it is shown, never guessed.
    ///
    /// @param attention raised, or more where a part of this combination is in the table with more: a further
    ///     indication never lowers the attention
    /// @param reached the row of that part, or null where no part has as much attention
    record NotInTable(Attention attention, @Nullable Combination reached) implements Outcome {}

    /// Nothing was computed.
    ///
    /// @param why the reason
    record NotComputed(Why why) implements Outcome {
        @Override
        public @Nullable Attention attention() {
            return null;
        }
    }

    /// Why nothing was computed.
    enum Why {
        /// The instrument is unverified.
        UNVERIFIED,
        /// No indication was noted; nothing is concluded from silence or from a denial.
        NOTHING_NOTED
    }

    /// What this outcome recommends; never empty, because there is always at least another conversation.
    default List<Recommendation> recommendations() {
        return switch (this) {
            case Computed computed -> computed.row().recommendations();
            case NotInTable(Attention attention, Combination reached)
            when attention == Attention.SOME -> List.of(Recommendation.SCREEN_AGAIN);
            case NotInTable(Attention attention, Combination reached) -> List.of(Recommendation.HUMAN_DECISION);
            case NotComputed notComputed -> List.of(Recommendation.SCREEN_AGAIN);
        };
    }
}
