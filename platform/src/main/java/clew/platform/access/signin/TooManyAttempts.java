package clew.platform.access.signin;

import org.springframework.security.core.AuthenticationException;

/// Says that sign-in must wait after too many failures.
final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManyAttempts() {
        super("Too many attempts.");
    }
}
