package clew.recognition;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One answer about one indicator: what, who noted it, when and how. Observations accumulate; none replaces another.
///
/// @param indicatorId the indicator of the instrument
/// @param state what is known
/// @param noticed how it was noticed, or null where nothing was
/// @param who who noted it, in the caller's own terms; must not be the screened person's name
/// @param when the moment, kept to the microsecond
/// @param note free words of the observer, or null
public record Observation(
        String indicatorId,
        AnswerState state,
        @Nullable Noticed noticed,
        String who,
        Instant when,
        @Nullable String note) {

    /// The order in which observations are shown: by time, then by what tells them apart, so that the order in which
    /// they arrived never matters.
    static final Comparator<Observation> IN_TIME = Comparator.comparing(Observation::when)
            .thenComparing(Observation::who)
            .thenComparing(Observation::state)
            .thenComparing(Observation::noticed, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Observation::note, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Observation::indicatorId);

    public Observation {
        Objects.requireNonNull(indicatorId, "indicatorId");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(who, "who");
        when = when.truncatedTo(ChronoUnit.MICROS);
    }

    /// An observation without further words; how it was noticed follows from the state.
    public static Observation of(String indicatorId, AnswerState state, String who, Instant when) {
        return new Observation(indicatorId, state, noticedBy(state), who, when, null);
    }

    private static @Nullable Noticed noticedBy(AnswerState state) {
        return switch (state) {
            case SEEN -> Noticed.OBSERVED;
            case TOLD, DENIED, REFUSED -> Noticed.TOLD;
            case DOCUMENTED -> Noticed.DOCUMENT;
            case NOT_ASKED, UNKNOWN -> null;
        };
    }
}
