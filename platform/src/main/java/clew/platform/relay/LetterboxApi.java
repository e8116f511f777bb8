package clew.platform.relay;

import clew.platform.relay.envelope.Envelope;
import clew.platform.relay.envelope.Fault;
import clew.platform.relay.envelope.Faulty;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where other instances post their messages. Nobody signs in here: a message proves itself, or is refused.
///
/// The answer is the signed receipt (200), the name of the fault (422), or "not now" (429).
@RestController
class LetterboxApi {

    private static final MediaType TYPE = MediaType.parseMediaType("application/jose");
    private static final int A_MINUTE = 300;

    private final Letterbox letterbox;

    /// For all senders together: a message costs a signature and a decryption, and must not cost more than that.
    private final Bucket bucket = Bucket.builder()
            .addLimit(limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
            .build();

    LetterboxApi(Letterbox letterbox) {
        this.letterbox = letterbox;
    }

    @PostMapping(path = "/relay/v1/messages")
    ResponseEntity<String> post(HttpServletRequest request) throws IOException {
        if (!bucket.tryConsume(1)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body(Fault.TOO_MANY.name());
        }
        try (InputStream body = request.getInputStream()) {
            byte[] text = body.readNBytes(Envelope.MOST_CHARACTERS + 1);
            String receipt = letterbox.take(new String(text, StandardCharsets.US_ASCII));
            return ResponseEntity.ok().contentType(TYPE).body(receipt);
        } catch (Faulty faulty) {
            return ResponseEntity.unprocessableContent()
                    .contentType(MediaType.TEXT_PLAIN)
                    .body(faulty.fault().name());
        }
    }
}
