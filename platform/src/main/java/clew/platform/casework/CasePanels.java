package clew.platform.casework;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The panels that other rooms show on the overview of a case.
@Component
class CasePanels {

    private final ObjectProvider<CasePanel> panels;

    CasePanels(ObjectProvider<CasePanel> panels) {
        this.panels = panels;
    }

    /// A panel with its lines.
    record Shown(String headingKey, String emptyKey, List<CasePanel.Line> lines) {}

    /// The panels that the member may see, in their order.
    List<Shown> of(CaseFile file) {
        return panels.stream()
                .sorted(Comparator.comparingInt(CasePanel::order))
                .filter(panel -> panel.visible(file))
                .map(panel -> new Shown(panel.headingKey(), panel.emptyKey(), panel.lines(file)))
                .toList();
    }
}
