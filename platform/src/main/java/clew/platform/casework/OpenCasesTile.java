package clew.platform.casework;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.web.HomeTile;
import org.springframework.stereotype.Component;

/// How many open cases the agency has a part in.
@Component
class OpenCasesTile implements HomeTile {

    private final CaseDesk desk;
    private final CaseList list;
    private final Chronicle chronicle;

    OpenCasesTile(CaseDesk desk, CaseList list, Chronicle chronicle) {
        this.desk = desk;
        this.list = list;
        this.chronicle = chronicle;
    }

    @Override
    public int order() {
        return 310;
    }

    @Override
    public String labelKey() {
        return "casework.tile.open";
    }

    @Override
    public String path() {
        return "/cases";
    }

    @Override
    public boolean visible() {
        return desk.allowsOwn(DataKind.PROCESS, Action.SEARCH);
    }

    @Override
    public long count() {
        return list.count(CaseQuery.open(), desk.member(), chronicle.today());
    }
}
