package clew.platform.exchange;

import clew.platform.exchange.htcds.Cell;
import clew.platform.exchange.htcds.Finding;
import clew.platform.exchange.htcds.Outcome;
import clew.platform.person.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file that was brought in, and what became of it.
///
/// @param leftOut rows that were fit but left out because they may be about somebody who is known already
public record StoredImport(
        ImportId id,
        String memberName,
        String fileName,
        int bytes,
        Outcome.Read preview,
        Status status,
        Instant uploadedAt,
        Instant expiresAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        int imported,
        int leftOut,
        int version) {

    /// How an import stands.
    public enum Status {
        /// Read and shown; somebody has to decide.
        WAITING,
        IMPORTED,
        CANCELLED,
        /// Nobody decided in time; the file was deleted.
        EXPIRED;

        /// The message key of its label.
        public String key() {
            return "exchange.status." + name();
        }
    }

    /// Whether it can still be decided.
    public boolean waiting() {
        return status == Status.WAITING;
    }

    /// A row of the file that cannot be taken.
    public record Rejected(int number, String sheet, int line, List<Finding> reasons, List<Cell> cells) {}

    /// A row of the file that may be about a person whom the agency knows already.
    public record Likely(int rowNumber, int line, String name, PersonId person, String knownAs) {}
}
