package clew.money.inquiry;

import clew.money.Problem;
import java.util.List;

/// Claims that point at nothing, or at less than they ask for.
public final class NoSuchRow extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    NoSuchRow(List<Problem> problems) {
        super(problems.getFirst().message());
        this.problems = List.copyOf(problems);
    }

    /// What is wrong with each.
    public List<Problem> problems() {
        return problems;
    }
}
