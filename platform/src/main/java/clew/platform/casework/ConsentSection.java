package clew.platform.casework;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import org.springframework.stereotype.Component;

/// The link from a case to the page that says who may know what of the person until when.
@Component
class ConsentSection implements CaseSection {

    private final CaseDesk desk;
    private final Cases cases;

    ConsentSection(CaseDesk desk, Cases cases) {
        this.desk = desk;
        this.cases = cases;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String name() {
        return "consent";
    }

    @Override
    public String labelKey() {
        return "casework.case.consent";
    }

    @Override
    public String path(CaseId id) {
        return "/persons/" + cases.get(id).person() + "/consent";
    }

    @Override
    public boolean visible(CaseFile file) {
        return desk.allowsOf(file.person(), DataKind.CONSENT, Action.READ);
    }
}
