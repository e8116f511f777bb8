package clew.platform.recognition;

import java.util.UUID;

/// Which screening.
public record ScreeningId(UUID value) {

    /// A new identity.
    public static ScreeningId random() {
        return new ScreeningId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
