package clew.platform.relay.envelope;

/// Says that a message, a receipt or a card is not taken, and why.
public final class Faulty extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /// Refuses for a reason.
    public Faulty(Fault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    /// Why.
    public Fault fault() {
        return fault;
    }
}
