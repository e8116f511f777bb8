package clew.platform.casework;

import clew.platform.access.DataKind;
import clew.platform.directory.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry of a case's timeline.
///
/// @param kind the compartment it belongs to: who may not read that does not see the entry
/// @param key of the message that is its sentence
/// @param arguments of that message; one that begins with `#` is itself a message key
/// @param about the decision, need, note or referral it tells of, or `null` if none
/// @param memberName who did it; empty where no member did
public record CaseEvent(
        Instant at,
        Topic topic,
        DataKind kind,
        String key,
        List<String> arguments,
        @Nullable UUID about,
        String memberName,
        String agencyName) {

    /// What a timeline can be filtered by.
    public enum Topic {
        STAGE,
        NEED,
        NOTE,
        REFERRAL,
        CHANGE;

        /// The message key of its label.
        public String key() {
            return "casework.topic." + name();
        }
    }

    /// Copies the arguments.
    public CaseEvent {
        arguments = List.copyOf(arguments);
    }

    /// Its sentence.
    public Reason what() {
        return Reason.of(
                key,
                arguments.stream()
                        .map(argument ->
                                argument.startsWith("#") ? Reason.of(argument.substring(1)) : (Object) argument)
                        .toArray());
    }
}
