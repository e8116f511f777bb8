package clew.platform.access.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/// Says that sign-in must wait after too many failures.
final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many attempts.");
        this.wait = wait;
    }

    /// How long to wait, in whole minutes.
    long minutes() {
        return minutes(wait);
    }

    /// A wait in whole minutes, rounded up.
    static long minutes(Duration wait) {
        return wait.plusSeconds(59).toMinutes();
    }
}
