package clew.platform.casework;

import clew.platform.access.MemberId;
import clew.platform.directory.AgencyId;
import clew.platform.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case: one person, looked after by one agency, under one version of one profile.
///
/// @param reference neutral, such as `C-2026-00042`; never a name
/// @param owner the agency that looks after it
/// @param responsible the member of the owner who looks after it, or `null` if nobody does yet
/// @param profileId and the version: the profile it was opened under, which it keeps
/// @param stage an id of that profile
/// @param stageDue the day by which somebody must look at the stage again, or `null` if none is set
/// @param nextStep what is to be done next, in words; may be empty
/// @param child whether the person was, or may have been, a child when the case was last looked after
/// @param screening the screening that led to it, or `null` if none did
/// @param earlierCase the closed case that this one follows, or `null` if none
public record CaseFile(
        CaseId id,
        String reference,
        PersonId person,
        AgencyId owner,
        @Nullable MemberId responsible,
        @Nullable String responsibleName,
        String profileId,
        String profileVersion,
        String stage,
        Instant stageSince,
        @Nullable LocalDate stageDue,
        CaseUrgency urgency,
        String nextStep,
        @Nullable LocalDate nextStepDue,
        boolean child,
        @Nullable UUID screening,
        @Nullable CaseId earlierCase,
        Instant openedAt,
        @Nullable Instant closedAt,
        int version) {

    /// Whether it is open.
    public boolean open() {
        return closedAt == null;
    }

    /// The same case with another next step.
    CaseFile withNextStep(String words) {
        return new CaseFile(
                id,
                reference,
                person,
                owner,
                responsible,
                responsibleName,
                profileId,
                profileVersion,
                stage,
                stageSince,
                stageDue,
                urgency,
                words,
                nextStepDue,
                child,
                screening,
                earlierCase,
                openedAt,
                closedAt,
                version);
    }
}
