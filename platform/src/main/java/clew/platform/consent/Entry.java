package clew.platform.consent;

import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.directory.AgencyId;
import clew.platform.person.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One record in the book of a person: written once, and ended once.
///
/// @param referral the referral with which it was recorded, or `null`
/// @param ended who withdrew it, ended it or took it back, or `null` while nobody did
public record Entry(
        UUID id,
        PersonId person,
        Basis basis,
        Share share,
        @Nullable UUID referral,
        Hand recorded,
        @Nullable Hand ended) {

    /// Who did it, for which agency, and when.
    public record Hand(Instant at, MemberId member, String name, AgencyId agency) {
        static Hand of(Member member, Instant at) {
            return new Hand(at, member.id(), member.name(), member.agency());
        }
    }

    /// Where a record stands at a moment.
    public enum Standing {
        BEFORE,
        VALID,
        EXPIRED,
        ENDED;

        /// The message key of its label.
        public String key() {
            return "consent.standing." + name();
        }
    }

    /// Where it stands.
    public Standing standing(Instant now) {
        Instant until = share.until();
        if (ended != null && !now.isBefore(ended.at())) {
            return Standing.ENDED;
        }
        if (until != null && !now.isBefore(until)) {
            return Standing.EXPIRED;
        }
        return now.isBefore(share.from()) ? Standing.BEFORE : Standing.VALID;
    }
}
