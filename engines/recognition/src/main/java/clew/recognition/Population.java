package clew.recognition;

/// For whom an instrument or an indicator is meant.
public enum Population {
    ADULT,
    CHILD,
    BOTH;

    /// Whether a person of this age group may belong to the population; an uncertain age fits all of them.
    public boolean includes(AgeGroup age) {
        return switch (this) {
            case BOTH -> true;
            case ADULT -> age != AgeGroup.CHILD;
            case CHILD -> age != AgeGroup.ADULT;
        };
    }
}
