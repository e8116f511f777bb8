package clew.platform.children;

import clew.platform.children.Tracing.Wish;
import clew.platform.directory.Reason;
import java.util.ArrayList;
import java.util.List;

/// When a child's family may be searched for. The child's wish comes first, then consent, then an assessment
/// that it is in the child's interest: those who sent a child away may be the family.
///
/// Sources: Council of Europe Convention, art. 10(4)(c): every effort to find the family when this is in the best
/// interests of the child (check before release); a best-interests assessment before tracing, UNHCR Best Interests
/// Procedure Guidelines 2021 (second-hand).
final class TracingRules {

    private TracingRules() {}

    /// What stands against searching, all of it.
    ///
    /// @param consented whether consent or a ground covers tracing now
    /// @param assessed whether a signed assessment for tracing says to go ahead
    static List<Reason> against(Wish wish, boolean consented, boolean assessed) {
        List<Reason> reasons = new ArrayList<>();
        if (wish != Wish.YES) {
            reasons.add(Reason.of("children.tracing.against.wish." + wish.name()));
        }
        if (!consented) {
            reasons.add(Reason.of("children.tracing.against.consent"));
        }
        if (!assessed) {
            reasons.add(Reason.of("children.tracing.against.assessment"));
        }
        return reasons;
    }
}
