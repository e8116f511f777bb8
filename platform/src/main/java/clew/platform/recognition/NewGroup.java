package clew.platform.recognition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A group of people that is being registered.
///
/// @param id the identity that the group will have; the same identity sent twice registers the group once
/// @param place where they arrived, or `null`
/// @param arrivedAt when they arrived
/// @param note what is worth knowing of all of them, or `null`
/// @param people at least one
public record NewGroup(
        UUID id,
        @Nullable String place,
        Instant arrivedAt,
        @Nullable String note,
        List<NewArrival> people) {

    /// The largest group that is registered at once.
    public static final int MOST_PEOPLE = 500;

    /// Checks that there is somebody, and not too many.
    public NewGroup {
        people = List.copyOf(people);
        if (people.isEmpty() || people.size() > MOST_PEOPLE) {
            throw new IllegalArgumentException("a group has 1 to " + MOST_PEOPLE + " people, not " + people.size());
        }
    }
}
