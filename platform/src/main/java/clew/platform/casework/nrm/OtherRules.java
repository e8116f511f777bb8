package clew.platform.casework.nrm;

import clew.platform.directory.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether an open case can go on under other rules than those it was opened under.
///
/// Only where its stage is there too, and counts as the same: then nothing that was decided changes its meaning, and
/// nobody is moved forward or back by a change of rules.
public final class OtherRules {

    private OtherRules() {}

    /// Everything that stands in the way; empty where the case can go on under the other rules.
    public static List<Reason> obstacles(NrmProfile now, NrmProfile other, String stage, boolean open) {
        List<Reason> reasons = new ArrayList<>();
        if (!open) {
            reasons.add(Reason.of("casework.rules.refused.closed"));
        }
        if (now.id().equals(other.id()) && now.version().equals(other.version())) {
            reasons.add(Reason.of("casework.rules.refused.same"));
        }
        String name = now.stage(stage).name();
        Optional<NrmProfile.Stage> there = other.findStage(stage);
        if (there.isEmpty()) {
            reasons.add(Reason.of("casework.rules.refused.missing", name));
        } else if (there.get().kind() != now.stage(stage).kind()) {
            reasons.add(
                    Reason.of("casework.rules.refused.kind", name, there.get().name()));
        }
        return List.copyOf(reasons);
    }
}
