package clew.platform.access;

import clew.platform.directory.AgencyId;
import java.util.Set;

/// Somebody who is to sign in: the name they sign in with, their own name, their agency and what they do for it.
public record NewMember(String userName, String name, AgencyId agency, Set<Role> roles) {

    public NewMember {
        if (userName.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a member has a user name and a name");
        }
        userName = userName.strip();
        name = name.strip();
        roles = Set.copyOf(roles);
    }
}
