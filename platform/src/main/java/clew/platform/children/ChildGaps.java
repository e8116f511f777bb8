package clew.platform.children;

import clew.platform.children.BestInterests.Purpose;
import clew.platform.directory.Reason;
import java.util.ArrayList;
import java.util.List;

/// What is missing for a child, the most pressing first: a pure rule over what the case holds.
final class ChildGaps {

    private ChildGaps() {}

    /// What the case of a child holds.
    record Held(
            List<Guardian> guardians,
            List<BestInterests> assessments,
            List<Determination> determinations,
            List<Missing> missing) {}

    /// One thing that is missing.
    ///
    /// @param path below the case's page about the child; empty for that page
    record Gap(Reason reason, boolean urgent, String path) {}

    static List<Gap> of(Held held) {
        List<Gap> gaps = new ArrayList<>();
        held.missing().stream()
                .filter(Missing::open)
                .forEach(one -> gaps.add(new Gap(Reason.of("children.gap.missing"), true, "")));
        held.missing().stream()
                .filter(one -> one.state() instanceof Missing.State.Back)
                .forEach(one -> gaps.add(new Gap(Reason.of("children.gap.debrief"), true, "")));
        guardian(held, gaps);
        assessment(held, gaps);
        boolean decided = held.determinations().stream().anyMatch(one -> one.decision() != null);
        if (!decided
                && !BestInterestsRules.determinationNeeded(held.assessments()).isEmpty()) {
            gaps.add(new Gap(Reason.of("children.gap.determination"), false, "/determinations/new"));
        }
        return gaps;
    }

    private static void guardian(Held held, List<Gap> gaps) {
        boolean any = held.guardians().stream().anyMatch(Guardian::acting);
        boolean full = held.guardians().stream()
                .anyMatch(guardian -> guardian.acting() && guardian.kind() == Guardian.Kind.FULL);
        if (!any) {
            gaps.add(new Gap(Reason.of("children.gap.guardian"), true, "/guardians/new"));
        } else if (!full) {
            gaps.add(new Gap(Reason.of("children.gap.fullGuardian"), false, "/guardians/new"));
        }
    }

    private static void assessment(Held held, List<Gap> gaps) {
        if (held.assessments().isEmpty()) {
            gaps.add(new Gap(Reason.of("children.gap.assessment"), true, "/assessments/new"));
            return;
        }
        held.assessments().stream()
                .filter(one -> !one.signed())
                .findFirst()
                .ifPresent(one ->
                        gaps.add(new Gap(Reason.of("children.gap.signature"), false, "/assessments/" + one.id())));
        if (held.assessments().stream().noneMatch(one -> one.purpose() == Purpose.FIRST && one.signed())
                && held.assessments().stream().allMatch(BestInterests::signed)) {
            gaps.add(new Gap(Reason.of("children.gap.first"), false, "/assessments/new"));
        }
    }
}
