package clew.platform.recognition;

import clew.platform.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody who waits.
///
/// @param since since when
/// @param dueOn when a screening is to be repeated, or `null`
/// @param aloneChild whether this may be a child who came without an adult
/// @param urgent what must not wait, or `null`
/// @param place where they arrived, or `null`
/// @param screening the screening that has begun, or `null`
/// @param state how far it is, or `null`
/// @param lastBy who began it, or `null`
/// @param indications how many different indications were noted so far
record QueueEntry(
        PersonId person,
        Instant since,
        @Nullable LocalDate dueOn,
        boolean aloneChild,
        @Nullable Urgent urgent,
        @Nullable String place,
        @Nullable ScreeningId screening,
        @Nullable ScreeningState state,
        @Nullable String lastBy,
        int indications) {

    /// The same entry with the place of arrival.
    QueueEntry at(@Nullable String known) {
        return new QueueEntry(person, since, dueOn, aloneChild, urgent, known, screening, state, lastBy, indications);
    }
}
