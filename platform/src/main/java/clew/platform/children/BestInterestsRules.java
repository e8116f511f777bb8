package clew.platform.children;

import clew.platform.access.Member;
import clew.platform.children.BestInterests.Part;
import clew.platform.children.BestInterests.Purpose;
import clew.platform.children.BestInterests.Recommendation;
import clew.platform.directory.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The rules of a best-interests assessment.
///
/// Sources: UNHCR Best Interests Procedure Guidelines 2021 (second-hand): one trained case worker and a
/// supervisor, for any child at risk and before every action that affects the child. Convention on the Rights
/// of the Child, art. 12, for the child's views (check before release).
final class BestInterestsRules {

    private BestInterestsRules() {}

    /// What is missing before it can be kept: the child's views above all, or why there are none.
    static List<Part> missing(Map<String, String> words) {
        List<Part> missing = new ArrayList<>();
        for (Part part : Part.values()) {
            if (words.getOrDefault(part.name(), "").isBlank()) {
                missing.add(part);
            }
        }
        return missing;
    }

    /// Why a member cannot sign it; nothing if they can.
    static List<Reason> againstSigning(BestInterests assessment, Member by) {
        List<Reason> reasons = new ArrayList<>();
        if (assessment.signed()) {
            reasons.add(Reason.of("children.bia.sign.already"));
        }
        if (assessment.author().equals(by.id())) {
            reasons.add(Reason.of("children.bia.sign.self"));
        }
        return reasons;
    }

    /// Whether a determination by a panel is needed, and why: separation against the will of parents, exceptional
    /// temporary care, a lasting solution for a child who is alone, or because an assessment asks for it.
    static List<Reason> determinationNeeded(List<BestInterests> assessments) {
        List<Reason> reasons = new ArrayList<>();
        assessments.stream()
                .filter(BestInterests::signed)
                .filter(one -> one.recommendation() == Recommendation.DETERMINATION)
                .findFirst()
                .ifPresent(one -> reasons.add(Reason.of("children.bid.needed.assessment")));
        if (assessments.stream().anyMatch(one -> one.purpose() == Purpose.REUNION)) {
            reasons.add(Reason.of("children.bid.needed.reunion"));
        }
        return reasons;
    }

    /// Whether a signed assessment allows an action: for tracing, say, one made for it whose advice is to go ahead.
    static boolean allows(Purpose purpose, List<BestInterests> latestFirst) {
        return latestFirst.stream()
                .filter(BestInterests::signed)
                .filter(one -> one.purpose() == purpose)
                .findFirst()
                .map(one -> switch (one.recommendation()) {
                    case GO_AHEAD, GO_AHEAD_WITH_CARE -> true;
                    case NOT_NOW, NOT_AT_ALL, DETERMINATION -> false;
                })
                .orElse(false);
    }
}
