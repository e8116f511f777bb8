package clew.money.statement;

import clew.money.Problem;

/// A file that cannot be read, or not from some place on.
public final class UnreadableFile extends Exception {

    private final Problem problem;

    public UnreadableFile(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    /// Where, and what was expected there.
    public Problem problem() {
        return problem;
    }
}
