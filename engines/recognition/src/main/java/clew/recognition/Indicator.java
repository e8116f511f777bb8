package clew.recognition;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One sign that an instrument knows, in exactly one dimension; its words are in [Texts].
///
/// @param id the name in the file
/// @param dimension the dimension that it counts towards
/// @param strength its weight
/// @param topic the page on which it belongs
/// @param population for whom it is meant
/// @param noticed how it can be noticed; only [Noticed#OBSERVED] means that no question is asked
/// @param shortForm whether it belongs to the short form
/// @param sourceReference where the source lists it, or null
/// @param note what an author should know, such as a doubt about the weight, or null
public record Indicator(
        String id,
        Dimension dimension,
        Strength strength,
        Topic topic,
        Population population,
        Set<Noticed> noticed,
        boolean shortForm,
        @Nullable String sourceReference,
        @Nullable String note) {

    /// Whether the sign is only looked for and never asked about.
    public boolean observerOnly() {
        return noticed.size() == 1 && noticed.contains(Noticed.OBSERVED);
    }
}
