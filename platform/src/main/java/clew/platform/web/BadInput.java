package clew.platform.web;

import java.util.List;

/// Says that what was sent cannot be used, and exactly where. Rendered as 400, for the API as a problem
/// with one entry per place.
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Place> places;

    /// Refuses input because of these places.
    public BadInput(List<Place> places) {
        super("The input cannot be used", null, false, false);
        this.places = List.copyOf(places);
    }

    /// Refuses input because of one place.
    public BadInput(String field, String position, String expectedKey) {
        this(List.of(new Place(field, position, expectedKey)));
    }

    /// Where the input cannot be used.
    public List<Place> places() {
        return places;
    }

    /// One place.
    ///
    /// @param field the name of the field
    /// @param position where in the input, such as `row 12` or `$.people[3]`; empty if it is one form
    /// @param expectedKey the message key that says what was expected
    public record Place(String field, String position, String expectedKey) {}
}
