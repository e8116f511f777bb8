package clew.platform.consent;

import clew.platform.consent.rules.GlassRules.Obstacle;
import clew.platform.directory.Reason;
import clew.platform.web.Refusal;
import java.util.List;
import java.util.Set;

/// Says that a request cannot be answered by this member, or not any more, and why.
final class GlassRefused extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    GlassRefused(Set<Obstacle> obstacles) {
        super("the request cannot be answered so", null, false, true);
        this.reasons =
                obstacles.stream().map(obstacle -> Reason.of(obstacle.key())).toList();
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public List<Reason> reasonsToShow() {
        return reasons;
    }
}
