package clew.platform.casework;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.web.HomeTile;
import org.springframework.stereotype.Component;

/// How many open cases should have been looked at before today.
@Component
class OverdueCasesTile implements HomeTile {

    private final CaseDesk desk;
    private final CaseList list;
    private final Chronicle chronicle;

    OverdueCasesTile(CaseDesk desk, CaseList list, Chronicle chronicle) {
        this.desk = desk;
        this.list = list;
        this.chronicle = chronicle;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String labelKey() {
        return "casework.tile.overdue";
    }

    @Override
    public String path() {
        return "/cases?overdue=true";
    }

    @Override
    public boolean visible() {
        return desk.allowsOwn(DataKind.PROCESS, Action.SEARCH);
    }

    @Override
    public long count() {
        CaseQuery overdue = new CaseQuery(
                null,
                null,
                false,
                true,
                CaseQuery.Whose.ALL,
                CaseQuery.State.OPEN,
                "",
                null,
                CaseQuery.Sort.DUE,
                false,
                1);
        return list.count(overdue, desk.member(), chronicle.today());
    }

    @Override
    public boolean urgent() {
        return true;
    }
}
