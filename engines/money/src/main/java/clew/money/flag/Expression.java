package clew.money.flag;

import java.util.ArrayList;
import java.util.List;

/// A name with arguments, as flags are written: `count(out lodging)`, `then(out cash, 48, 0.8)`, `night`.
///
/// @param name the name
/// @param arguments what stands between its parentheses, cut at the commas; none where there are none
record Expression(String name, List<String> arguments) {

    /// Reads one expression.
    ///
    /// @throws IllegalArgumentException where parentheses do not match
    static Expression parse(String text) {
        String whole = text.strip();
        int open = whole.indexOf('(');
        if (open < 0) {
            return new Expression(whole, List.of());
        }
        if (!whole.endsWith(")")) {
            throw new IllegalArgumentException("a closing parenthesis at the end was expected: " + text);
        }
        List<String> arguments = split(whole.substring(open + 1, whole.length() - 1), ',');
        return new Expression(whole.substring(0, open), arguments.equals(List.of("")) ? List.of() : arguments);
    }

    /// Cuts a text at a character that stands outside all parentheses; each part without blanks at its ends.
    static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            depth += one == '(' ? 1 : one == ')' ? -1 : 0;
            if (depth < 0) {
                throw new IllegalArgumentException("a parenthesis closes that was not opened: " + text);
            }
            if (one == at && depth == 0) {
                parts.add(text.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        if (depth > 0) {
            throw new IllegalArgumentException("a parenthesis is not closed: " + text);
        }
        parts.add(text.substring(begin).strip());
        return parts;
    }

    /// An argument.
    ///
    /// @throws IllegalArgumentException where there is none at this place
    String argument(int place) {
        if (place >= arguments.size()) {
            throw new IllegalArgumentException(
                    "%s has %d arguments, and one more was expected".formatted(name, arguments.size()));
        }
        return arguments.get(place);
    }

    /// An argument that is a number.
    ///
    /// @throws IllegalArgumentException where there is none, or it is no number
    double number(int place) {
        return Double.parseDouble(argument(place));
    }
}
