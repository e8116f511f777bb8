package clew.platform.children;

import clew.platform.access.Action;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseSection;
import org.springframework.stereotype.Component;

/// The page about the child, beside the overview of the case: for everybody who may be one.
@Component
class ChildSection implements CaseSection {

    private final ChildDesk desk;

    ChildSection(ChildDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String name() {
        return "child";
    }

    @Override
    public String labelKey() {
        return "children.section";
    }

    @Override
    public String path(CaseId id) {
        return "/cases/" + id + "/child";
    }

    @Override
    public boolean visible(CaseFile file) {
        return desk.allows(file.id(), Action.READ) && desk.child(file);
    }
}
