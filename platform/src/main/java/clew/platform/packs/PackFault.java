package clew.platform.packs;

/// One thing that is wrong with a pack.
///
/// @param file the name of the file
/// @param line counted from 1
/// @param field the path of the field, such as `stages[2].review-after-days`
/// @param value what stands there
/// @param expected what should stand there
public record PackFault(String file, int line, String field, String value, String expected) {

    @Override
    public String toString() {
        return "%s:%d: %s is \"%s\"; expected %s".formatted(file, line, field, value, expected);
    }
}
