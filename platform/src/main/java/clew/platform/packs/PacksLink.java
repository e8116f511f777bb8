package clew.platform.packs;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.web.NavigationEntry;
import org.springframework.stereotype.Component;

/// The link to the packs, for those who keep them; others find theirs on a case.
@Component
class PacksLink implements NavigationEntry {

    private final Gate gate;

    PacksLink(Gate gate) {
        this.gate = gate;
    }

    @Override
    public int order() {
        return 750;
    }

    @Override
    public String labelKey() {
        return "packs.navigation";
    }

    @Override
    public String path() {
        return "/packs";
    }

    @Override
    public boolean visible() {
        return gate.allows(Relation.OWNER, DataKind.PACK, Action.WRITE);
    }
}
