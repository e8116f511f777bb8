package clew.platform.children;

import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Who is told when a child is missing, and within which time.
///
/// The roles are data (`children/missing-roles.csv`). That they are told within fifteen minutes is Clew's own
/// requirement (R19 of its field notes): the alarm tells them in the moment in which it is raised, so what remains is
/// the time between noticing and raising.
final class MissingRules {

    /// Within how long after noticing those roles are to be told.
    static final Duration IN_TIME = Duration.ofMinutes(15);

    private static final String KIND = "kind:";

    private MissingRules() {}

    /// What an agency sees of an alarm.
    enum Sees {
        ALL,
        PROCESS
    }

    /// One line of the file.
    record Role(String who, Sees sees) {

        boolean covers(Agency agency, AgencyId owner, Set<AgencyId> guardians) {
            return switch (who) {
                case "OWNER" -> agency.id().equals(owner);
                case "GUARDIAN" -> guardians.contains(agency.id());
                default -> who.equals(KIND + agency.kind().name());
            };
        }
    }

    /// An agency to be told.
    record Told(AgencyId agency, String name, Sees sees) {}

    /// Whom to tell. An agency that has several roles sees what the widest of them sees.
    static List<Told> toTell(List<Role> roles, AgencyId owner, Set<AgencyId> guardians, List<Agency> agencies) {
        Map<AgencyId, Told> told = new LinkedHashMap<>();
        for (Role role : roles) {
            for (Agency agency : agencies) {
                if (role.covers(agency, owner, guardians)) {
                    told.merge(
                            agency.id(),
                            new Told(agency.id(), agency.name(), role.sees()),
                            (one, other) -> one.sees() == Sees.ALL ? one : other);
                }
            }
        }
        return List.copyOf(told.values());
    }

    /// Whether those roles were told in time.
    static boolean inTime(Instant noticed, Instant told) {
        return !told.isAfter(noticed.plus(IN_TIME));
    }

    /// The roles that are shipped.
    static List<Role> roles() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MissingRules.class.getResourceAsStream("/children/missing-roles.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("who,"))
                    .map(line -> List.of(line.split(",", 2)))
                    .map(parts -> new Role(parts.getFirst(), Sees.valueOf(parts.getLast())))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
