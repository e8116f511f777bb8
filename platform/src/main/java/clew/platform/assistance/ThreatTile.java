package clew.platform.assistance;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.web.HomeTile;
import org.springframework.stereotype.Component;

/// How many people are under a threat to their life that nobody has called over.
@Component
class ThreatTile implements HomeTile {

    private final AssistanceDesk desk;
    private final DueList due;

    ThreatTile(AssistanceDesk desk, DueList due) {
        this.desk = desk;
        this.due = due;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String labelKey() {
        return "assistance.tile.threats";
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
        return due.count(Track.THREAT);
    }

    @Override
    public boolean urgent() {
        return true;
    }
}
