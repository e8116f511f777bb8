package clew.platform.relay;

import clew.platform.access.DataKind;
import clew.platform.consent.Consents;
import clew.platform.consent.SharingChanged;
import clew.platform.database.Fence;
import clew.platform.person.PersonId;
import clew.platform.referral.Referral;
import clew.platform.referral.Referrals;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells agencies elsewhere when something that was sent to them is no longer agreed: there it is cut as it is here.
///
/// What has left cannot be called back; what the other instance shows, it stops showing. The message goes in the
/// transaction of the withdrawal, as every message does.
@Component
class Recalls {

    private final MessageRows messages;
    private final Referrals referrals;
    private final Consents consents;
    private final OtherInstances others;
    private final Clock clock;

    Recalls(MessageRows messages, Referrals referrals, Consents consents, OtherInstances others, Clock clock) {
        this.messages = messages;
        this.referrals = referrals;
        this.consents = consents;
        this.others = others;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(SharingChanged changed) {
        Fence.runAsSystem(() -> messages.referring(changed.person())
                .forEach(message -> referrals
                        .find(message.referral(), message.from())
                        .ifPresent(referral -> tell(referral, changed.person()))));
    }

    private void tell(Referral referral, PersonId person) {
        Set<DataKind> sent = Stream.of(
                        referrals.packetAtOnce(referral.id()), referrals.packetOnAcceptance(referral.id()))
                .flatMap(packet -> packet.kinds().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataKind.class)));
        sent.removeAll(consents.open(person, referral.to()).keySet());
        Set<DataKind> news = sent.stream()
                .filter(kind -> messages.recall(referral.id(), kind, clock.instant()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataKind.class)));
        if (!news.isEmpty()) {
            others.recall(referral, news);
        }
    }
}
