package clew.platform.packs;

import clew.platform.directory.Reason;

/// Says that something cannot be done with a pack, and why. Answered as 409.
final class PackRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    PackRefused(String key, Object... arguments) {
        super(key, null, false, true);
        this.reason = Reason.of(key, arguments);
    }

    Reason reason() {
        return reason;
    }
}
