package clew.platform.access.trail;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.web.NavigationEntry;
import org.springframework.stereotype.Component;

/// The link to the trail.
@Component
class TrailLink implements NavigationEntry {

    private final Gate gate;

    TrailLink(Gate gate) {
        this.gate = gate;
    }

    @Override
    public int order() {
        return 800;
    }

    @Override
    public String labelKey() {
        return "access.trail.title";
    }

    @Override
    public String path() {
        return "/trail";
    }

    @Override
    public boolean visible() {
        return gate.allows(Relation.OWNER, DataKind.TRAIL, Action.READ)
                || gate.allows(Relation.NONE, DataKind.TRAIL, Action.READ);
    }
}
