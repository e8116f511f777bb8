package clew.platform.consent.rules;

import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.RecipientClass;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who asks, and for what they would use it.
///
/// @param member the member, or `null` where the agency as a whole is meant
public record Asker(
        AgencyId agency,
        RecipientClass recipientClass,
        Set<Purpose> purposes,
        @Nullable MemberId member) {

    public Asker {
        purposes = Set.copyOf(purposes);
    }

    /// A member who reads for the purposes of their agency.
    public static Asker of(Member member) {
        return new Asker(
                member.agency(), member.agencyKind().recipientClass(), Purpose.of(member.agencyKind()), member.id());
    }

    /// An agency that reads for its purposes.
    public static Asker of(AgencyId agency, AgencyKind kind) {
        return new Asker(agency, kind.recipientClass(), Purpose.of(kind), null);
    }

    /// The same, for one purpose.
    public Asker with(Purpose purpose) {
        return new Asker(agency, recipientClass, Set.of(purpose), member);
    }
}
