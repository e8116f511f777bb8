package clew.platform.demo;

import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.access.Members;
import clew.platform.access.NewMember;
import clew.platform.access.Role;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.Contact;
import clew.platform.directory.Directory;
import clew.platform.directory.NewAgency;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// The agencies of the State of Norvanta, which does not exist, and their members.
@Component
@ConditionalOnProperty("clew.demo")
class DemoAgencies {

    /// The password of every demonstration member. The demonstration listens to its own computer only.
    static final String PASSWORD = "follow the thread";

    private final Directory directory;
    private final Members members;

    DemoAgencies(Directory directory, Members members) {
        this.directory = directory;
        this.members = members;
    }

    Map<String, AgencyId> addAgencies() {
        Map<String, AgencyId> ids = new HashMap<>();
        for (DemoTable.Row row : DemoTable.rows("agencies")) {
            ids.put(
                    row.text("key"),
                    directory.add(new NewAgency(
                            row.text("name"),
                            AgencyKind.valueOf(row.text("kind")),
                            row.text("place"),
                            row.words("languages"),
                            new Contact(row.text("phone"), null, null, null, row.text("hours")),
                            row.parts("services", ";").stream()
                                    .map(DemoAgencies::service)
                                    .toList())));
        }
        return ids;
    }

    Map<String, Member> addMembers(Map<String, AgencyId> agencies) {
        Map<String, Member> added = new HashMap<>();
        for (DemoTable.Row row : DemoTable.rows("members")) {
            AgencyId agency = agencies.get(row.text("agency"));
            if (agency == null) {
                throw new IllegalStateException("demo/members.csv names an unknown agency: " + row.text("agency"));
            }
            Set<Role> roles = row.words("roles").stream().map(Role::valueOf).collect(Collectors.toSet());
            MemberId id = members.add(new NewMember(row.text("user_name"), row.text("name"), agency, roles));
            members.setPassword(id, PASSWORD);
            added.put(row.text("user_name"), members.get(id).member());
        }
        return added;
    }

    /// A service written as kind/whom/capacity/free/hours, where the last three may be missing.
    private static Agency.Service service(String written) {
        List<String> parts = DemoTable.split(written, "/");
        EnumSet<Taken> takes = DemoTable.split(parts.get(1), " ").stream()
                .map(Taken::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Taken.class)));
        return new Agency.Service(
                ServiceKind.valueOf(parts.getFirst()),
                takes,
                number(parts, 2),
                number(parts, 3),
                parts.size() > 4 && parts.get(4).equals("24"));
    }

    private static @Nullable Integer number(List<String> parts, int place) {
        return parts.size() <= place || parts.get(place).isEmpty() ? null : Integer.valueOf(parts.get(place));
    }
}
