package clew.platform.vault;

/// Says that the vault cannot work: its master keys are missing or wrong, or something sealed was changed.
public final class VaultFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VaultFault(String message) {
        super(message);
    }

    VaultFault(String message, Throwable cause) {
        super(message, cause);
    }
}
