package clew.money.store;

import clew.money.Problem;

/// A file that is no ledger, or is no longer what was written.
public final class Damaged extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Damaged(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    /// What is wrong, and where.
    public Problem problem() {
        return problem;
    }
}
