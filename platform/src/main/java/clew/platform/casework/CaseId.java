package clew.platform.casework;

import java.util.Objects;
import java.util.UUID;

/// The identity of a case.
public record CaseId(UUID value) {

    public CaseId {
        Objects.requireNonNull(value, "value is null");
    }

    /// A new identity.
    public static CaseId random() {
        return new CaseId(UUID.randomUUID());
    }

    /// The identity that `text` spells.
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
