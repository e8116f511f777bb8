package clew.platform.assistance;

import java.time.LocalDate;

/// What the rules look at besides the strand itself.
///
/// @param child whether the person is to be treated as a child
/// @param determined whether a best-interests determination about the child is on file
record Circumstances(LocalDate today, boolean child, boolean determined) {}
