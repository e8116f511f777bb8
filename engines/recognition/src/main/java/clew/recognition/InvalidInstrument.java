package clew.recognition;

import java.util.List;
import java.util.stream.Collectors;

/// An instrument file that cannot be used; the message lists every problem, one in a line.
public final class InvalidInstrument extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    InvalidInstrument(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
