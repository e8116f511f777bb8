package clew.platform.recognition;

import clew.platform.access.MemberId;
import clew.recognition.Observation;
import java.time.Instant;

/// An observation as it is kept: which one of all, in which screening, by whom.
///
/// @param notedAt when Clew learnt of it
record KeptObservation(long number, ScreeningId screening, MemberId member, Instant notedAt, Observation observation) {}
