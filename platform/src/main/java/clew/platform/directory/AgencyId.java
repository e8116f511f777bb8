package clew.platform.directory;

import java.util.Objects;
import java.util.UUID;

/// The identity of an agency.
public record AgencyId(UUID value) {

    public AgencyId {
        Objects.requireNonNull(value, "value is null");
    }

    /// A new identity.
    public static AgencyId random() {
        return new AgencyId(UUID.randomUUID());
    }

    /// The identity that `text` spells.
    public static AgencyId of(String text) {
        return new AgencyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
