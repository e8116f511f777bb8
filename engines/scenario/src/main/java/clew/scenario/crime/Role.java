package clew.scenario.crime;

/// What somebody does in a network (after the structure of cases in the field notes, second-hand).
public enum Role {
    RECRUITER(1, 2),
    TRANSPORTER(1, 2),
    FORGER(0, 1),
    CONTROLLER(1, 3),
    EXPLOITER(1, 2),
    LAUNDERER(1, 1),
    /// Lends an account without knowing, or wanting to know, for what.
    MULE(2, 4);

    private final int fewest;
    private final int most;

    Role(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    int fewest() {
        return fewest;
    }

    int most() {
        return most;
    }
}
