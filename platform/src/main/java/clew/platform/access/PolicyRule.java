package clew.platform.access;

import clew.platform.directory.RecipientClass;
import java.util.Set;

/// One line of the policy: members with any of these roles, whose agency has any of these relations and classes, may
/// take these actions on these kinds of data. `why` is the comment above it; `agreed` says that the rule holds only
/// where a valid consent or a recorded ground covers the person, the agency and the kind.
record PolicyRule(
        long line,
        Set<Role> roles,
        Set<Relation> relations,
        Set<RecipientClass> classes,
        Set<DataKind> kinds,
        Set<Action> actions,
        boolean agreed,
        String why) {

    boolean covers(Role role, Relation relation, RecipientClass recipient, DataKind kind, Action action) {
        return roles.contains(role)
                && relations.contains(relation)
                && classes.contains(recipient)
                && kinds.contains(kind)
                && actions.contains(action);
    }
}
