package clew.platform.person;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.web.NavigationEntry;
import org.springframework.stereotype.Component;

/// The link to the search for a person in the main navigation.
@Component
final class PersonNavigation implements NavigationEntry {

    private final Gate gate;

    PersonNavigation(Gate gate) {
        this.gate = gate;
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public String labelKey() {
        return "person.navigation";
    }

    @Override
    public String path() {
        return "/persons";
    }

    @Override
    public boolean visible() {
        return gate.allows(Relation.OWNER, DataKind.IDENTITY, Action.SEARCH);
    }
}
