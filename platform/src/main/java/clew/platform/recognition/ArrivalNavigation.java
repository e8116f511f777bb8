package clew.platform.recognition;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.web.NavigationEntry;
import org.springframework.stereotype.Component;

/// The link to arrivals in the main navigation.
@Component
final class ArrivalNavigation implements NavigationEntry {

    private final Gate gate;

    ArrivalNavigation(Gate gate) {
        this.gate = gate;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String labelKey() {
        return "recognition.arrival.navigation";
    }

    @Override
    public String path() {
        return "/arrivals";
    }

    @Override
    public boolean visible() {
        return gate.allows(Relation.OWNER, DataKind.ARRIVAL, Action.READ);
    }
}
