package clew.platform.database;

/// The database cannot be used, with a message for the person who starts Clew: what is wrong, where, and what to do.
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String message) {
        super(message);
    }

    DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
