package clew.platform.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an act is about, as the trail keeps it: a type such as `person`, `case` or `agency`, and its identity;
/// never a name. The identity is null where the act is about no single thing (a list, a search).
public record Subject(String type, @Nullable UUID id) {

    /// No single thing.
    public static Subject none() {
        return new Subject("none", null);
    }

    /// A thing of a type.
    public static Subject of(String type, UUID id) {
        return new Subject(type, id);
    }
}
