package clew.platform.consent;

import clew.platform.access.Member;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Reason;
import clew.platform.person.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What this room needs of cases: case work implements it. It is asked outside the fence of the asker.
public interface KnownCases {

    /// The case with a reference, such as `C-2026-00042`, whoever keeps it.
    Optional<Known> byReference(String reference);

    /// Lets an agency onto a case and the person behind it, as partner; an owner stays owner.
    void letIn(UUID caseId, AgencyId agency);

    /// Tells the timeline of a case.
    ///
    /// @param by who did it, or `null` where the clock did
    void tell(UUID caseId, Reason what, @Nullable Member by);

    /// A case, whom it is about and who keeps it.
    record Known(UUID id, PersonId person, AgencyId owner) {}
}
