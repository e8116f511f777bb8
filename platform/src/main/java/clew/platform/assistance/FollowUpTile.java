package clew.platform.assistance;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.web.HomeTile;
import org.springframework.stereotype.Component;

/// How many people are to be asked soon how they are, months after support ended.
@Component
class FollowUpTile implements HomeTile {

    private final AssistanceDesk desk;
    private final DueList due;

    FollowUpTile(AssistanceDesk desk, DueList due) {
        this.desk = desk;
        this.due = due;
    }

    @Override
    public int order() {
        return 330;
    }

    @Override
    public String labelKey() {
        return "assistance.tile.followUps";
    }

    @Override
    public String path() {
        return "/assistance/due";
    }

    @Override
    public boolean visible() {
        return desk.everAllows(DataKind.ASSISTANCE, Action.READ);
    }

    @Override
    public long count() {
        return due.count(Track.FOLLOW_UP);
    }

    @Override
    public boolean urgent() {
        return false;
    }
}
