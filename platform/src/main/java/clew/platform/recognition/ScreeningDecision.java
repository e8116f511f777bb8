package clew.platform.recognition;

import clew.platform.access.MemberId;
import clew.recognition.Attention;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A decision as it was taken, beside what the instrument had made of the observations at that moment.
///
/// @param computed the row of the instrument's table that had matched, or `not-in-table`, or why nothing was computed
/// @param attention the attention that was recommended, or `null` where nothing was computed
/// @param differs whether the human decided otherwise than recommended
/// @param observations how many observations there were
public record ScreeningDecision(
        ScreeningId screening,
        Conclusion conclusion,
        String reason,
        @Nullable LocalDate againOn,
        String computed,
        @Nullable Attention attention,
        boolean differs,
        long observations,
        MemberId member,
        String memberName,
        Instant at) {}
