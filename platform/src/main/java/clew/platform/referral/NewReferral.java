package clew.platform.referral;

import clew.platform.access.DataKind;
import clew.platform.casework.CaseId;
import clew.platform.directory.AgencyId;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A referral to be sent.
///
/// @param need the recorded need it answers, if there is one
/// @param words what is needed, in the sender's words
/// @param shared the kinds of data to share and, for each, the sender's words about it (may be empty where the record
///     speaks for itself)
/// @param identityWithheld whether the receiver sees a reference instead of a name until it accepts
public record NewReferral(
        CaseId caseId,
        @Nullable UUID need,
        ServiceKind service,
        Taken whom,
        List<String> languages,
        @Nullable String place,
        Urgency urgency,
        AgencyId to,
        String words,
        Map<DataKind, String> shared,
        boolean identityWithheld,
        Agreement agreement) {

    /// The most characters in one field of free text.
    public static final int MOST_WORDS = 4000;

    public NewReferral {
        languages = List.copyOf(languages);
        shared = Map.copyOf(shared);
        if (words.isBlank()) {
            throw new IllegalArgumentException("a referral says what is needed");
        }
        if (words.length() > MOST_WORDS || shared.values().stream().anyMatch(text -> text.length() > MOST_WORDS)) {
            throw new IllegalArgumentException("a text of a referral has at most " + MOST_WORDS + " characters");
        }
    }
}
