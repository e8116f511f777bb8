package clew.platform.access;

import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// A person who works with Clew for an agency: the one who asks.
public record Member(
        MemberId id, String name, AgencyId agency, String agencyName, AgencyKind agencyKind, Set<Role> roles) {

    public Member {
        EnumSet<Role> ordered = EnumSet.noneOf(Role.class);
        ordered.addAll(roles);
        roles = Collections.unmodifiableSet(ordered);
    }

    /// Whether the member has a role.
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
