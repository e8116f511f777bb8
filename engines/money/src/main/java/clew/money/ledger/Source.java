package clew.money.ledger;

/// A file that rows came from.
///
/// @param name its name, without folders
/// @param sha256 the SHA-256 of its bytes, in hexadecimal
/// @param bytes how long it is
public record Source(String name, String sha256, long bytes) {}
