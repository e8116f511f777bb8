package clew.platform.casework;

import java.util.Objects;
import java.util.UUID;

/// The identity of a need.
public record NeedId(UUID value) {

    public NeedId {
        Objects.requireNonNull(value, "value is null");
    }

    /// A new identity.
    public static NeedId random() {
        return new NeedId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
