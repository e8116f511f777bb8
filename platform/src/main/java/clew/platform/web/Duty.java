package clew.platform.web;

import java.util.List;
import java.util.stream.IntStream;

/// What a role comes to do, told on the home page and in the help; named as the roles of the room `access`.
enum Duty {
    FIRST_RESPONDER(3),
    CASE_WORKER(3),
    DECISION_MAKER(3),
    GUARDIAN(3),
    CO_ORDINATOR(3),
    ADMINISTRATOR(3),
    AUDITOR(2);

    private final int steps;

    Duty(int steps) {
        this.steps = steps;
    }

    /// The message key of the name.
    public String titleKey() {
        return "web.duty." + name() + ".title";
    }

    /// The message keys of what to do, in order.
    public List<String> stepKeys() {
        return IntStream.rangeClosed(1, steps)
                .mapToObj(step -> "web.duty." + name() + "." + step)
                .toList();
    }
}
