package clew.platform.access.agencies;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.web.NavigationEntry;
import org.springframework.stereotype.Component;

/// The link to the directory.
@Component
class DirectoryLink implements NavigationEntry {

    private final Gate gate;

    DirectoryLink(Gate gate) {
        this.gate = gate;
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public String labelKey() {
        return "directory.navigation";
    }

    @Override
    public String path() {
        return "/agencies";
    }

    @Override
    public boolean visible() {
        return gate.allows(Relation.NONE, DataKind.DIRECTORY, Action.READ);
    }
}
