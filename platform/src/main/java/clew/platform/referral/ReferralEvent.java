package clew.platform.referral;

import clew.platform.directory.AgencyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a referral. Events are added, never changed.
///
/// @param memberName who did it; none when the clock did
/// @param code the coded reason or outcome, if the event has one
/// @param words what was said
public record ReferralEvent(
        Instant at,
        Kind kind,
        @Nullable AgencyId agency,
        @Nullable String memberName,
        @Nullable String code,
        @Nullable String words) {

    /// The same without what was said.
    ReferralEvent withoutWords() {
        return new ReferralEvent(at, kind, agency, memberName, code, null);
    }

    /// The kinds of events.
    public enum Kind {
        SENT,
        SEEN,
        ASKED,
        ANSWERED,
        ACCEPTED,
        DECLINED,
        DONE,
        WITHDRAWN,
        OVERDUE,
        OVERDUE_AGAIN;

        static Kind of(ReferralState.Name state) {
            return switch (state) {
                case SENT -> SENT;
                case ASKED -> ASKED;
                case ANSWERED -> ANSWERED;
                case ACCEPTED -> ACCEPTED;
                case DECLINED -> DECLINED;
                case DONE -> DONE;
                case WITHDRAWN -> WITHDRAWN;
            };
        }
    }
}
