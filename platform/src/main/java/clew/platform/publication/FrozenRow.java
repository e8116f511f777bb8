package clew.platform.publication;

import clew.platform.casework.ExploitationForm;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One person in a snapshot, without identity: codes only.
///
/// @param status as what the person was registered in the year, or `null` if they were not, but something happened
/// for them
/// @param sex a name of `Sex`
/// @param age `CHILD`, `ADULT` or `UNKNOWN`, on the day of registration (on the last day of the year where there is
/// none)
/// @param country the first citizenship in two letters, or `UNKNOWN`
/// @param body what kind of body registered the person, or `UNKNOWN`
record FrozenRow(
        int number,
        @Nullable Registration status,
        String sex,
        String age,
        String country,
        String body,
        Set<ExploitationForm> forms,
        Set<Event> events) {

    /// What is not known.
    static final String UNKNOWN = "UNKNOWN";

    /// Copies the sets.
    FrozenRow {
        forms = forms.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(forms));
        events = events.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(events));
    }

    /// The one form, or that there are several, or that none is known.
    String form() {
        return forms.isEmpty()
                ? UNKNOWN
                : forms.size() > 1 ? "SEVERAL" : forms.iterator().next().name();
    }

    /// The row as it goes into the hash.
    String canonical() {
        return String.join(
                "|",
                Integer.toString(number),
                status == null ? "-" : status.name(),
                sex,
                age,
                country,
                body,
                new TreeSet<>(forms).toString(),
                new TreeSet<>(events).toString());
    }
}
