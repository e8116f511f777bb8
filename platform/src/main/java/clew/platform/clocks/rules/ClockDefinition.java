package clew.platform.clocks.rules;

import clew.platform.access.DataKind;
import clew.platform.access.Role;
import clew.platform.casework.nrm.NrmProfile.Law;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// A period that a law, a policy or a good practice sets, as the file of a pack defines it.
///
/// @param id stays the same over all versions of the pack
/// @param name what is due, in a few words
/// @param text what it is about, for those who have to keep it
/// @param kind the compartment of data that its running gives away; who may not read that does not see the clock
/// @param direction whether something must be done by its end, or not before
/// @param length how long it runs
/// @param counting how its first and last day are counted
/// @param calendar the id of the holiday calendar that it uses
/// @param zone the place whose days it counts
/// @param signals what starts, stops, pauses, resumes and cancels it
/// @param pausing who may pause and resume it by hand; nobody where empty
/// @param cancelling who may say by hand that it does not matter; nobody where empty
/// @param extending who may extend it
/// @param breach what happens when it is not kept
/// @param law where it comes from, with its reliability
public record ClockDefinition(
        String id,
        String name,
        String text,
        DataKind kind,
        Direction direction,
        Length length,
        Counting counting,
        String calendar,
        ZoneId zone,
        Signals signals,
        Set<Role> pausing,
        Set<Role> cancelling,
        Extending extending,
        Breach breach,
        Law law) {

    /// Copies the sets.
    public ClockDefinition {
        pausing = Set.copyOf(pausing);
        cancelling = Set.copyOf(cancelling);
    }

    /// Which way a clock points.
    public enum Direction {
        /// Something must be done at the latest by its end: an overdue one is breached.
        DEADLINE,
        /// Something may not be done before its end: an ended one is no breach.
        MINIMUM
    }

    /// The names of what happens that a clock listens to.
    ///
    /// @param restarts what makes a clock begin anew that runs or is over, with nothing paused or extended
    public record Signals(
            List<String> starts,
            List<String> restarts,
            List<String> stops,
            List<String> pauses,
            List<String> resumes,
            List<String> cancels) {
        /// Copies the lists.
        public Signals {
            starts = List.copyOf(starts);
            restarts = List.copyOf(restarts);
            stops = List.copyOf(stops);
            pauses = List.copyOf(pauses);
            resumes = List.copyOf(resumes);
            cancels = List.copyOf(cancels);
        }
    }

    /// Who may extend a clock, how often, and by how much of its own unit each time; nobody where `by` is empty.
    public record Extending(Set<Role> by, int times, int most) {
        /// Copies the set.
        public Extending {
            by = Set.copyOf(by);
        }
    }

    /// Who is told of a breach: these roles of the owner, and of the partners too where it says so. It is marked
    /// anyway.
    public record Breach(Set<Role> tell, boolean partners) {
        /// Copies the set.
        public Breach {
            tell = Set.copyOf(tell);
        }
    }
}
