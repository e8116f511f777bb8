package clew.platform.access.trail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry of the trail, to be read. `facts` is `name=value` with commas between.
public record TrailLine(
        long id,
        Instant at,
        @Nullable UUID memberId,
        @Nullable String memberName,
        @Nullable UUID agencyId,
        String what,
        String subjectType,
        @Nullable UUID subjectId,
        String outcome,
        String facts) {}
