package clew.platform.referral;

import clew.platform.consent.SharingChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets an agency back into a case where it had accepted a referral, had lost everything by a withdrawal, and
/// something was agreed again. That it leaves when nothing is agreed any more, case work sees to.
@Component
class PartnersByAgreement {

    private final ReferralRows rows;
    private final AgreedSharing sharing;
    private final CaseTie cases;
    private final SystemWork system;

    PartnersByAgreement(ReferralRows rows, AgreedSharing sharing, CaseTie cases, SystemWork system) {
        this.rows = rows;
        this.sharing = sharing;
        this.cases = cases;
        this.system = system;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(SharingChanged changed) {
        system.run(() -> rows.ofPerson(changed.person()).stream()
                .filter(referral -> CaseTie.keepsOpen(referral.state()))
                .filter(referral ->
                        !sharing.open(referral.person(), referral.to()).isEmpty())
                .forEach(cases::open));
    }
}
