package clew.platform.exchange;

import java.util.Objects;
import java.util.UUID;

/// The identity of an import.
public record ImportId(UUID value) {

    public ImportId {
        Objects.requireNonNull(value, "value is null");
    }

    static ImportId random() {
        return new ImportId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
