package clew.platform.relay;

import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.database.Fence;
import clew.platform.relay.envelope.Envelope;
import clew.platform.relay.envelope.Fault;
import clew.platform.relay.envelope.Faulty;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Brings messages to other instances over HTTPS, and tries again, at growing intervals, while nobody answers.
///
/// It goes only to the address on a card that an administrator confirmed, follows no redirection, and sends
/// nothing but the sealed message. A message counts as delivered when the receiver's signed receipt is here,
/// not before.
@Component
class Postman {

    private static final int AT_ONCE = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final String TYPE = "application/jose";

    private final MessageRows messages;
    private final PeerRows peers;
    private final Trail trail;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Postman(MessageRows messages, PeerRows peers, Trail trail, Clock clock) {
        this.messages = messages;
        this.peers = peers;
        this.trail = trail;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${clew.relay.delivery:PT15S}", initialDelayString = "PT15S")
    void everyNowAndThen() {
        deliver();
    }

    /// Tries all messages that are due, those to one agency one after the other; returns how many were delivered.
    int deliver() {
        Fence.runAsSystem(() -> messages.expire(clock.instant()));
        int all = 0;
        int round;
        do {
            round = 0;
            for (OutMessage message : claim()) {
                round += attempt(message) ? 1 : 0;
            }
            all += round;
        } while (round > 0);
        return all;
    }

    private List<OutMessage> claim() {
        Instant now = clock.instant();
        List<OutMessage> due = new ArrayList<>();
        Fence.runAsSystem(() -> due.addAll(messages.claim(now, now.plus(CLAIM), AT_ONCE)));
        return due;
    }

    /// Takes a receipt that came as a file.
    ///
    /// @throws Faulty if it is not a receipt of this message's receiver
    OutMessage receipt(String text) {
        Envelope.Receipt receipt = Envelope.receipt(text.strip(), this::theirs);
        List<OutMessage> found = new ArrayList<>();
        Fence.runAsSystem(() -> messages.find(receipt.message()).ifPresent(found::add));
        OutMessage message = found.stream().findFirst().orElseThrow(() -> new Faulty(Fault.DOES_NOT_FIT));
        settle(message, receipt, text.strip());
        return message;
    }

    private boolean attempt(OutMessage message) {
        Optional<Peer> peer = peers.find(message.peer()).filter(Peer::active);
        String url = peer.map(Peer::url).orElse(null);
        if (url == null) {
            later(message);
            return false;
        }
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(url + "/relay/v1/messages"))
                            .timeout(PATIENCE)
                            .header("Content-Type", TYPE)
                            .POST(HttpRequest.BodyPublishers.ofString(message.sealed()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answered(message, answer);
        } catch (IOException unreachable) {
            later(message);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            later(message);
            return false;
        }
    }

    private boolean answered(OutMessage message, HttpResponse<String> answer) {
        try {
            if (answer.statusCode() == 200) {
                settle(message, Envelope.receipt(answer.body(), this::theirs), answer.body());
                return true;
            }
            if (answer.statusCode() == 422) {
                refused(message, fault(answer.body()));
                return false;
            }
        } catch (Faulty notAReceipt) {
            trail.record(
                    "relay.receipt.refused",
                    Subject.of("message", message.id()),
                    Map.of("fault", notAReceipt.fault().name()));
        }
        later(message);
        return false;
    }

    private void settle(OutMessage message, Envelope.Receipt receipt, String text) {
        boolean fits = receipt.message().equals(message.id())
                && receipt.hash().equals(message.hash())
                && peers.find(message.peer())
                        .filter(peer -> peer.remote().equals(receipt.from()))
                        .isPresent();
        if (!fits) {
            throw new Faulty(Fault.DOES_NOT_FIT);
        }
        Fence.runAsSystem(() -> messages.delivered(message.id(), text, receipt.at()));
        trail.record(
                "relay.delivered",
                Subject.of("message", message.id()),
                Map.of("kind", message.kind().name(), "hash", message.hash()));
    }

    private void refused(OutMessage message, Fault fault) {
        Fence.runAsSystem(() -> messages.refused(message.id(), fault));
        trail.record("relay.refused.there", Subject.of("message", message.id()), Map.of("fault", fault.name()));
    }

    /// After the n-th attempt the next is 2^n minutes away, six hours at most.
    private void later(OutMessage message) {
        long minutes = 1L << Math.min(message.attempts(), 9);
        Duration wait = Duration.ofMinutes(minutes);
        Instant next = clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        Fence.runAsSystem(() -> messages.tryAgain(message.id(), next));
    }

    private static Fault fault(String name) {
        for (Fault fault : Fault.values()) {
            if (fault.name().equals(name.strip())) {
                return fault;
            }
        }
        return Fault.UNREADABLE;
    }

    private Optional<Envelope.Party> theirs(String key) {
        return peers.bySigning(key)
                .map(peer -> new Envelope.Party(peer.remote(), peer.keys().signing()));
    }
}
