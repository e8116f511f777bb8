package clew.platform.access.members;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.web.NavigationEntry;
import org.springframework.stereotype.Component;

/// The link to the members.
@Component
class MembersLink implements NavigationEntry {

    private final Gate gate;

    MembersLink(Gate gate) {
        this.gate = gate;
    }

    @Override
    public int order() {
        return 700;
    }

    @Override
    public String labelKey() {
        return "access.members.title";
    }

    @Override
    public String path() {
        return "/members";
    }

    @Override
    public boolean visible() {
        return gate.allows(Relation.NONE, DataKind.MEMBER, Action.READ);
    }
}
