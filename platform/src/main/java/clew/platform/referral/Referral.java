package clew.platform.referral;

import clew.platform.casework.CaseId;
import clew.platform.directory.AgencyId;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import clew.platform.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One referral as it stands.
///
/// @param reference the short name people use on the telephone, such as `7KQ-2MF`; says nothing about the person
/// @param overdueLevel 0 in time, 1 overdue, 2 overdue and escalated again
public record Referral(
        ReferralId id,
        String reference,
        CaseId caseId,
        PersonId person,
        @Nullable UUID need,
        AgencyId from,
        String sentByName,
        AgencyId to,
        ServiceKind service,
        Taken whom,
        List<String> languages,
        @Nullable String place,
        Urgency urgency,
        boolean identityWithheld,
        Agreement agreement,
        ReferralState state,
        Instant sentAt,
        Instant dueAt,
        int overdueLevel,
        boolean senderUnread,
        boolean receiverUnread,
        int version) {

    public Referral {
        languages = List.copyOf(languages);
    }

    /// The same referral with its words.
    Referral with(@Nullable String where, Agreement basis, ReferralState said) {
        return new Referral(
                id,
                reference,
                caseId,
                person,
                need,
                from,
                sentByName,
                to,
                service,
                whom,
                languages,
                where,
                urgency,
                identityWithheld,
                basis,
                said,
                sentAt,
                dueAt,
                overdueLevel,
                senderUnread,
                receiverUnread,
                version);
    }

    /// On which end the agency stands; empty if it has nothing to do with this referral.
    public Optional<Side> sideOf(AgencyId agency) {
        if (agency.equals(from)) {
            return Optional.of(Side.SENDER);
        }
        return agency.equals(to) ? Optional.of(Side.RECEIVER) : Optional.empty();
    }

    /// Whether it still waits for a yes or no and the time is over.
    public boolean overdue(Instant now) {
        return state.name().waiting() && dueAt.isBefore(now);
    }
}
