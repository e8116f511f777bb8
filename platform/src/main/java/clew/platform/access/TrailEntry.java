package clew.platform.access;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry of the trail. `memberId`, `memberName` and `agencyId` are null where nobody was signed in.
record TrailEntry(
        Instant at,
        @Nullable UUID memberId,
        @Nullable String memberName,
        @Nullable UUID agencyId,
        String what,
        Subject subject,
        Outcome outcome,
        SortedMap<String, String> facts) {

    /// What became of it: the gate let it pass, the gate refused it, or it is simply noted.
    enum Outcome {
        ALLOWED,
        REFUSED,
        NOTED;

        /// The message key of its label.
        String key() {
            return "access.trail.outcome." + name();
        }
    }
}
