package clew.platform.relay;

import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.database.Fence;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Directory;
import clew.platform.relay.envelope.Envelope;
import clew.platform.relay.envelope.Fault;
import clew.platform.relay.envelope.Faulty;
import clew.platform.relay.envelope.Message;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Takes messages from other instances, over the line or from a file, and answers each with a signed receipt.
///
/// The same message may come twice, because a receipt was lost on the way: the second time nothing happens, and the
/// first receipt is given again. Another message under the same identity is refused. What a message does and that it
/// was taken are one transaction.
@Component
class Letterbox {

    private final PeerRows peers;
    private final KeyRows keys;
    private final TakenRows taken;
    private final Unfolding unfolding;
    private final Directory directory;
    private final Trail trail;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Letterbox(
            PeerRows peers,
            KeyRows keys,
            TakenRows taken,
            Unfolding unfolding,
            Directory directory,
            Trail trail,
            JsonMapper json,
            TransactionTemplate transaction,
            Clock clock) {
        this.peers = peers;
        this.keys = keys;
        this.taken = taken;
        this.unfolding = unfolding;
        this.directory = directory;
        this.trail = trail;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Takes a message.
    ///
    /// @param text the message as it came
    /// @return the receipt
    /// @throws Faulty with the reason, if it is not taken; then nothing has changed
    String take(String text) {
        try {
            Message message = Envelope.open(text, this::ours, this::theirs, clock.instant());
            Peer peer = peers.byRemote(message.from()).orElseThrow(() -> new Faulty(Fault.UNKNOWN_SENDER));
            return asSystem(() -> Objects.requireNonNull(transaction.execute(_ -> taken(message, peer))));
        } catch (Faulty faulty) {
            trail.record(
                    "relay.refused",
                    Subject.none(),
                    Map.of("fault", faulty.fault().name()));
            throw faulty;
        }
    }

    private String taken(Message message, Peer peer) {
        AgencyId to = new AgencyId(message.to());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String receipt = Envelope.receipt(message, now, keys.current(to).keys().signing());
        if (!taken.take(message, peer, to, receipt, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            return again(message, peer);
        }
        Body body = body(message);
        Member sender = sender(peer, body);
        asMember(sender, () -> {
            unfolding.unfold(message, body, peer, sender);
            trail.record(
                    "relay.taken",
                    Subject.of("message", message.id()),
                    Map.of("kind", message.kind().name(), "hash", message.hash()));
        });
        return receipt;
    }

    private String again(Message message, Peer peer) {
        TakenRows.Before before = taken.before(message.id());
        if (!before.hash().equals(message.hash())) {
            throw new Faulty(Fault.ANOTHER_WITH_THIS_ID);
        }
        asMember(
                sender(peer, null),
                () -> trail.record(
                        "relay.taken.again",
                        Subject.of("message", message.id()),
                        Map.of("kind", message.kind().name())));
        return before.receipt();
    }

    private Body body(Message message) {
        try {
            Body body = switch (message.kind()) {
                case REFERRAL -> json.readValue(message.body(), Body.Referred.class);
                case IDENTITY -> json.readValue(message.body(), Body.Identity.class);
                case STEP -> json.readValue(message.body(), Body.Stepped.class);
                case RECALL -> json.readValue(message.body(), Body.Recalled.class);
            };
            if (body.format() != Body.FORMAT) {
                throw new Faulty(Fault.UNREADABLE);
            }
            return body;
        } catch (JacksonException broken) {
            throw new Faulty(Fault.UNREADABLE);
        }
    }

    /// Whoever wrote the message, as a member of the sending agency; with no role, so nothing but the agency's own
    /// reach.
    private Member sender(Peer peer, @org.jspecify.annotations.Nullable Body body) {
        Agency agency = directory.get(peer.agency());
        String name = switch (body) {
            case null -> agency.name();
            case Body.Referred one -> one.memberName();
            case Body.Identity one -> one.memberName();
            case Body.Stepped one -> one.memberName();
            case Body.Recalled one -> one.memberName();
        };
        UUID id = UUID.nameUUIDFromBytes((peer.agency() + "/" + name).getBytes(StandardCharsets.UTF_8));
        return new Member(new MemberId(id), name, peer.agency(), agency.name(), agency.kind(), Set.of());
    }

    private Optional<Envelope.Party> ours(String key) {
        return keys.byEncryption(key)
                .map(own -> new Envelope.Party(own.agency().value(), own.keys().encryption()));
    }

    private Optional<Envelope.Party> theirs(String key) {
        return peers.bySigning(key)
                .map(peer -> new Envelope.Party(peer.remote(), peer.keys().signing()));
    }

    private static String asSystem(Callable<String> work) {
        try {
            return Fence.asSystem(work);
        } catch (RuntimeException expected) {
            throw expected;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void asMember(Member member, Runnable work) {
        Acting.runAs(member, work);
    }
}
