package clew.platform.access;

import java.util.Objects;
import java.util.UUID;

/// The identity of a member.
public record MemberId(UUID value) {

    public MemberId {
        Objects.requireNonNull(value, "value is null");
    }

    /// A new identity.
    public static MemberId random() {
        return new MemberId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
