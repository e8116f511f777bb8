package clew.platform.person;

import java.util.UUID;

/// A name under which a person is known, as it was given.
///
/// @param id the identity of this entry
/// @param full the whole name, in any script and order
/// @param kind what sort of name it is
public record PersonName(UUID id, String full, NameKind kind) {

    /// The sorts of names.
    public enum NameKind {
        NAME,
        ALIAS,
        PSEUDONYM
    }
}
