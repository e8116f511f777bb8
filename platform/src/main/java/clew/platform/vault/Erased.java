package clew.platform.vault;

/// Says that something cannot be read any more, because the person's keys were destroyed.
public final class Erased extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Erased() {
        super("erased: the keys of this person were destroyed", null, false, true);
    }
}
