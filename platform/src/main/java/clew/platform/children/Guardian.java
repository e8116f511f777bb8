package clew.platform.children;

import clew.platform.access.MemberId;
import clew.platform.casework.CaseId;
import clew.platform.directory.AgencyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One appointment of a guardian or representative of a child.
///
/// @param name of the person or body
/// @param member who it is, where the guardian works with Clew
/// @param agency whose guardian it is, or `null` for a person outside
/// @param checkedOn the day of the criminal-record check, or `null` if there was none
/// @param declared what was declared about conflicts of interest
/// @param findings what stood against it, and was overridden
/// @param because why it was overridden; empty where nothing stood against it
/// @param reach whether the appointment let the agency into the case
/// @param ground the record that the law lets the guardian's agency know the child, or `null` if none was needed
/// @param end how it ended, or `null` while it lasts
public record Guardian(
        UUID id,
        CaseId caseId,
        Kind kind,
        String name,
        boolean body,
        @Nullable MemberId member,
        @Nullable AgencyId agency,
        @Nullable LocalDate checkedOn,
        Set<Conflict> declared,
        Set<String> findings,
        String because,
        boolean reach,
        @Nullable UUID ground,
        LocalDate from,
        String appointedBy,
        Instant at,
        @Nullable End end) {

    /// Copies the sets.
    public Guardian {
        declared = Set.copyOf(declared);
        findings = Set.copyOf(findings);
    }

    /// How firmly somebody was appointed.
    public enum Kind {
        /// At once, until there is a full one.
        PROVISIONAL,
        /// The representative whom the law asks for.
        FULL
    }

    /// What is asked before somebody is appointed, and speaks against it.
    public enum Conflict {
        /// Has had money, work or lodging from somebody who may have trafficked the child, or given it to them.
        TIES_TO_SUSPECT,
        /// Is family of an adult who came with the child.
        FAMILY_OF_COMPANION,
        /// Works for whoever houses the child.
        HOUSES_THE_CHILD,
        /// Works for a body that decides about the child's stay.
        DECIDES_ON_STAY
    }

    /// Why an appointment ended.
    public enum EndReason {
        REPLACED,
        OF_AGE,
        WITHDREW,
        CHILD_WISHES,
        CONFLICT,
        REMOVED
    }

    /// The end of an appointment.
    public record End(LocalDate on, EndReason reason, String words, String by) {}

    /// Whether it lasts.
    public boolean acting() {
        return end == null;
    }

    /// Whether it ended because the guardian could not be one for this child.
    boolean rejected() {
        return end != null && (end.reason() == EndReason.CONFLICT || end.reason() == EndReason.REMOVED);
    }
}
