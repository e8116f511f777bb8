package clew.platform.relay;

import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.NewCase;
import clew.platform.consent.Consents;
import clew.platform.consent.Entry;
import clew.platform.consent.Share;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyId;
import clew.platform.person.NewPerson;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import clew.platform.referral.NewReferral;
import clew.platform.referral.Referral;
import clew.platform.referral.ReferralConflict;
import clew.platform.referral.ReferralId;
import clew.platform.referral.Referrals;
import clew.platform.referral.StepRefused;
import clew.platform.relay.envelope.Fault;
import clew.platform.relay.envelope.Faulty;
import clew.platform.relay.envelope.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Makes of a message what it means here.
///
/// A referral becomes a person and a case of the sending agency, which nobody here sees, and a referral about
/// it to our agency: from then on everything is as between two agencies of one instance. It is done as the
/// sending agency, behind the row fence of that agency, so a message can touch nothing but what this agency
/// brought itself.
@Component
class Unfolding {

    private final Persons persons;
    private final Cases cases;
    private final Referrals referrals;
    private final Consents consents;
    private final TakenRows taken;

    Unfolding(Persons persons, Cases cases, Referrals referrals, Consents consents, TakenRows taken) {
        this.persons = persons;
        this.cases = cases;
        this.referrals = referrals;
        this.consents = consents;
        this.taken = taken;
    }

    /// Does what a message says, as `sender`.
    void unfold(Message message, Body body, Peer peer, Member sender) {
        switch (body) {
            case Body.Referred referred -> refer(message, referred, peer, sender);
            case Body.Identity identity -> name(message, identity, peer);
            case Body.Stepped stepped -> step(message, stepped, peer, sender);
            case Body.Recalled recalled -> cut(mirrored(message, peer), recalled.kinds(), sender);
        }
    }

    private void refer(Message message, Body.Referred referred, Peer peer, Member sender) {
        if (mirroredHere(message, peer)) {
            throw new Faulty(Fault.DOES_NOT_FIT);
        }
        NewPerson known = referred.person() == null
                ? NewPerson.unnamed(Sex.UNKNOWN)
                : referred.person().person();
        PersonId person = persons.register(known, sender.agency());
        CaseUrgency urgency = CaseUrgency.valueOf(referred.urgency().name());
        CaseId file = cases.open(NewCase.firstContact(person, referred.child(), urgency), sender);
        AgencyId to = new AgencyId(message.to());
        NewReferral wanted = new NewReferral(
                file,
                null,
                referred.service(),
                referred.whom(),
                referred.languages(),
                referred.place(),
                referred.urgency(),
                to,
                referred.words(),
                referred.shared(),
                referred.identityWithheld(),
                referred.agreement().agreement());
        ReferralId here = referrals.receive(wanted, referred.reference(), sender);
        Fence.runAsSystem(() -> taken.mirror(here, message.about(), peer, to));
    }

    private boolean mirroredHere(Message message, Peer peer) {
        boolean[] there = new boolean[1];
        Fence.runAsSystem(() -> there[0] = taken.here(message.about(), peer).isPresent());
        return there[0];
    }

    /// The name that was kept back: it replaces the pseudonym under which the person was known here.
    private void name(Message message, Body.Identity identity, Peer peer) {
        Referral referral = mirrored(message, peer);
        Person before = persons.get(referral.person());
        persons.change(referral.person(), identity.person().person(), before.version());
        referrals.complete(referral.id(), identity.packet());
    }

    /// A step of the other side: of the sender, where the referral began there; of the receiver, where it began here.
    private void step(Message message, Body.Stepped stepped, Peer peer, Member sender) {
        Referral referral = taken(message, peer);
        boolean theirs = referral.sideOf(sender.agency())
                .filter(side -> side == stepped.step().side())
                .isPresent();
        if (!theirs) {
            throw new Faulty(Fault.DOES_NOT_FIT);
        }
        try {
            referrals.take(referral.id(), referral.version(), stepped.step(), sender);
        } catch (StepRefused | ReferralConflict refused) {
            throw new Faulty(Fault.DOES_NOT_FIT);
        }
    }

    /// What is no longer agreed there ends here too; what is still agreed goes on.
    private void cut(Referral referral, Set<DataKind> kinds, Member sender) {
        for (Entry entry : consents.of(referral.person())) {
            Share share = entry.share();
            boolean concerned = entry.ended() == null
                    && referral.id().value().equals(entry.referral())
                    && !Collections.disjoint(share.kinds(), kinds);
            if (concerned) {
                consents.end(entry.id(), sender);
                Set<DataKind> left = EnumSet.copyOf(share.kinds());
                left.removeAll(kinds);
                if (!left.isEmpty()) {
                    Share rest = new Share(share.purposes(), share.to(), left, share.from(), share.until());
                    consents.record(referral.person(), entry.basis(), rest, entry.referral(), sender);
                }
            }
        }
    }

    private Referral taken(Message message, Peer peer) {
        List<Referral> found = new ArrayList<>();
        Fence.runAsSystem(() -> taken.here(message.about(), peer)
                .or(() -> Optional.of(new ReferralId(message.about())))
                .flatMap(id -> referrals.find(id, peer.agency()))
                .ifPresent(found::add));
        if (found.isEmpty()) {
            throw new Faulty(Fault.DOES_NOT_FIT);
        }
        return found.getFirst();
    }

    private Referral mirrored(Message message, Peer peer) {
        Referral referral = taken(message, peer);
        if (!referral.from().equals(peer.agency())) {
            throw new Faulty(Fault.DOES_NOT_FIT);
        }
        return referral;
    }
}
