package clew.platform.children;

import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.access.Role;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who is told when a child is missing, in which roles, and within which time.
///
/// The roles are data (`children/missing-roles.csv`): members of an agency who have none of them are not told
/// and do not see the alarm. Where nobody has a role, or there is no such agency, that is a finding of its own:
/// a hole that somebody has to fill by telephone. That they are told within fifteen minutes is Clew's own
/// requirement (R19 of its field notes): the alarm tells them in the moment in which it is raised, so what
/// remains is the time between noticing and raising.
public final class MissingRules {

    /// Within how long after noticing those roles are to be told.
    static final Duration IN_TIME = Duration.ofMinutes(15);

    private static final String KIND = "kind:";

    private MissingRules() {}

    /// What an agency sees of an alarm.
    public enum Sees {
        ALL,
        PROCESS
    }

    /// One line of the file.
    ///
    /// @param who OWNER, GUARDIAN or a kind of agency
    /// @param roles of the members there who are told
    record Line(String who, Set<Role> roles, Sees sees) {

        /// Copies the roles.
        Line {
            roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
        }

        boolean covers(Agency agency, AgencyId owner, Set<AgencyId> guardians) {
            return switch (who) {
                case "OWNER" -> agency.id().equals(owner);
                case "GUARDIAN" -> guardians.contains(agency.id());
                default -> who.equals(KIND + agency.kind().name());
            };
        }
    }

    /// An agency to be told.
    ///
    /// @param roles of its members who are told
    record Told(AgencyId agency, String name, Set<Role> roles, Sees sees) {

        private Told with(Told other) {
            EnumSet<Role> both = EnumSet.copyOf(roles);
            both.addAll(other.roles);
            return new Told(agency, name, both, sees == Sees.ALL ? sees : other.sees);
        }
    }

    /// A role that is told.
    ///
    /// @param who as [Line]
    /// @param agency `null` where there is no such agency
    /// @param members who have the role there; empty where nobody has it
    record Notice(String who, Role role, @Nullable Told agency, List<MemberId> members) {

        /// Copies the members.
        Notice {
            members = List.copyOf(members);
        }

        /// Whether nobody is told.
        public boolean nobody() {
            return members.isEmpty();
        }

        /// Where: the name of the agency, or that there is none.
        public Reason place() {
            return MissingRules.place(who, agency == null ? null : agency.name());
        }
    }

    /// Whom to tell. An agency that has several lines is told in all their roles, and sees what the widest of them
    /// sees.
    static List<Told> toTell(List<Line> lines, AgencyId owner, Set<AgencyId> guardians, List<Agency> agencies) {
        Map<AgencyId, Told> told = new LinkedHashMap<>();
        for (Line line : lines) {
            for (Agency agency : agencies) {
                if (line.covers(agency, owner, guardians)) {
                    told.merge(
                            agency.id(), new Told(agency.id(), agency.name(), line.roles(), line.sees()), Told::with);
                }
            }
        }
        return List.copyOf(told.values());
    }

    /// Who has each role at each agency that is told, and for which line there is no agency. A role of an agency that
    /// several lines name stands under the first of them.
    static List<Notice> notices(
            List<Line> lines, AgencyId owner, Set<AgencyId> guardians, List<Agency> agencies, List<Member> members) {
        Map<String, Notice> notices = new LinkedHashMap<>();
        for (Line line : lines) {
            List<Agency> covered = agencies.stream()
                    .filter(agency -> line.covers(agency, owner, guardians))
                    .toList();
            for (Role role : line.roles()) {
                if (covered.isEmpty()) {
                    notices.put(line.who() + role, new Notice(line.who(), role, null, List.of()));
                }
                for (Agency agency : covered) {
                    Told told = new Told(agency.id(), agency.name(), line.roles(), line.sees());
                    List<MemberId> who = members.stream()
                            .filter(one -> one.agency().equals(agency.id()) && one.is(role))
                            .map(Member::id)
                            .toList();
                    notices.putIfAbsent(agency.id() + role.name(), new Notice(line.who(), role, told, who));
                }
            }
        }
        return List.copyOf(notices.values());
    }

    /// Where members were told: the name of the agency, or that there is none.
    static Reason place(String who, @Nullable String agency) {
        if (agency != null) {
            return Reason.of("children.missing.place", agency);
        }
        return who.startsWith(KIND)
                ? Reason.of(
                        "children.missing.noAgency.kind",
                        Reason.of(
                                AgencyKind.valueOf(who.substring(KIND.length())).key()))
                : Reason.of("children.missing.noAgency." + who);
    }

    /// Whether those roles were told in time.
    static boolean inTime(Instant noticed, Instant told) {
        return !told.isAfter(noticed.plus(IN_TIME));
    }

    /// The lines that are shipped.
    static List<Line> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MissingRules.class.getResourceAsStream("/children/missing-roles.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("who,"))
                    .map(line -> List.of(line.split(",", 3)))
                    .map(parts -> new Line(parts.getFirst(), roles(parts.get(1)), Sees.valueOf(parts.getLast())))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
    }
}
