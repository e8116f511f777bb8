package clew.platform.access;

import org.springframework.security.core.AuthenticationException;

/// Says that the member must confirm that it is them before this. The sign-in filters answer it with the page that
/// asks.
public final class FreshSignInNeeded extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    public FreshSignInNeeded() {
        super("Confirm that it is you.");
    }
}
