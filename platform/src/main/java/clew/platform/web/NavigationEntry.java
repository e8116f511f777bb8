package clew.platform.web;

import java.util.OptionalInt;

/// One link of the main navigation. A module contributes a bean per link; the frame asks [#visible()]
/// for every page, so the answer must be cheap and must not leave a trail entry.
public interface NavigationEntry {

    /// Where in the navigation the link stands; lower comes first.
    ///
    /// Arrivals 100, screening 200, cases 300, referrals 400, directory 500, import and export 600,
    /// members 700, trail 800.
    int order();

    /// The message key of the text, such as `recognition.navigation.queue`.
    String labelKey();

    /// The path, such as `/screenings`; a page below it marks the link as the current one.
    String path();

    /// Whether the signed-in member may use what the link leads to.
    boolean visible();

    /// How many things wait behind the link; zero is not shown.
    default OptionalInt waiting() {
        return OptionalInt.empty();
    }
}
