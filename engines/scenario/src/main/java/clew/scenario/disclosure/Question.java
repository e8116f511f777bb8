package clew.scenario.disclosure;

/// A question, as far as it matters for whether it is answered.
///
/// @param about what a true answer would tell
/// @param weight how much it costs to answer: 0 for how somebody feels and what they need, 1 for the journey and the
/// work, 2 for violence, sex, money, and those who did it
/// @param need whether it asks for a need that is then met, such as food, a doctor, a call home
public record Question(String about, int weight, boolean need) {

    /// Checks.
    public Question {
        if (weight < 0 || weight > 2) {
            throw new IllegalArgumentException("weight is " + weight + ", expected 0, 1 or 2");
        }
    }
}
