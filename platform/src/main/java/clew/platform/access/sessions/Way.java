package clew.platform.access.sessions;

/// By what somebody proved who they are.
public enum Way {
    /// A password, and nothing else.
    PASSWORD(false),
    /// A password, and a code of an authenticator app or a recovery code.
    PASSWORD_AND_CODE(true),
    /// A passkey whose device asked for a finger, a face or a PIN.
    PASSKEY(true),
    /// An identity provider that did not say that it asked for more than one factor.
    PROVIDER(false),
    /// An identity provider that asked for several factors, or one and then a code of Clew.
    PROVIDER_AND_MORE(true),
    /// A password that a program sends with each request: no session.
    PROGRAM(false),
    /// An access token that a program sends with each request: no session.
    TOKEN(false);

    private final boolean strong;

    Way(boolean strong) {
        this.strong = strong;
    }

    /// Whether it counts as two factors.
    public boolean strong() {
        return strong;
    }

    /// Whether a session is kept, rather than proof sent with each request.
    public boolean session() {
        return this != PROGRAM && this != TOKEN;
    }

    /// The same after a code was given as well.
    public Way withCode() {
        return this == PROVIDER ? PROVIDER_AND_MORE : PASSWORD_AND_CODE;
    }

    /// The message key.
    public String key() {
        return "access.way." + name();
    }
}
