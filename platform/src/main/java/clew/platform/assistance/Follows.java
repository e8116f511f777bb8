package clew.platform.assistance;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which steps may follow which, as `assistance/steps.csv` says. It is about order only; what else a step needs,
/// [StepRules] say.
///
/// A no is never the last word: what was declined can be offered again, or accepted after all.
final class Follows {

    private static final Map<Step, Set<Step>> NEXT = read();

    private Follows() {}

    /// The steps that may come after the last one; `null` for a strand that does not exist yet.
    static Set<Step> after(Track track, @Nullable Step last) {
        return last == null ? first(track) : NEXT.getOrDefault(last, Set.of());
    }

    /// The steps by which a strand of a track can be begun beside those that are there.
    static Set<Step> beginnings(Track track, List<Strand> there) {
        boolean another = track.severalTimes() || (there.isEmpty() && track != Track.FOLLOW_UP);
        return another ? first(track) : Set.of();
    }

    private static Set<Step> first(Track track) {
        return switch (track) {
            case SERVICE -> EnumSet.of(Step.OFFERED, Step.DELIVERED);
            case RECOVERY -> EnumSet.of(Step.RECOVERY_OFFERED, Step.RECOVERY_GRANTED);
            case RESIDENCE -> EnumSet.of(Step.PERMIT_APPLIED);
            case LEGAL_AID -> EnumSet.of(Step.LEGAL_AID_REQUESTED);
            case CLAIM -> EnumSet.of(Step.CLAIM_DRAFTED);
            case RETURN -> EnumSet.of(Step.RETURN_RAISED);
            case RETRAFFICKING -> EnumSet.of(Step.TRAFFICKED_AGAIN);
            case THREAT -> EnumSet.of(Step.THREAT_RAISED);
            case SUPPORT -> EnumSet.of(Step.SUPPORT_ENDED);
            case FOLLOW_UP -> EnumSet.of(Step.FOLLOW_UP_PLANNED);
            case OWN_DATA -> EnumSet.of(Step.REPORT_ASKED, Step.CORRECTION_ASKED, Step.ERASURE_ASKED);
        };
    }

    private static Map<Step, Set<Step>> read() {
        Map<Step, Set<Step>> next = new EnumMap<>(Step.class);
        for (DataTable.Row row : DataTable.rows("assistance/steps.csv")) {
            Set<Step> steps = Arrays.stream(row.text("may be followed by").split(" "))
                    .map(Step::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
            next.put(Step.valueOf(row.text("step")), Collections.unmodifiableSet(steps));
        }
        return next;
    }
}
