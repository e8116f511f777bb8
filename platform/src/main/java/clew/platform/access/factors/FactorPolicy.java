package clew.platform.access.factors;

import clew.platform.access.Member;
import clew.platform.access.Role;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Who must have a second factor: nobody, everybody, or those with certain roles, in certain kinds of agency or in
/// certain agencies.
///
/// `clew.signin.second-factor` is `optional`, `required`, or `required-for:` with roles, kinds of agency and
/// identities of agencies, such as `required-for:ADMINISTRATOR,POLICE,7c0e…`. Anything else keeps Clew from
/// starting: a typing error must not leave a door open.
@Component
public final class FactorPolicy {

    private static final String SOME = "required-for:";

    private final boolean everybody;
    private final Set<Role> roles = EnumSet.noneOf(Role.class);
    private final Set<AgencyKind> kinds = EnumSet.noneOf(AgencyKind.class);
    private final Set<AgencyId> agencies = new HashSet<>();

    FactorPolicy(@Value("${clew.signin.second-factor:optional}") String setting) {
        String said = setting.strip();
        this.everybody = said.equalsIgnoreCase("required");
        if (said.toLowerCase(Locale.ROOT).startsWith(SOME)) {
            Arrays.stream(said.substring(SOME.length()).split(",", -1))
                    .map(String::strip)
                    .forEach(this::add);
        } else if (!everybody && !said.equalsIgnoreCase("optional")) {
            throw wrong(said);
        }
    }

    /// Whether a member must have a second factor.
    public boolean requires(Member member) {
        return everybody
                || kinds.contains(member.agencyKind())
                || agencies.contains(member.agency())
                || member.roles().stream().anyMatch(roles::contains);
    }

    private void add(String who) {
        String name = who.toUpperCase(Locale.ROOT);
        boolean role =
                Arrays.stream(Role.values()).anyMatch(known -> known.name().equals(name));
        boolean kind = Arrays.stream(AgencyKind.values())
                .anyMatch(known -> known.name().equals(name));
        if (role) {
            roles.add(Role.valueOf(name));
        }
        if (kind) {
            kinds.add(AgencyKind.valueOf(name));
        }
        if (!role && !kind) {
            agencies.add(agency(who));
        }
    }

    private static AgencyId agency(String who) {
        try {
            return new AgencyId(UUID.fromString(who));
        } catch (IllegalArgumentException notAnIdentity) {
            throw wrong(who);
        }
    }

    private static IllegalArgumentException wrong(String said) {
        String known = Stream.concat(Arrays.stream(Role.values()), Arrays.stream(AgencyKind.values()))
                .map(Enum::name)
                .collect(Collectors.joining(", "));
        return new IllegalArgumentException("clew.signin.second-factor: \"" + said + "\" is not known. It is optional, "
                + "required, or required-for: with some of " + known + " or identities of agencies.");
    }
}
