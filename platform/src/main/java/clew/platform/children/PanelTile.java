package clew.platform.children;

import clew.platform.access.Action;
import clew.platform.access.Relation;
import clew.platform.web.HomeTile;
import org.springframework.stereotype.Component;

/// How many determinations wait for a panel on which the member sits.
@Component
class PanelTile implements HomeTile {

    private final ChildDesk desk;
    private final DeterminationRows rows;

    PanelTile(ChildDesk desk, DeterminationRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    @Override
    public int order() {
        return 330;
    }

    @Override
    public String labelKey() {
        return "children.tile.panel";
    }

    @Override
    public String path() {
        return "/determinations";
    }

    @Override
    public boolean visible() {
        return desk.allowsAs(Relation.OWNER, Action.READ);
    }

    @Override
    public long count() {
        return rows.seating(desk.member().id()).stream()
                .filter(Determination::open)
                .count();
    }
}
