package clew.platform.casework.nrm;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// A decision somebody wants to take.
///
/// @param transition the id of the transition in the profile
/// @param grounds the ids of the grounds it rests on
/// @param reason in words
/// @param evidence lines that point to observations, documents, statements
/// @param at when
public record Move(String transition, Set<String> grounds, String reason, List<String> evidence, Instant at) {
    /// Trims the words and leaves out empty lines of evidence.
    public Move {
        grounds = Set.copyOf(grounds);
        reason = reason.strip();
        evidence = evidence.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
