package clew.platform.clocks;

import clew.platform.clocks.rules.Handling.Obstacle;
import clew.platform.directory.Reason;
import clew.platform.web.Refusal;
import java.util.List;

/// Says that a clock cannot be changed so, with every reason.
final class ActRefused extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Obstacle> obstacles;

    ActRefused(List<Obstacle> obstacles) {
        super("A clock cannot be changed so", null, false, false);
        this.obstacles = List.copyOf(obstacles);
    }

    List<Obstacle> obstacles() {
        return obstacles;
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public List<Reason> reasonsToShow() {
        return obstacles.stream().map(Obstacle::key).map(Reason::of).toList();
    }
}
