package clew.platform.consent;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.web.HomeTile;
import org.springframework.stereotype.Component;

/// Tells those who keep cases that somebody asks to see more in an emergency, or sees it now.
@Component
class GlassTile implements HomeTile {

    private final Emergencies emergencies;
    private final Gate gate;

    GlassTile(Emergencies emergencies, Gate gate) {
        this.emergencies = emergencies;
        this.gate = gate;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String labelKey() {
        return "consent.glass.tile";
    }

    @Override
    public String path() {
        return "/emergencies";
    }

    @Override
    public boolean visible() {
        return gate.allows(Relation.OWNER, DataKind.EMERGENCY, Action.READ);
    }

    @Override
    public long count() {
        return emergencies.pressing();
    }

    @Override
    public boolean urgent() {
        return true;
    }
}
