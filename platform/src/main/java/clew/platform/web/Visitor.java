package clew.platform.web;

import java.util.Set;

/// Who looks at the page, as the frame shows it.
///
/// @param name the name of the member
/// @param agency the name of the agency the member acts for
/// @param roles the names of the roles, such as `FIRST_RESPONDER`
public record Visitor(String name, String agency, Set<String> roles) {

    public Visitor {
        roles = Set.copyOf(roles);
    }
}
