package clew.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says that somebody else saved the same record first. Rendered as 409: what the other person saved
/// stands beside what was about to be saved, so that a human decides and nothing is lost.
///
/// ```java
/// throw EditConflict.of("/cases/" + id + "/edit")
///         .field("casework.case.title", form.title(), saved.title());
/// ```
///
/// The values are shown to the person who sent them and never logged: the message names none of them.
public final class EditConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final transient List<Field> fields = new ArrayList<>();

    private EditConflict(String path) {
        super("Somebody else saved this record first", null, false, false);
        this.path = path;
    }

    /// A conflict about a record; `path` is the page where it can be edited again.
    public static EditConflict of(String path) {
        return new EditConflict(path);
    }

    /// Adds one value as both people have it.
    public EditConflict field(String labelKey, @Nullable Object yours, @Nullable Object theirs) {
        fields.add(new Field(labelKey, text(yours), text(theirs)));
        return this;
    }

    /// Where the record can be edited again.
    public String path() {
        return path;
    }

    /// The values, in the order in which they were added.
    public List<Field> fields() {
        return List.copyOf(fields);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /// One value as both people have it.
    ///
    /// @param labelKey the message key of what the value is
    /// @param yours what was about to be saved; empty if nothing
    /// @param theirs what is saved now; empty if nothing
    public record Field(String labelKey, String yours, String theirs) {

        /// Whether the two differ.
        public boolean differs() {
            return !yours.equals(theirs);
        }
    }
}
