package clew.platform.clocks;

import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseSection;
import org.springframework.stereotype.Component;

/// The clocks of a case, as a page beside its overview.
@Component
class ClockSection implements CaseSection {

    static final String NAME = "clocks";

    private final ClockDesk desk;

    ClockSection(ClockDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String labelKey() {
        return "clocks.section";
    }

    @Override
    public String path(CaseId id) {
        return "/cases/" + id + "/clocks";
    }

    @Override
    public boolean visible(CaseFile file) {
        return desk.mayRead(file.id());
    }
}
