package clew.platform.person;

import java.util.UUID;

/// The identity of a person within this instance. It says nothing about the person.
public record PersonId(UUID value) {

    /// A new identity.
    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    /// The identity written as `text`.
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
