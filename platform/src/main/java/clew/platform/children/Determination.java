package clew.platform.children;

import clew.platform.access.MemberId;
import clew.platform.casework.CaseId;
import clew.platform.directory.AgencyId;
import clew.platform.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One determination of a child's best interests by a panel: the options, what speaks for and against each, and what
/// was decided.
///
/// @param reference of the case: neutral, never a name
/// @param earlier the determination that this one reopens, or `null`
/// @param question what is to be determined, in words
record Determination(
        UUID id,
        CaseId caseId,
        PersonId person,
        AgencyId owner,
        String reference,
        Ground ground,
        @Nullable UUID earlier,
        String question,
        String convenedBy,
        Instant at,
        List<Seat> panel,
        List<Option> options,
        State state) {

    /// Copies the lists.
    Determination {
        panel = List.copyOf(panel);
        options = List.copyOf(options);
    }

    /// Why a panel is needed.
    enum Ground {
        DURABLE_SOLUTION,
        TEMPORARY_CARE,
        SEPARATION_FROM_PARENTS,
        CUSTODY_OR_REUNION
    }

    /// Under what an option is weighed.
    enum Heading {
        VIEWS,
        FAMILY,
        SAFETY,
        DEVELOPMENT,
        DURABLE
    }

    /// One who sits on the panel.
    ///
    /// @param member who it is, where they work with Clew: only such a member can read it here
    /// @param agency whose, or `null` for somebody outside
    /// @param organisation the name of the agency or body
    /// @param as what the person sits there
    record Seat(
            UUID id,
            @Nullable MemberId member,
            @Nullable AgencyId agency,
            String name,
            String organisation,
            String as,
            boolean chair) {

        private Seat again() {
            return new Seat(UUID.randomUUID(), member, agency, name, organisation, as, chair);
        }
    }

    /// One option, weighed.
    ///
    /// @param place its number, from 1
    /// @param forIt by the names of headings
    record Option(int place, String title, Map<Heading, String> forIt, Map<Heading, String> againstIt) {}

    /// Where it stands.
    sealed interface State {

        /// The panel meets; options are added.
        record Convened() implements State {}

        /// It was decided.
        ///
        /// @param option the number of the option
        /// @param dissent who decided otherwise and why; may be empty
        /// @param triggers what opens it again
        record Decided(
                int option,
                LocalDate on,
                LocalDate reviewOn,
                String reasons,
                String dissent,
                String triggers,
                String by)
                implements State {}

        /// It was decided, and the child, the guardian or a parent appealed.
        record Appealed(Decided decision, Instant at, String words) implements State {}

        /// It was decided and opened again: a later one takes its place.
        record Reopened(Decided decision, Instant at, String words) implements State {}
    }

    /// A new one with the same panel for the same question, which opens this one again.
    Determination again(String by, Instant now) {
        List<Seat> seats = panel.stream().map(Seat::again).toList();
        return new Determination(
                UUID.randomUUID(),
                caseId,
                person,
                owner,
                reference,
                ground,
                id,
                question,
                by,
                now,
                seats,
                List.of(),
                new State.Convened());
    }

    public boolean open() {
        return state instanceof State.Convened;
    }

    /// The decision, if there is one.
    public State.@Nullable Decided decision() {
        return switch (state) {
            case State.Convened _ -> null;
            case State.Decided decided -> decided;
            case State.Appealed appealed -> appealed.decision();
            case State.Reopened reopened -> reopened.decision();
        };
    }

    /// Whether a member sits on the panel.
    public boolean seats(MemberId member) {
        return panel.stream().anyMatch(seat -> member.equals(seat.member()));
    }

    /// Whether a member chairs the panel.
    public boolean chairs(MemberId member) {
        return panel.stream().anyMatch(seat -> seat.chair() && member.equals(seat.member()));
    }
}
