package clew.platform.assistance;

import clew.platform.directory.AgencyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened on a strand: written once, never changed.
///
/// @param on the day on which it happened
/// @param language as an ISO 639 code, where something was said in one
/// @param provider the agency that gave it, or `null` if none or not in the directory
/// @param providerName that agency, as it was called then
/// @param way how it was asked or answered, where that was asked
/// @param words what was said about it; empty if nothing
/// @param by the member who wrote it down
public record Happening(
        UUID id,
        Step step,
        LocalDate on,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Ground ground,
        @Nullable String language,
        @Nullable Way way,
        @Nullable AgencyId provider,
        @Nullable String providerName,
        @Nullable Cost cost,
        String words,
        Instant writtenAt,
        String by,
        String agency) {

    /// The same, with its words opened.
    Happening saying(String opened) {
        return new Happening(
                id,
                step,
                on,
                from,
                until,
                ground,
                language,
                way,
                provider,
                providerName,
                cost,
                opened,
                writtenAt,
                by,
                agency);
    }

    /// What an assessment of a return found; empty for every other step.
    public Map<ReturnRisk, ReturnRisk.Found> risks() {
        return step == Step.RETURN_ASSESSED ? ReturnRisk.read(words) : Map.of();
    }
}
