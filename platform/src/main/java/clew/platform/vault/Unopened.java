package clew.platform.vault;

import java.util.UUID;
import java.util.function.Supplier;

/// A line of a list as it was read from its row, before what is sealed in it is opened ([Vault#openAll]).
///
/// @param person whose keys it needs
/// @param opening opens it
public record Unopened<T>(UUID person, Supplier<T> opening) {}
