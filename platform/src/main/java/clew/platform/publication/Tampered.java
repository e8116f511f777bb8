package clew.platform.publication;

import java.util.UUID;

/// Says that a snapshot is not what was frozen: somebody changed it in the database. Nothing of it is shown.
final class Tampered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Tampered(UUID id) {
        super("The snapshot " + id + " is not what was frozen", null, false, false);
    }
}
