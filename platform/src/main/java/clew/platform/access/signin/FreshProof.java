package clew.platform.access.signin;

import clew.platform.access.FreshSignIn;
import clew.platform.access.FreshSignInNeeded;
import clew.platform.access.sessions.Way;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Remembers in the session when the member last proved who they are.
@Component
class FreshProof implements FreshSignIn {

    static final Duration LIFE = Duration.ofMinutes(5);
    private static final String ATTRIBUTE = "clew.provenAt";

    private final Clock clock;

    FreshProof(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void require() {
        Way way = SignedIn.current().map(SignedIn::way).orElseThrow(FreshSignInNeeded::new);
        if (way != Way.PROGRAM && (way == Way.TOKEN || !proven())) {
            throw new FreshSignInNeeded();
        }
    }

    /// The member has just proved who they are in this session.
    void proved(HttpSession session) {
        session.setAttribute(ATTRIBUTE, clock.instant());
    }

    private boolean proven() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return false;
        }
        HttpSession session = attributes.getRequest().getSession(false);
        return session != null
                && session.getAttribute(ATTRIBUTE) instanceof Instant at
                && !at.plus(LIFE).isBefore(clock.instant());
    }
}
