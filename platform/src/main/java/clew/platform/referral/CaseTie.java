package clew.platform.referral;

import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.assistance.Assistances;
import clew.platform.assistance.contact.ContactInWords;
import clew.platform.casework.CaseEvent;
import clew.platform.casework.CaseFrames;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseSign;
import clew.platform.casework.Cases;
import clew.platform.casework.Need;
import clew.platform.casework.NeedId;
import clew.platform.casework.NeedStatus;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Directory;
import clew.platform.directory.Reason;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a referral does to its case: everything this room asks of case work and person stands here.
@Component
class CaseTie {

    private final Cases cases;
    private final Persons persons;
    private final Directory directory;
    private final Assistances assistances;
    private final CaseFrames frames;
    private final ContactInWords contact;
    private final ZoneId zone;

    CaseTie(
            Cases cases,
            Persons persons,
            Directory directory,
            Assistances assistances,
            CaseFrames frames,
            ContactInWords contact,
            ZoneId zone) {
        this.cases = cases;
        this.persons = persons;
        this.directory = directory;
        this.assistances = assistances;
        this.frames = frames;
        this.contact = contact;
        this.zone = zone;
    }

    /// What must be seen wherever it is shown how the person of this case can be reached; nothing for an
    /// agency that the case does not exist for.
    List<CaseSign.Sign> signs(CaseId id) {
        return cases.find(id).map(frames::signs).orElse(List.of());
    }

    /// How it is safe to reach the person, in words without a number or an address; empty for those who may not see it.
    String contactInWords(CaseId id) {
        return cases.find(id).map(contact::of).orElse("");
    }

    PersonId personOf(CaseId id) {
        return cases.get(id).person();
    }

    Relation relationOf(AgencyId agency, CaseId id) {
        return cases.relationOf(agency, id);
    }

    /// The recorded need, if it belongs to this case.
    Optional<Need> need(CaseId id, @Nullable UUID need) {
        return Optional.ofNullable(need)
                .flatMap(value -> cases.need(new NeedId(value)))
                .filter(found -> found.caseId().equals(id));
    }

    /// Makes the receiver a partner in the case.
    void open(Referral referral) {
        if (cases.relationOf(referral.to(), referral.caseId()) != Relation.OWNER) {
            cases.grantReach(referral.caseId(), referral.to(), Relation.PARTNER);
        }
        if (persons.relationOf(referral.to(), referral.person()) != Relation.OWNER) {
            persons.grantReach(referral.person(), referral.to(), Relation.PARTNER);
        }
    }

    /// Ends the receiver's part in the case, unless another accepted referral still needs it.
    void close(Referral referral, ReferralRows rows) {
        boolean stillNeeded = rows.ofCase(referral.caseId()).stream()
                .anyMatch(other -> other.to().equals(referral.to())
                        && !other.id().equals(referral.id())
                        && keepsOpen(other.state()));
        if (stillNeeded) {
            return;
        }
        cases.revokeReach(referral.caseId(), referral.to());
        if (persons.relationOf(referral.to(), referral.person()) == Relation.PARTNER) {
            persons.revokeReach(referral.person(), referral.to());
        }
    }

    /// Takes over what came of the referral, and ends the receiver's part where it is over.
    void done(Referral referral, ReferralState.Done done, ReferralRows rows, Member by) {
        delivered(referral, done, by);
        if (!done.outcome().staysPartner()) {
            close(referral, rows);
        }
    }

    /// Writes among the services of the person that the receiver gave what it was asked for. What came of it
    /// otherwise is told in the history of the referral only.
    private void delivered(Referral referral, ReferralState.Done done, Member by) {
        if (!done.outcome().helped()) {
            return;
        }
        UUID need = referral.need();
        assistances.delivered(
                referral.caseId(),
                referral.service(),
                need == null ? null : new NeedId(need),
                referral.to(),
                LocalDate.ofInstant(referral.sentAt(), zone),
                LocalDate.ofInstant(done.at(), zone),
                by);
    }

    /// Writes into the case what happened to the referral, so that whoever works on the case learns of it.
    void tell(Referral referral, ReferralEvent.Kind kind, @Nullable Member by) {
        Reason what = Reason.of(
                "referral.case." + kind.name(),
                directory.get(referral.to()).name(),
                "#" + referral.service().key());
        cases.record(
                referral.caseId(),
                CaseEvent.Topic.REFERRAL,
                DataKind.REFERRAL,
                what,
                referral.id().value(),
                by);
        NeedStatus status = needStatus(kind);
        UUID need = referral.need();
        if (status != null && need != null) {
            cases.markNeed(new NeedId(need), status, by);
        }
    }

    private static @Nullable NeedStatus needStatus(ReferralEvent.Kind kind) {
        return switch (kind) {
            case SENT -> NeedStatus.REFERRED;
            case ACCEPTED -> NeedStatus.BEING_MET;
            case DECLINED, WITHDRAWN -> NeedStatus.OPEN;
            case SEEN, ASKED, ANSWERED, DONE, OVERDUE, OVERDUE_AGAIN -> null;
        };
    }

    /// Whether a referral in this state keeps the receiver in the case.
    static boolean keepsOpen(ReferralState state) {
        return switch (state) {
            case ReferralState.Accepted _ -> true;
            case ReferralState.Done done -> done.outcome().staysPartner();
            case ReferralState.Sent _,
                    ReferralState.Asked _,
                    ReferralState.Answered _,
                    ReferralState.Declined _,
                    ReferralState.Withdrawn _ -> false;
        };
    }
}
