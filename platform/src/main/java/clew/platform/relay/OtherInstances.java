package clew.platform.relay;

import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.casework.Cases;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Directory;
import clew.platform.person.Person;
import clew.platform.person.Persons;
import clew.platform.referral.Courier;
import clew.platform.referral.NewReferral;
import clew.platform.referral.Packet;
import clew.platform.referral.Referral;
import clew.platform.referral.Referrals;
import clew.platform.referral.Side;
import clew.platform.referral.Step;
import clew.platform.relay.envelope.Envelope;
import clew.platform.relay.envelope.Message;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes the messages to agencies of other instances: a referral that is sent to one, and the steps that our side
/// takes.
///
/// A message is written in the transaction of what it tells, so that one is never kept without the other.
@Component
class OtherInstances implements Courier {

    private final PeerRows peers;
    private final KeyRows keys;
    private final MessageRows messages;
    private final TakenRows taken;
    private final Referrals referrals;
    private final Persons persons;
    private final Cases cases;
    private final Directory directory;
    private final JsonMapper json;
    private final Clock clock;

    OtherInstances(
            PeerRows peers,
            KeyRows keys,
            MessageRows messages,
            TakenRows taken,
            Referrals referrals,
            Persons persons,
            Cases cases,
            Directory directory,
            JsonMapper json,
            Clock clock) {
        this.peers = peers;
        this.keys = keys;
        this.messages = messages;
        this.taken = taken;
        this.referrals = referrals;
        this.persons = persons;
        this.cases = cases;
        this.directory = directory;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void sent(Referral referral, NewReferral wanted, Member by) {
        peers.find(referral.to()).filter(Peer::active).ifPresent(peer -> {
            boolean child = cases.get(referral.caseId()).child();
            Person person = persons.find(referral.person()).orElse(null);
            Body body = Body.of(wanted, referral.reference(), child, person, by.name());
            write(
                    Message.Kind.REFERRAL,
                    body,
                    referral,
                    referral.from(),
                    peer,
                    referral.id().value());
        });
    }

    @Override
    public void stepped(Referral referral, Step step, Member by) {
        Optional<UUID> origin = taken.origin(referral.id());
        if (origin.isPresent()) {
            answered(referral, step, by, origin.get());
        } else {
            peers.find(referral.to()).ifPresent(peer -> asked(referral, step, by, peer));
        }
    }

    /// These kinds of data are no longer agreed: the other instance stops showing them.
    void recall(Referral referral, Set<DataKind> kinds) {
        Body body = new Body.Recalled(Body.FORMAT, kinds, referral.sentByName());
        peers.find(referral.to())
                .ifPresent(peer -> write(
                        Message.Kind.RECALL,
                        body,
                        referral,
                        referral.from(),
                        peer,
                        referral.id().value()));
    }

    /// Our agency is the receiver: what it says goes back to where the referral began.
    private void answered(Referral referral, Step step, Member by, UUID origin) {
        if (step.side() == Side.RECEIVER) {
            peers.find(referral.from())
                    .ifPresent(peer -> write(
                            Message.Kind.STEP,
                            Body.Stepped.of(step, by.name()),
                            referral,
                            referral.to(),
                            peer,
                            origin));
        }
    }

    /// Our agency is the sender: its steps go to the receiver, and with an acceptance the name that was kept back.
    private void asked(Referral referral, Step step, Member by, Peer peer) {
        UUID about = referral.id().value();
        if (step.side() == Side.SENDER) {
            write(Message.Kind.STEP, Body.Stepped.of(step, by.name()), referral, referral.from(), peer, about);
        } else if (step instanceof Step.Accept && referral.identityWithheld()) {
            Packet held = referrals.packetOnAcceptance(referral.id());
            Person person = persons.get(referral.person());
            Body body = new Body.Identity(Body.FORMAT, Body.Who.of(person), held, referral.sentByName());
            if (!held.isEmpty()) {
                write(Message.Kind.IDENTITY, body, referral, referral.from(), peer, about);
            }
        }
    }

    private void write(Message.Kind kind, Body body, Referral referral, AgencyId from, Peer peer, UUID about) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Message message = new Message(
                UUID.randomUUID(),
                kind,
                from.value(),
                peer.remote(),
                about,
                now,
                now.plus(Envelope.LIFE),
                json.writeValueAsString(body));
        String sealed = Envelope.seal(
                message, keys.current(from).keys().signing(), peer.keys().encryption());
        messages.queue(message, referral, from, peer, sealed, clock.instant());
    }

    @Override
    public Optional<Delivery> delivery(Referral referral, AgencyId reader) {
        AgencyId other = reader.equals(referral.from()) ? referral.to() : referral.from();
        return peers.find(other).map(peer -> {
            List<OutMessage> ours = messages.about(referral.id());
            boolean all = ours.stream().allMatch(one -> one.state() == OutMessage.State.DELIVERED);
            boolean stuck = ours.stream()
                    .anyMatch(
                            one -> one.state() == OutMessage.State.REFUSED || one.state() == OutMessage.State.EXPIRED);
            String key = stuck ? "relay.delivery.stuck" : all ? "relay.delivery.done" : "relay.delivery.waiting";
            return new Delivery(key, directory.get(other).name(), "/relay/referrals/" + referral.id());
        });
    }
}
