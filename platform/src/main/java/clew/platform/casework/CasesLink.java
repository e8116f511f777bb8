package clew.platform.casework;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.web.NavigationEntry;
import org.springframework.stereotype.Component;

/// The way to the cases.
@Component
class CasesLink implements NavigationEntry {

    private final CaseDesk desk;

    CasesLink(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String labelKey() {
        return "casework.navigation.cases";
    }

    @Override
    public String path() {
        return "/cases";
    }

    @Override
    public boolean visible() {
        return desk.allowsOwn(DataKind.PROCESS, Action.SEARCH);
    }
}
