package clew.platform.assistance;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseSection;
import org.springframework.stereotype.Component;

/// The page about assistance and rights, beside the others of a case.
@Component
class AssistanceSection implements CaseSection {

    static final String NAME = "assistance";

    private final AssistanceDesk desk;

    AssistanceSection(AssistanceDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String labelKey() {
        return "assistance.title";
    }

    @Override
    public String path(CaseId id) {
        return "/cases/" + id + "/assistance";
    }

    @Override
    public boolean visible(CaseFile file) {
        return desk.allows(file.id(), DataKind.ASSISTANCE, Action.READ);
    }
}
