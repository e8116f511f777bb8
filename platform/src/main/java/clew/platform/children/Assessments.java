package clew.platform.children;

import clew.platform.access.Action;
import clew.platform.access.Member;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.children.BestInterests.Purpose;
import clew.platform.children.BestInterests.Recommendation;
import clew.platform.children.BestInterests.Risk;
import clew.platform.children.BestInterests.State;
import clew.platform.directory.Reason;
import clew.platform.web.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Best-interests assessments: writing one, and signing that of another. Everything is done as the signed-in member,
/// and the gate is asked here.
@Component
@Transactional
public class Assessments {

    private final ChildDesk desk;
    private final BestInterestsRows rows;

    Assessments(ChildDesk desk, BestInterestsRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    /// An assessment as it is written.
    ///
    /// @param words by the names of [BestInterests.Part], all of them
    public record Written(Purpose purpose, Risk risk, Recommendation recommendation, Map<String, String> words) {

        /// Refuses an assessment without the views of the child, or without another part.
        public Written {
            if (!BestInterestsRules.missing(words).isEmpty()) {
                throw new IllegalArgumentException("a part of the assessment is missing");
            }
            words = Map.copyOf(words);
        }
    }

    /// Writes an assessment; it waits for somebody else to sign it.
    public UUID write(CaseId id, Written written) {
        CaseFile file = desk.require(id.value(), Action.WRITE);
        Member by = desk.member();
        BestInterests made = new BestInterests(
                UUID.randomUUID(),
                id,
                written.purpose(),
                written.risk(),
                written.recommendation(),
                written.words(),
                by.id(),
                by.name(),
                by.agencyName(),
                desk.now(),
                new State.Drafted());
        rows.add(made, file);
        desk.tell(file, "assessment", "#children.bia.purpose." + made.purpose().name());
        desk.happened(file, "risk:" + made.risk().name().toLowerCase(Locale.ROOT));
        return made.id();
    }

    /// Signs an assessment. Returns why not; empty where it is signed now.
    public List<Reason> sign(CaseId id, UUID assessment) {
        CaseFile file = desk.require(id.value(), desk.allows(id, Action.DECIDE) ? Action.DECIDE : Action.WRITE);
        BestInterests found = find(file, assessment);
        List<Reason> against = BestInterestsRules.againstSigning(found, desk.member());
        if (!against.isEmpty()) {
            return against;
        }
        if (!rows.sign(assessment, desk.member(), desk.now())) {
            return List.of(Reason.of("children.bia.sign.already"));
        }
        desk.tell(file, "assessment-signed");
        desk.happened(file, "best-interests-assessed");
        return List.of();
    }

    /// An assessment of a case, for who has asked the gate before.
    BestInterests find(CaseFile file, UUID assessment) {
        return rows.of(file.id()).stream()
                .filter(one -> one.id().equals(assessment))
                .findFirst()
                .orElseThrow(() -> new NotFound("assessment"));
    }
}
