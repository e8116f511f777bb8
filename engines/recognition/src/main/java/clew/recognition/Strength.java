package clew.recognition;

/// The weight that an instrument gives to one indicator, strongest first.
///
/// [#UNKNOWN] means that no source for the weight was seen. It never counts towards a rule, and an instrument that
/// computes an outcome must not contain it.
public enum Strength {
    STRONG,
    MEDIUM,
    WEAK,
    UNKNOWN;

    /// The strengths that count, strongest first; the place in this list is the place in all counts.
    static final java.util.List<Strength> COUNTED = java.util.List.of(STRONG, MEDIUM, WEAK);

    /// The place in [#COUNTED]; an unknown strength has none.
    int place() {
        return switch (this) {
            case STRONG -> 0;
            case MEDIUM -> 1;
            case WEAK -> 2;
            case UNKNOWN -> throw new IllegalStateException("an unknown strength is not counted");
        };
    }
}
