package clew.money;

/// Something wrong in a file of money, said so that the investigator finds the place.
///
/// @param file the name of the file
/// @param line the line or the row, counted from 1; 0 where the whole file is meant
/// @param field the element, tag or column
/// @param value what stands there, shortened; empty where nothing does
/// @param expected what should stand there
public record Problem(String file, long line, String field, String value, String expected) {

    private static final int LONGEST_VALUE = 60;

    public Problem {
        value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    /// The problem in one line: file, line, field, what stands there and what should.
    public String message() {
        return "%s:%d: %s: '%s': %s".formatted(file, line, field, value, expected);
    }
}
