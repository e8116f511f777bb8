package clew.platform.clocks.rules;

import clew.platform.access.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// What somebody may do to a clock by hand, as its definition says; every reason why not, and not the first alone.
public final class Handling {

    private Handling() {}

    /// What can be done.
    public enum Act {
        /// Let it stand still.
        PAUSE,
        /// Let it go on.
        RESUME,
        /// Give it more time.
        EXTEND,
        /// Say that it no longer matters.
        CANCEL;

        /// The message key of its label.
        public String key() {
            return "clocks.act." + name();
        }
    }

    /// Why something cannot be done.
    public enum Obstacle {
        /// The definition names other roles, or none.
        NOT_YOUR_ROLE,
        /// It does not run.
        NOT_RUNNING,
        /// It does not stand still.
        NOT_PAUSED,
        /// It is over, or never began.
        OVER,
        /// It was extended as often as it may be.
        TOO_OFTEN,
        /// It may not be extended by so much at once.
        TOO_MUCH,
        /// Nobody said why.
        NO_REASON;

        /// The message key of its sentence.
        public String key() {
            return "clocks.obstacle." + name();
        }
    }

    /// Every reason against an act; none means that it may be done.
    ///
    /// @param more by how much it is to be extended; does not matter for the other acts
    public static List<Obstacle> against(
            ClockDefinition definition, ClockReading reading, Act act, Set<Role> roles, int more, String reason) {
        List<Obstacle> obstacles = new ArrayList<>(allowed(definition, reading, act, roles));
        if (act == Act.EXTEND && (more < 1 || more > definition.extending().most())) {
            obstacles.add(Obstacle.TOO_MUCH);
        }
        if (reason.isBlank()) {
            obstacles.add(Obstacle.NO_REASON);
        }
        return List.copyOf(obstacles);
    }

    /// The reasons against an act that do not depend on what is written in the form.
    public static List<Obstacle> allowed(ClockDefinition definition, ClockReading reading, Act act, Set<Role> roles) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (Collections.disjoint(who(definition, act), roles)) {
            obstacles.add(Obstacle.NOT_YOUR_ROLE);
        }
        ClockState state = reading.state();
        boolean runs = state instanceof ClockState.Running;
        boolean stands = state instanceof ClockState.Paused;
        switch (act) {
            case PAUSE -> addIf(!runs, Obstacle.NOT_RUNNING, obstacles);
            case RESUME -> addIf(!stands, Obstacle.NOT_PAUSED, obstacles);
            case EXTEND -> {
                addIf(!runs && !stands, Obstacle.OVER, obstacles);
                addIf(reading.extensions() >= definition.extending().times(), Obstacle.TOO_OFTEN, obstacles);
            }
            case CANCEL -> addIf(!state.open(), Obstacle.OVER, obstacles);
        }
        return List.copyOf(obstacles);
    }

    private static Set<Role> who(ClockDefinition definition, Act act) {
        return switch (act) {
            case PAUSE, RESUME -> definition.pausing();
            case EXTEND -> definition.extending().by();
            case CANCEL -> definition.cancelling();
        };
    }

    private static void addIf(boolean condition, Obstacle obstacle, List<Obstacle> obstacles) {
        if (condition) {
            obstacles.add(obstacle);
        }
    }
}
