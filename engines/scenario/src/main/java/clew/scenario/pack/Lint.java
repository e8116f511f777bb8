package clew.scenario.pack;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds in the cells of a pack what could be somebody's: an account, a telephone, an address on the network.
///
/// It looks for the form and does not ask whether the thing exists: an IBAN of a country's code, seven digits and
/// more that are written as one number, an `@` between words, a host name. A pack needs none of them: what a world
/// shows of that kind is made by the engine, in forms that nobody can have.
final class Lint {

    private record Rule(String what, Pattern pattern) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "an account number (IBAN)",
                    Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\\b")),
            new Rule("a telephone number", Pattern.compile("\\+?\\d(?:[ ()./-]?\\d){6,}")),
            new Rule("an e-mail address", Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+")),
            new Rule(
                    "an address on the network",
                    Pattern.compile(
                            "(?i)https?://|\\bwww\\.|\\b[a-z0-9-]+\\.(?:com|org|net|info|eu|ru|de|it|fr|uk)(?![\\w-])")));

    private final PackFiles files;
    private final Problems problems;

    Lint(PackFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    void look() {
        for (String file : files.names()) {
            if (file.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                Sheet.readAny(files, file, new Problems()).lines().forEach(line -> look(file, line));
            }
        }
    }

    private void look(String file, Line line) {
        line.cells()
                .forEach((column, value) -> RULES.stream()
                        .filter(rule -> !isNumber(value)
                                && rule.pattern().matcher(value).find())
                        .forEach(rule -> problems.add(
                                file, line.number(), column, value, "no text that looks like " + rule.what())));
    }

    /// Figures of inhabitants are long as well, and nobody's telephone; a day is a day.
    private static boolean isNumber(String value) {
        return value.matches("\\d{1,9}|\\d{4}-\\d\\d-\\d\\d");
    }
}
