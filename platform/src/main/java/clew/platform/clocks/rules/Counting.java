package clew.platform.clocks.rules;

import clew.platform.casework.nrm.NrmProfile.Law;

/// How the days at both ends of a period are counted, and which law says so.
///
/// @param firstDayCounted whether the day of the event is the first day of the period; under Regulation (EEC,
/// Euratom) No 1182/71, art. 3(1), it is not
/// @param toWorkingDay whether a period that would end on a holiday or at a weekend ends with the next working day;
/// under art. 3(4) of the same regulation it does, unless it is counted in hours
/// @param law what says so, with its reliability
public record Counting(String id, boolean firstDayCounted, boolean toWorkingDay, Law law) {}
