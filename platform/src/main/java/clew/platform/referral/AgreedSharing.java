package clew.platform.referral;

import clew.platform.access.Cover;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.consent.Basis;
import clew.platform.consent.Consents;
import clew.platform.consent.Share;
import clew.platform.consent.rules.Giver;
import clew.platform.consent.rules.Ground;
import clew.platform.consent.rules.Purpose;
import clew.platform.consent.rules.Recipient;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Directory;
import clew.platform.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Puts what was agreed with a referral, or the ground it was sent on, into the person's book; and asks that
/// book what of a packet the receiver may still see.
@Component
class AgreedSharing {

    private final Consents consents;
    private final Acceptance acceptance;
    private final Directory directory;
    private final Duration agreed;
    private final Duration onGround;

    AgreedSharing(
            Consents consents,
            Acceptance acceptance,
            Directory directory,
            @Value("${clew.consent.agreed-for:P365D}") Duration agreed,
            @Value("${clew.consent.ground-for:P90D}") Duration onGround) {
        this.consents = consents;
        this.acceptance = acceptance;
        this.directory = directory;
        this.agreed = agreed;
        this.onGround = onGround;
    }

    /// Records it in the transaction that sends the referral.
    void record(Referral referral, PacketMaker.Layers layers, Member by) {
        Agency to = directory.get(referral.to());
        Set<DataKind> kinds = EnumSet.copyOf(acceptance.of(to.kind().recipientClass()));
        kinds.addAll(layers.atOnce().kinds());
        kinds.addAll(layers.onAcceptance().kinds());
        Share share = new Share(
                Purpose.of(to.kind()),
                new Recipient.One(to.id()),
                kinds,
                referral.sentAt(),
                until(referral.agreement(), referral.sentAt()));
        consents.record(
                referral.person(),
                basis(referral.agreement()),
                share,
                referral.id().value(),
                by);
        sent(referral, layers.atOnce());
    }

    /// Keeps that a part of the packet reached the receiver.
    void sent(Referral referral, Packet packet) {
        Map<DataKind, Cover> reached = new EnumMap<>(DataKind.class);
        consents.open(referral.person(), referral.to()).forEach((kind, cover) -> {
            if (packet.kinds().contains(kind)) {
                reached.put(kind, cover);
            }
        });
        consents.sent(referral.person(), referral.to(), reached);
    }

    /// The kinds that the receiver may see now.
    Set<DataKind> open(PersonId person, AgencyId to) {
        return consents.open(person, to).keySet();
    }

    /// What accepting opens beside the packet.
    Collection<DataKind> opens(Agency to) {
        return EnumSet.copyOf(acceptance.of(to.kind().recipientClass()));
    }

    private Instant until(Agreement agreement, Instant from) {
        return switch (agreement) {
            case Agreement.Agreed _ -> from.plus(agreed);
            case Agreement.Without _ -> from.plus(onGround);
        };
    }

    private static Basis basis(Agreement agreement) {
        Basis.Explained explained = new Basis.Explained(agreement.language(), null, agreement.explainedBy(), null);
        return switch (agreement) {
            case Agreement.Agreed given ->
                new Basis.Agreement(
                        giver(given.by()), Basis.Means.valueOf(given.how().name()), explained);
            case Agreement.Without without -> {
                Ground ground = Ground.valueOf(without.ground().name());
                yield new Basis.OnGround(ground, ground == Ground.DUTY_IN_LAW ? without.why() : null, without.why());
            }
        };
    }

    private static Giver giver(Agreement.By by) {
        return switch (by) {
            case PERSON -> Giver.PERSON;
            case GUARDIAN_AND_CHILD -> Giver.GUARDIAN_AND_CHILD;
            case GUARDIAN -> Giver.GUARDIAN;
        };
    }
}
