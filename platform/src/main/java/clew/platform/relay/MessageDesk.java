package clew.platform.relay;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.referral.ReferralId;
import clew.platform.relay.envelope.Fault;
import clew.platform.relay.envelope.Faulty;
import clew.platform.web.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What members see and do of messages: where their agency's are, files out, files in. Asks the gate.
@Component
class MessageDesk {

    private static final int PARTS_OF_A_RECEIPT = 3;

    private final MessageRows messages;
    private final TakenRows taken;
    private final Letterbox letterbox;
    private final Postman postman;
    private final Gate gate;
    private final Trail trail;
    private final Clock clock;

    MessageDesk(
            MessageRows messages,
            TakenRows taken,
            Letterbox letterbox,
            Postman postman,
            Gate gate,
            Trail trail,
            Clock clock) {
        this.messages = messages;
        this.taken = taken;
        this.letterbox = letterbox;
        this.postman = postman;
        this.gate = gate;
        this.trail = trail;
        this.clock = clock;
    }

    /// What became of a file that was brought.
    ///
    /// @param receipt the receipt to bring back, empty where the file was a receipt itself
    record Brought(String messageKey, String receipt) {}

    boolean mayRead() {
        return gate.somebody().isPresent() && gate.allows(Relation.OWNER, DataKind.REFERRAL, Action.READ);
    }

    void requireReading() {
        gate.require(Relation.OWNER, DataKind.REFERRAL, Action.READ, Subject.none());
    }

    List<OutMessage> all() {
        requireReading();
        return messages.of(gate.member().agency());
    }

    List<OutMessage> about(ReferralId referral) {
        gate.require(Relation.OWNER, DataKind.REFERRAL, Action.READ, Subject.of("referral", referral.value()));
        return messages.about(referral);
    }

    long stuck() {
        return messages.stuck(gate.member().agency(), clock.instant());
    }

    /// The sealed message, to be carried to its receiver.
    OutMessage file(UUID id) {
        gate.require(Relation.OWNER, DataKind.REFERRAL, Action.WRITE, Subject.of("message", id));
        OutMessage message = messages.find(id).orElseThrow(() -> new NotFound("message"));
        trail.record(
                "relay.file",
                Subject.of("message", id),
                Map.of("kind", message.kind().name()));
        return message;
    }

    /// The receipt of a message that came for the member's agency.
    String receipt(UUID id) {
        gate.require(Relation.OWNER, DataKind.REFERRAL, Action.READ, Subject.of("message", id));
        return taken.receipt(id, gate.member().agency()).orElseThrow(() -> new NotFound("message"));
    }

    /// Tries to deliver a waiting message at the next round.
    @Transactional
    void hurry(UUID id) {
        gate.require(Relation.OWNER, DataKind.REFERRAL, Action.WRITE, Subject.of("message", id));
        OutMessage message = messages.find(id)
                .filter(one -> one.state() == OutMessage.State.WAITING)
                .orElseThrow(() -> new NotFound("message"));
        clew.platform.database.Fence.runAsSystem(() -> messages.hurry(message.id(), clock.instant()));
    }

    /// Takes a file that somebody carried here: a message, or the receipt of one of ours.
    ///
    /// @throws Faulty if it is neither, or cannot be taken
    Brought bring(String text) {
        gate.require(Relation.OWNER, DataKind.REFERRAL, Action.WRITE, Subject.none());
        String clean = text.strip();
        if (clean.isEmpty()) {
            throw new Faulty(Fault.UNREADABLE);
        }
        if (clean.split("\\.", -1).length == PARTS_OF_A_RECEIPT) {
            postman.receipt(clean);
            return new Brought("relay.brought.receipt", "");
        }
        return new Brought("relay.brought.message", letterbox.take(clean));
    }
}
