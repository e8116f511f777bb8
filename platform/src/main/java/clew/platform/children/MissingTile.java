package clew.platform.children;

import clew.platform.access.Action;
import clew.platform.access.Relation;
import clew.platform.web.HomeTile;
import org.springframework.stereotype.Component;

/// How many children are missing of whom the member is told. It is the notice of an alarm: a number, and nothing of a
/// case.
@Component
class MissingTile implements HomeTile {

    private final ChildDesk desk;
    private final MissingRows rows;

    MissingTile(ChildDesk desk, MissingRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String labelKey() {
        return "children.tile.missing";
    }

    @Override
    public String path() {
        return "/missing";
    }

    @Override
    public boolean visible() {
        return desk.allowsAs(Relation.ADDRESSEE, Action.READ);
    }

    @Override
    public long count() {
        return rows.open(desk.member());
    }

    @Override
    public boolean urgent() {
        return true;
    }
}
