package clew.platform.exchange;

import clew.platform.exchange.htcds.Finding;

/// Says that a file cannot or must not be read, and why. Its message holds nothing of the file.
final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding why;

    UnreadableFile(Finding why) {
        super("the file cannot be read: " + why.reason(), null, false, false);
        this.why = why;
    }

    Finding why() {
        return why;
    }
}
