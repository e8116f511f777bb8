package clew.platform.recognition;

import clew.platform.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A group of people who arrived together, as it was registered.
///
/// @param reference a neutral number such as `A-20261124-2`
public record ArrivalGroup(
        UUID id,
        String reference,
        @Nullable String place,
        Instant arrivedAt,
        @Nullable String note,
        List<Arrival> people) {

    public ArrivalGroup {
        people = List.copyOf(people);
    }

    /// One person of the group.
    ///
    /// @param party the mark of those who travel together, or `null`
    /// @param aloneChild whether this may be a child who travels without an adult of their party
    public record Arrival(
            PersonId person,
            int position,
            @Nullable String party,
            boolean aloneChild,
            @Nullable Urgent urgent,
            @Nullable String note) {}

    /// A line of the list of groups.
    public record Line(
            UUID id, String reference, @Nullable String place, Instant arrivedAt, int people, int aloneChildren) {}
}
