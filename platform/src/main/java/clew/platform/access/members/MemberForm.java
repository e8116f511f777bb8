package clew.platform.access.members;

import clew.platform.access.Account;
import clew.platform.access.NewMember;
import clew.platform.access.Role;
import clew.platform.access.signin.Problems;
import clew.platform.directory.AgencyId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// A member as the administrator types them.
record MemberForm(
        String name,
        String userName,
        @Nullable UUID agency,
        Set<Role> roles,
        @Nullable Integer version) {

    MemberForm(
            @Nullable String name,
            @Nullable String userName,
            @Nullable UUID agency,
            @Nullable Set<Role> roles,
            @Nullable Integer version) {
        this.name = Problems.line(name);
        this.userName = Problems.line(userName);
        this.agency = agency;
        this.roles = roles == null ? Set.of() : roles;
        this.version = version;
    }

    static MemberForm of(Account account) {
        return new MemberForm(
                account.member().name(),
                account.userName(),
                account.member().agency().value(),
                account.member().roles(),
                account.version());
    }

    /// The member, or null with what is wrong said at the fields.
    @Nullable
    NewMember check(BindingResult errors) {
        Problems.require(errors, "name", name);
        Problems.requireUserName(errors, userName);
        if (agency == null) {
            errors.rejectValue("agency", "access.error.missing.agency", "access.error.missing.agency");
        }
        if (roles.isEmpty() && !errors.hasFieldErrors("roles")) {
            errors.rejectValue("roles", "access.error.missing.roles", "access.error.missing.roles");
        }
        return errors.hasErrors() || agency == null ? null : new NewMember(userName, name, new AgencyId(agency), roles);
    }
}
