package clew.platform.consent.rules;

import clew.platform.access.MemberId;
import clew.platform.directory.AgencyId;
import clew.platform.directory.RecipientClass;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules of the broken glass: who may approve whose request, until when, and where a request stands.
///
/// Somebody else than who asked must approve, in time. A colleague of the asker or somebody of the agency that
/// keeps the case may; but where the police or an immigration body asks, only the keeper may: an enforcement
/// body never lets itself into what helpers keep.
public final class GlassRules {

    /// Longer than this nothing stays open.
    public static final Duration LONGEST = Duration.ofHours(3);

    /// A request that nobody has answered after this is over.
    public static final Duration ANSWER_WITHIN = Duration.ofHours(1);

    private GlassRules() {}

    /// A request: who asks, of which class, and whose case it is.
    public record Request(
            MemberId asker, AgencyId agency, RecipientClass recipientClass, AgencyId owner, Instant answerBefore) {}

    /// What stands in the way of an approval.
    public enum Obstacle {
        OWN_REQUEST,
        OTHER_AGENCY,
        ENFORCEMENT_ASKS,
        TOO_LATE;

        /// The message key of its text.
        public String key() {
            return "consent.glass.obstacle." + name();
        }
    }

    /// Where a request stands.
    public enum Standing {
        WAITING,
        UNANSWERED,
        DENIED,
        OPEN,
        OVER;

        /// The message key of its label.
        public String key() {
            return "consent.glass.standing." + name();
        }
    }

    /// Everything that stands in the way of this member's answer.
    public static Set<Obstacle> obstacles(Request request, MemberId member, AgencyId agency, Instant at) {
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        boolean keeper = agency.equals(request.owner());
        if (member.equals(request.asker())) {
            obstacles.add(Obstacle.OWN_REQUEST);
        }
        if (!keeper && !agency.equals(request.agency())) {
            obstacles.add(Obstacle.OTHER_AGENCY);
        }
        if (!keeper && enforcement(request.recipientClass())) {
            obstacles.add(Obstacle.ENFORCEMENT_ASKS);
        }
        if (!at.isBefore(request.answerBefore())) {
            obstacles.add(Obstacle.TOO_LATE);
        }
        return obstacles;
    }

    /// Until when it is open if it is approved now.
    public static Instant until(Instant approvedAt, Duration wanted) {
        return approvedAt.plus(wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted);
    }

    /// Where a request stands at a moment.
    ///
    /// @param approved what was answered, or `null` if nobody has
    /// @param openUntil when it ends by itself, or `null` where it was not approved
    /// @param endedAt when somebody ended it, or `null`
    public static Standing standing(
            Instant answerBefore,
            @Nullable Boolean approved,
            @Nullable Instant openUntil,
            @Nullable Instant endedAt,
            Instant now) {
        if (approved == null) {
            return now.isBefore(answerBefore) ? Standing.WAITING : Standing.UNANSWERED;
        }
        if (!approved || openUntil == null) {
            return Standing.DENIED;
        }
        boolean over = !now.isBefore(openUntil) || (endedAt != null && !now.isBefore(endedAt));
        return over ? Standing.OVER : Standing.OPEN;
    }

    private static boolean enforcement(RecipientClass recipientClass) {
        return recipientClass == RecipientClass.POLICE || recipientClass == RecipientClass.IMMIGRATION;
    }
}
