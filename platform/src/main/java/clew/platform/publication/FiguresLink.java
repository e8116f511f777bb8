package clew.platform.publication;

import clew.platform.access.Action;
import clew.platform.web.NavigationEntry;
import org.springframework.stereotype.Component;

/// The way to the figures.
@Component
class FiguresLink implements NavigationEntry {

    private final Snapshots snapshots;

    FiguresLink(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public int order() {
        return 550;
    }

    @Override
    public String labelKey() {
        return "publication.navigation";
    }

    @Override
    public String path() {
        return "/figures";
    }

    @Override
    public boolean visible() {
        return snapshots.may(Action.READ);
    }
}
