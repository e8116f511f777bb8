package clew.platform.children;

import clew.platform.casework.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One time that a child is, or was, missing from care.
///
/// @param reference of the case: neutral, never a name
/// @param times how many times the child is missing, with this one
/// @param words by the names of [Part]; empty for who sees only that it happened
public record Missing(
        UUID id,
        CaseId caseId,
        String reference,
        Risk risk,
        Instant noticedAt,
        Instant toldAt,
        int times,
        Map<String, String> words,
        String raisedBy,
        String agency,
        State state,
        List<Notified> told) {

    /// Copies the list.
    public Missing {
        told = List.copyOf(told);
    }

    /// How great the danger is.
    public enum Risk {
        HIGH,
        MEDIUM,
        LOW
    }

    /// What an alarm says.
    public enum Part {
        WHO,
        LAST_SEEN,
        DESCRIPTION,
        DANGER,
        CALL
    }

    /// How a child was found.
    public enum Found {
        CAME_BACK,
        FOUND_SAFE,
        FOUND_HARMED,
        IN_CONTACT
    }

    /// An agency that was told, and when it first looked.
    public record Notified(
            String agency,
            MissingRules.Sees sees,
            Instant at,
            @Nullable Instant seenAt) {}

    /// Where it stands.
    public sealed interface State {

        /// Nobody knows where the child is.
        record Gone() implements State {}

        /// The child is there again; somebody has to talk with the child about it.
        record Back(Found how, Instant at, String words, String by) implements State {}

        /// Somebody has.
        record Debriefed(Back back, Instant at, String words, String by) implements State {}
    }

    /// Whether nobody knows where the child is.
    public boolean open() {
        return state instanceof State.Gone;
    }

    /// Whether those who had to know were told in time.
    public boolean inTime() {
        return MissingRules.inTime(noticedAt, toldAt);
    }

    /// What is said about a part; empty for who sees only that it happened.
    public String part(String name) {
        return words.getOrDefault(name, "");
    }
}
