package clew.platform.recognition;

import clew.platform.directory.AgencyId;
import clew.platform.person.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One screening of a person with one version of one instrument. A person may be screened again, by anybody, at any
/// time; the observations accumulate.
///
/// @param shortForm whether the short form is shown; the long one is there on demand
/// @param language in which the prompts are shown to the person, as a BCP 47 tag, or `null`
/// @param startedBy the name of the member who started it
/// @param touchedAt when something was last noted in it
public record Screening(
        ScreeningId id,
        PersonId person,
        AgencyId agency,
        String instrument,
        String instrumentVersion,
        boolean shortForm,
        @Nullable String language,
        ScreeningState state,
        String startedBy,
        Instant startedAt,
        Instant touchedAt,
        int version) {

    /// Whether a human has decided.
    public boolean decided() {
        return state == ScreeningState.DECIDED;
    }
}
