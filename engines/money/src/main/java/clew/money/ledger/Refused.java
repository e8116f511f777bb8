package clew.money.ledger;

import clew.money.Problem;
import java.util.List;

/// Files that no ledger can be made of, with everything that is wrong with them.
public final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public Refused(List<Problem> problems) {
        super(problems.size() + " problems, the first: " + problems.getFirst().message());
        this.problems = List.copyOf(problems);
    }

    /// What is wrong, in the order of the files.
    public List<Problem> problems() {
        return problems;
    }
}
