package clew.platform.assistance;

import static clew.platform.assistance.Asks.FROM;
import static clew.platform.assistance.Asks.GROUND;
import static clew.platform.assistance.Asks.LANGUAGE;
import static clew.platform.assistance.Asks.MONEY;
import static clew.platform.assistance.Asks.PROVIDER;
import static clew.platform.assistance.Asks.RISKS;
import static clew.platform.assistance.Asks.UNTIL;
import static clew.platform.assistance.Asks.WAY;
import static clew.platform.assistance.Asks.WORDS;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Something that can happen on a [Track], with what is asked when it is written down. What may follow what is
/// said by [Follows].
public enum Step {
    OFFERED(Track.SERVICE, LANGUAGE, PROVIDER, WORDS),
    ACCEPTED(Track.SERVICE, WORDS),
    DECLINED(Track.SERVICE, WORDS),
    STARTED(Track.SERVICE, PROVIDER, WORDS),
    DELIVERED(Track.SERVICE, PROVIDER, MONEY, WORDS),
    ENDED(Track.SERVICE, List.of(GROUND, WORDS), Ground.SERVICE_ENDED),

    RECOVERY_OFFERED(Track.RECOVERY, LANGUAGE, WORDS),
    RECOVERY_ACCEPTED(Track.RECOVERY, WORDS),
    RECOVERY_DECLINED(Track.RECOVERY, WORDS),
    RECOVERY_GRANTED(Track.RECOVERY, PROVIDER, FROM, UNTIL, WORDS),
    RECOVERY_EXTENDED(Track.RECOVERY, PROVIDER, UNTIL, WORDS),
    RECOVERY_ENDED(Track.RECOVERY, List.of(GROUND, WORDS), Ground.RECOVERY_ENDED),

    PERMIT_APPLIED(Track.RESIDENCE, List.of(GROUND, WORDS), Ground.RESIDENCE),
    PERMIT_GRANTED(Track.RESIDENCE, PROVIDER, FROM, UNTIL, WORDS),
    PERMIT_REFUSED(Track.RESIDENCE, PROVIDER, WORDS),
    PERMIT_APPEALED(Track.RESIDENCE, WORDS),
    RENEWAL_APPLIED(Track.RESIDENCE, WORDS),
    PERMIT_ENDED(Track.RESIDENCE, WORDS),

    LEGAL_AID_REQUESTED(Track.LEGAL_AID, PROVIDER, WORDS),
    LEGAL_AID_GRANTED(Track.LEGAL_AID, PROVIDER, WORDS),
    LEGAL_AID_REFUSED(Track.LEGAL_AID, PROVIDER, WORDS),
    LAWYER_ASSIGNED(Track.LEGAL_AID, WORDS),
    LEGAL_AID_ENDED(Track.LEGAL_AID, WORDS),

    CLAIM_DRAFTED(Track.CLAIM, WORDS),
    CLAIM_FILED(Track.CLAIM, PROVIDER, MONEY, WORDS),
    CLAIM_DECIDED(Track.CLAIM, List.of(GROUND, MONEY, WORDS), Ground.DECIDED),
    FUND_APPLIED(Track.CLAIM, PROVIDER, MONEY, WORDS),
    CLAIM_ENFORCED(Track.CLAIM, PROVIDER, WORDS),
    CLAIM_PAID(Track.CLAIM, MONEY, WORDS),
    CLAIM_WITHDRAWN(Track.CLAIM, WORDS),

    RETURN_RAISED(Track.RETURN, List.of(GROUND, WORDS), Ground.RETURN),
    RETURN_ASSESSED(Track.RETURN, RISKS),
    RETURN_FOUND_SAFE(Track.RETURN, List.of(GROUND, PROVIDER, WORDS), Ground.RETURN),
    RETURN_FOUND_UNSAFE(Track.RETURN, PROVIDER, WORDS),
    RETURNED(Track.RETURN, PROVIDER, WORDS),
    RETURN_GIVEN_UP(Track.RETURN, WORDS),

    TRAFFICKED_AGAIN(Track.RETRAFFICKING, List.of(GROUND, WORDS), Ground.AGAIN),
    FLAG_TAKEN_BACK(Track.RETRAFFICKING, WORDS),

    THREAT_RAISED(Track.THREAT, WORDS),
    THREAT_OVER(Track.THREAT, WORDS),

    SUPPORT_ENDED(Track.SUPPORT, List.of(GROUND, WORDS), Ground.SUPPORT_ENDED),
    SUPPORT_RESUMED(Track.SUPPORT, WORDS),

    FOLLOW_UP_PLANNED(Track.FOLLOW_UP, UNTIL),
    FOLLOWED_UP(Track.FOLLOW_UP, List.of(GROUND, WORDS), Ground.FOLLOWED_UP),
    NOT_REACHED_SAFELY(Track.FOLLOW_UP, WORDS),

    REPORT_ASKED(Track.OWN_DATA, List.of(GROUND, WAY, WORDS), Ground.ASKED_BY),
    CORRECTION_ASKED(Track.OWN_DATA, List.of(GROUND, WAY, WORDS), Ground.ASKED_BY),
    ERASURE_ASKED(Track.OWN_DATA, List.of(GROUND, WAY, WORDS), Ground.ASKED_BY),
    REQUEST_ANSWERED(Track.OWN_DATA, List.of(GROUND, WAY, WORDS), Ground.ANSWERED),
    REQUEST_WITHDRAWN(Track.OWN_DATA, WORDS);

    private final Track track;
    /// Never changed: an unmodifiable copy.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Asks> asks;

    /// Never changed: one of the constant lists of [Ground].
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Ground> grounds;

    Step(Track track, Asks... asks) {
        this(track, List.of(asks), List.of());
    }

    Step(Track track, List<Asks> asks, List<Ground> grounds) {
        this.track = track;
        this.asks = Collections.unmodifiableSet(EnumSet.copyOf(asks));
        this.grounds = grounds;
    }

    /// Where it happens.
    public Track track() {
        return track;
    }

    /// Whether its form asks this.
    boolean asks(Asks what) {
        return asks.contains(what);
    }

    /// What its form asks.
    Set<Asks> asks() {
        return asks;
    }

    /// The reasons to choose from; empty where none is asked.
    List<Ground> grounds() {
        return grounds;
    }

    /// The message key of what the form asks under [Asks#GROUND].
    String groundKey() {
        if (grounds.equals(Ground.ASKED_BY)) {
            return "assistance.field.askedBy";
        }
        return grounds.equals(Ground.ANSWERED) ? "assistance.field.answered" : "assistance.field.ground";
    }

    /// The steps of a track.
    static List<Step> of(Track track) {
        return Arrays.stream(values()).filter(step -> step.track == track).toList();
    }

    /// The message key of its label.
    public String key() {
        return "assistance.step." + name();
    }
}
