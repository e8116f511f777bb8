package clew.platform.children;

import clew.platform.access.Action;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CasePanel;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a child still lacks, on the overview of the case.
@Component
class ChildPanel implements CasePanel {

    private final ChildDesk desk;
    private final ChildFile child;

    ChildPanel(ChildDesk desk, ChildFile child) {
        this.desk = desk;
        this.child = child;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String headingKey() {
        return "children.panel.title";
    }

    @Override
    public String emptyKey() {
        return "children.panel.empty";
    }

    @Override
    public boolean visible(CaseFile file) {
        return file.open() && desk.allows(file.id(), Action.READ) && desk.child(file);
    }

    @Override
    @Transactional
    public List<Line> lines(CaseFile file) {
        desk.require(file.id().value(), Action.READ);
        return ChildGaps.of(child.of(file)).stream()
                .map(gap -> new Line(gap.reason(), gap.urgent(), "/cases/" + file.id() + "/child" + gap.path()))
                .toList();
    }
}
