package clew.scenario.order;

/// How hard it is to tell victims from others by what can be observed.
///
/// Each of the eleven indicators of forced labour of the ILO is observed or not, independently of the others; how
/// often depends only on whether the person is a victim. With as many indicators as that, the number that is observed
/// tells a victim from somebody else with this probability (the area under the ROC curve): easy 0.99, normal 0.91,
/// hard 0.74. Both rates and areas are those of the measured table in the field notes (500 people, 6 % victims, 300
/// repeats).
///
/// Why the world needs a dial at all: at none of these does a cut-off find all and accuse nobody. At `NORMAL`, four
/// indicators or more find 70 % of the victims, and of those found six in ten are none.
public enum Difficulty {
    EASY(0.55, 0.10, 0.99),
    NORMAL(0.40, 0.15, 0.91),
    HARD(0.30, 0.18, 0.74);

    private final double victims;
    private final double others;
    private final double area;

    Difficulty(double victims, double others, double area) {
        this.victims = victims;
        this.others = others;
        this.area = area;
    }

    /// The probability that one indicator is observed in a victim.
    public double inVictims() {
        return victims;
    }

    /// The probability that one indicator is observed in somebody who is no victim, over all of them.
    public double inOthers() {
        return others;
    }

    /// The area under the ROC curve of the number of indicators that are observed.
    public double area() {
        return area;
    }
}
