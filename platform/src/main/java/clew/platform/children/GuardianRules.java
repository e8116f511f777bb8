package clew.platform.children;

import clew.platform.children.Guardian.Conflict;
import clew.platform.directory.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What speaks against appointing somebody as guardian of a child. The machine warns with all its reasons; a
/// human may appoint all the same and says why, and that stays with the appointment.
///
/// Sources: independence and case load, Directive (EU) 2024/1346, art. 27 (check before release): normally at most 30
/// children for a natural person, 50 under disproportionate arrivals. Conflicts of interest: Directive 2011/36/EU,
/// art. 14 and 16 (check before release). How long a criminal-record check is taken as new is Clew's own figure.
final class GuardianRules {

    /// For how many months a criminal-record check is taken as new.
    static final int CHECK_MONTHS = 24;

    private GuardianRules() {}

    /// What is known before somebody is appointed.
    ///
    /// @param naturalPerson whether it is a person, who can stand in for so many children and no more
    /// @param children for how many other children the person stands in now
    /// @param cap for how many children a person may stand in
    /// @param hints what Clew found by itself
    record Facts(
            boolean naturalPerson,
            int children,
            int cap,
            Set<Conflict> declared,
            Set<Hint> hints,
            @Nullable LocalDate checkedOn,
            LocalDate today) {

        Facts {
            declared = ordered(declared, Conflict.class);
            hints = ordered(hints, Hint.class);
        }

        private static <E extends Enum<E>> Set<E> ordered(Set<E> given, Class<E> type) {
            EnumSet<E> ordered = EnumSet.noneOf(type);
            ordered.addAll(given);
            return Collections.unmodifiableSet(ordered);
        }
    }

    /// What Clew finds by itself.
    enum Hint {
        /// The agency looks after the place where the child lives.
        SAME_AGENCY_AS_LODGING,
        /// Bears the name of an adult who came with the child.
        NAME_OF_COMPANION,
        /// Was guardian of this child, and was taken off for a conflict or a complaint.
        REJECTED_BEFORE
    }

    /// One thing that speaks against it.
    ///
    /// @param code how it is kept
    record Finding(String code, Reason reason) {}

    /// Everything that speaks against the appointment; nothing is left out because something else is worse.
    static List<Finding> against(Facts facts) {
        List<Finding> found = new ArrayList<>();
        for (Conflict conflict : facts.declared()) {
            found.add(new Finding(conflict.name(), Reason.of("children.guardian.conflict." + conflict.name())));
        }
        for (Hint hint : facts.hints()) {
            found.add(new Finding(hint.name(), Reason.of("children.guardian.hint." + hint.name())));
        }
        if (facts.naturalPerson() && facts.children() >= facts.cap()) {
            found.add(new Finding("CASE_LOAD", Reason.of("children.guardian.load", facts.children(), facts.cap())));
        }
        LocalDate checked = facts.checkedOn();
        if (checked == null) {
            found.add(new Finding("NOT_CHECKED", Reason.of("children.guardian.notChecked")));
        } else if (checked.plusMonths(CHECK_MONTHS).isBefore(facts.today())) {
            found.add(new Finding("CHECKED_LONG_AGO", Reason.of("children.guardian.checkedLongAgo", CHECK_MONTHS)));
        }
        return found;
    }

    /// Whether the appointment may go ahead: nothing speaks against it, or a human says why all the same.
    static boolean permits(List<Finding> findings, String because) {
        return findings.isEmpty() || !because.isBlank();
    }
}
