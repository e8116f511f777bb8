package clew.platform.referral;

import clew.platform.access.DataKind;
import clew.platform.casework.CaseId;
import clew.platform.directory.AgencyId;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A referral that is being written, in three steps: need, agency, what is shared. It can be left and taken up again.
record Draft(UUID id, CaseId caseId, AgencyId from, Instant changedAt, int version, Content content) {

    /// What has been filled in so far.
    ///
    /// @param shared the chosen kinds of data with the sender's words; null until the third step was saved
    record Content(
            @Nullable UUID need,
            ServiceKind service,
            Taken whom,
            List<String> languages,
            @Nullable String place,
            Urgency urgency,
            String words,
            @Nullable UUID to,
            @Nullable Map<DataKind, String> shared) {

        Content {
            languages = List.copyOf(languages);
            shared = shared == null ? null : Map.copyOf(shared);
        }

        Content to(AgencyId agency) {
            return new Content(need, service, whom, languages, place, urgency, words, agency.value(), shared);
        }
    }
}
