package clew.scenario.world;

/// Why a world cannot be written or read, in words for whoever asked.
public final class WorldFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message what is wrong and what was expected
    public WorldFault(String message) {
        super(message);
    }
}
