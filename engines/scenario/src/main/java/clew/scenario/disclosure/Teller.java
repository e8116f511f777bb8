package clew.scenario.disclosure;

/// Somebody who is asked, and what they have seen of those who ask.
///
/// @param threats how many means of control they fear, 0 to 11
/// @param trust what they brought along: 0 is usual, below is distrust
/// @param retellings how often they had to tell the whole already
/// @param promisesKept how many promises to them were kept
/// @param promisesBroken how many were broken
/// @param restHours hours of rest since they arrived
/// @param neighboursHelped of those whom they know, how many told and were helped
/// @param neighboursHarmed how many told and were punished, detained or sent back
public record Teller(
        int threats,
        double trust,
        int retellings,
        int promisesKept,
        int promisesBroken,
        int restHours,
        int neighboursHelped,
        int neighboursHarmed) {

    /// Somebody who has just arrived and has been asked nothing.
    public static Teller arrived(int threats) {
        return new Teller(threats, 0, 0, 0, 0, 2, 0, 0);
    }

    Teller trusting(double more) {
        return new Teller(
                threats,
                Math.clamp(trust + more, -Disclosure.MOST_TRUST, Disclosure.MOST_TRUST),
                retellings,
                promisesKept,
                promisesBroken,
                restHours,
                neighboursHelped,
                neighboursHarmed);
    }

    /// After they have told the whole once more.
    public Teller retold() {
        return new Teller(
                threats,
                trust,
                retellings + 1,
                promisesKept,
                promisesBroken,
                restHours,
                neighboursHelped,
                neighboursHarmed);
    }
}
