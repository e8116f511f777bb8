package clew.platform.clocks;

import clew.platform.casework.nrm.NrmProfile.Law;
import clew.platform.clocks.ClockDueQuery.When;

/// A line of what is due as pages and exports show it; the name is empty where the member may not know it.
record ClockDueLine(ClockDueRow row, String name, String what, When when, String due, String left, Law law) {}
