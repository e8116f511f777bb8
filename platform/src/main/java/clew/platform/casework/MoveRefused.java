package clew.platform.casework;

import clew.platform.casework.nrm.Obstacle;
import clew.platform.directory.Reason;
import java.util.List;

/// Says that a move is against the rules of the profile, with every reason. Answered as 409.
final class MoveRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Obstacle> obstacles;

    MoveRefused(List<Obstacle> obstacles) {
        super("the rules of the profile refuse this move", null, false, false);
        this.obstacles = List.copyOf(obstacles);
    }

    List<Obstacle> obstacles() {
        return obstacles;
    }

    List<Reason> reasons() {
        return obstacles.stream().map(Obstacle::reason).toList();
    }
}
