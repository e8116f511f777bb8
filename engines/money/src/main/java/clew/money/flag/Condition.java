package clew.money.flag;

import java.util.ArrayList;
import java.util.List;

/// One part of a flag: a measure of an account's rows and what it is compared with.
///
/// @param measure what is measured, such as `count(out lodging)`
/// @param operator how it is compared
/// @param threshold with what: a number, `$name` for a number of the parameters, or [#PEERS]
record Condition(String measure, Operator operator, String threshold) {

    /// In place of a threshold: what nineteen in twenty of the peers stay under.
    static final String PEERS = "peers95";

    enum Operator {
        AT_LEAST(">="),
        AT_MOST("<="),
        MORE(">"),
        LESS("<"),
        EQUAL("=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        boolean holds(double value, double threshold) {
            return switch (this) {
                case AT_LEAST -> value >= threshold;
                case AT_MOST -> value <= threshold;
                case MORE -> value > threshold;
                case LESS -> value < threshold;
                case EQUAL -> value == threshold;
            };
        }
    }

    /// Reads the conditions of a flag, with `and` between them.
    ///
    /// @throws IllegalArgumentException where a comparison is missing
    static List<Condition> parse(String test) {
        List<Condition> conditions = new ArrayList<>();
        for (String part : test.split(" and ")) {
            conditions.add(one(part));
        }
        return conditions;
    }

    private static Condition one(String part) {
        for (Operator operator : Operator.values()) {
            int at = part.indexOf(" " + operator.sign() + " ");
            if (at > 0) {
                String measure = part.substring(0, at).strip();
                Expression.parse(measure);
                return new Condition(
                        measure,
                        operator,
                        part.substring(at + operator.sign().length() + 2).strip());
            }
        }
        throw new IllegalArgumentException("a comparison such as >= 3 was expected: " + part);
    }

    boolean isAgainstPeers() {
        return threshold.equals(PEERS);
    }

    /// What it is compared with; of [#PEERS] nothing is known here.
    ///
    /// @throws IllegalArgumentException where it is no number and the parameters have none of that name
    double threshold(Parameters parameters) {
        return threshold.startsWith("$") ? parameters.number(threshold.substring(1)) : Double.parseDouble(threshold);
    }
}
