package clew.platform.recognition;

import clew.platform.access.MemberId;
import clew.platform.directory.AgencyId;
import clew.platform.person.PersonId;
import java.time.Instant;
import java.util.UUID;

/// Says that a human has decided that there are reasonable grounds to believe that a person has been trafficked.
/// Published within the transaction of the decision.
///
/// @param person whom the decision is about
/// @param screening the screening that led to it
/// @param by the agency that decided
/// @param who the member who decided
/// @param at when
/// @param child whether the person is a child, or is to be treated as one because their age is uncertain
public record PresumptionRaised(
        PersonId person, UUID screening, AgencyId by, MemberId who, Instant at, boolean child) {}
