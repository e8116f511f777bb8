package clew.platform.access.signin;

import clew.platform.access.MemberId;
import clew.platform.access.Members;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.access.limits.Limit;
import clew.platform.access.limits.Limits;
import clew.platform.access.limits.Network;
import clew.platform.access.passkeys.Passkeys;
import clew.platform.access.sessions.Way;
import clew.platform.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Signs in with a passkey; or, for who is signed in, confirms with one that it is them.
@RestController
class PasskeySignInController {

    private final Passkeys passkeys;
    private final Members members;
    private final Entrance entrance;
    private final FreshProof proof;
    private final Onward onward;
    private final Limits limits;
    private final Trail trail;

    PasskeySignInController(
            Passkeys passkeys,
            Members members,
            Entrance entrance,
            FreshProof proof,
            Onward onward,
            Limits limits,
            Trail trail) {
        this.passkeys = passkeys;
        this.members = members;
        this.entrance = entrance;
        this.proof = proof;
        this.onward = onward;
        this.limits = limits;
        this.trail = trail;
    }

    @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> options(HttpServletRequest request) {
        if (!passkeys.workAt(request)) {
            throw new NotFound("passkey");
        }
        return ResponseEntity.ok(passkeys.requestOptions(request));
    }

    @PostMapping("/sign-in/passkey")
    ResponseEntity<Map<String, String>> use(
            @RequestParam String answer, HttpServletRequest request, HttpServletResponse response) {
        String network = Network.of(request.getRemoteAddr());
        if (limits.spent(Limit.PASSWORD_FROM, network)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<MemberId> who = passkeys.workAt(request) ? passkeys.use(answer, request) : Optional.empty();
        Optional<MemberId> here = SignedIn.current().map(SignedIn::member);
        if (who.isEmpty() || (here.isPresent() && !here.equals(who))) {
            limits.take(Limit.PASSWORD_FROM, network);
            trail.record("sign-in.passkey-failed", Subject.none());
            return ResponseEntity.badRequest().body(Map.of());
        }
        String go = here.isPresent()
                ? confirmed(who.get(), request, response)
                : entrance.enter(who.get(), Way.PASSKEY, request, response);
        return ResponseEntity.ok(Map.of("go", go));
    }

    private String confirmed(MemberId who, HttpServletRequest request, HttpServletResponse response) {
        proof.proved(request.getSession());
        trail.record(members.get(who).member(), "sign-in.confirmed");
        return onward.from(request, response);
    }
}
