package clew.platform.exchange.htcds;

/// Stops the reading of a file that cannot or must not be read. Its message never holds a value of the file.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding why;

    Refusal(Finding why) {
        super(why.reason().name(), null, false, false);
        this.why = why;
    }

    Refusal(Reason reason, String... details) {
        this(Finding.ofFile(reason, details));
    }

    Finding why() {
        return why;
    }
}
