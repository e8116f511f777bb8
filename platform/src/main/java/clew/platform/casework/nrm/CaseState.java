package clew.platform.casework.nrm;

import java.time.Instant;

/// What the rules need to know about a case: nothing that names anybody.
///
/// @param stage the stage it is in
/// @param since when it came there
/// @param child whether the person is a child, or may be one
/// @param otherOpenCase whether the same agency has another open case of the same person
public record CaseState(String stage, Instant since, boolean child, boolean otherOpenCase) {}
