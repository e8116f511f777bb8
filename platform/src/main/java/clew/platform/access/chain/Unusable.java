package clew.platform.access.chain;

/// A checkpoint or a file that cannot be used; the message is for the person who gave it.
public final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unusable(String message) {
        super(message);
    }
}
