package clew.platform.publication;

/// As what a victim is registered at the end of the year. Eurostat counts all three as registered; here each is
/// shown.
enum Registration {
    /// An authority identified the person on conclusive grounds.
    IDENTIFIED,
    /// There are reasonable grounds, and no authority decided otherwise.
    PRESUMED,
    /// There were reasonable grounds, and the person wanted no identification.
    DECLINED
}
