package clew.recognition;

/// How much attention an assessment recommends, least first. It is never a finding about the person.
///
/// There is deliberately no level for "nothing": where nothing was noted, nothing is computed.
public enum Attention {
    /// Something was noted that the instrument knows; it does not reach a row that asks for more.
    SOME,
    /// The indications ask for a closer look soon, by somebody trained.
    RAISED,
    /// The indications cover what the instrument looks for: a human should decide now.
    STRONG;

    static Attention higher(Attention one, Attention other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
