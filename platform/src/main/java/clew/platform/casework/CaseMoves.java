package clew.platform.casework;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.casework.nrm.CaseState;
import clew.platform.casework.nrm.Move;
import clew.platform.casework.nrm.NrmProfile;
import clew.platform.casework.nrm.NrmProfile.Stage;
import clew.platform.casework.nrm.NrmProfile.Transition;
import clew.platform.casework.nrm.Obstacle;
import clew.platform.casework.nrm.Ruling;
import clew.platform.casework.nrm.StageRules;
import clew.platform.web.NotFound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Moves cases from stage to stage, by decisions of humans and within the rules of the profile.
@Component
class CaseMoves {

    private final CaseDesk desk;
    private final CaseRows rows;
    private final CaseOpening opening;
    private final Chronicle chronicle;
    private final Profiles profiles;
    private final Trail trail;

    CaseMoves(CaseDesk desk, CaseRows rows, CaseOpening opening, Chronicle chronicle, Profiles profiles, Trail trail) {
        this.desk = desk;
        this.rows = rows;
        this.opening = opening;
        this.chronicle = chronicle;
        this.profiles = profiles;
        this.trail = trail;
    }

    /// A decision with what stands in its way for this member now; nothing stands in the way of what they may take.
    record Choice(Transition transition, List<Obstacle> obstacles, boolean permitted) {
        boolean open() {
            return obstacles.isEmpty() && permitted;
        }
    }

    /// Everything that could be decided from the stage the case is in.
    List<Choice> choices(CaseFile file, Relation relation) {
        NrmProfile profile = profiles.of(file);
        CaseState state = state(file, desk.member());
        List<Choice> choices = new ArrayList<>();
        for (Transition transition : profile.from(file.stage())) {
            List<Obstacle> obstacles = StageRules.obstacles(profile, state, desk.member(), transition, chronicle.now());
            boolean permitted = desk.allows(
                    file.id(),
                    relation,
                    transition.power().kind(),
                    transition.power().action());
            choices.add(new Choice(transition, obstacles, permitted));
        }
        return choices;
    }

    /// Takes a decision, or throws [MoveRefused] with every reason. Returns the case that goes on: the same, or the
    /// new one that a second referral opens.
    @Transactional
    CaseId decide(CaseId id, Move move) {
        Relation relation = desk.require(id, DataKind.PROCESS, Action.READ);
        requireSomePower(id, relation);
        CaseFile file = rows.lock(id).orElseThrow(() -> new NotFound("case"));
        rows.queue(file.person(), file.owner());
        Member member = desk.member();
        Ruling ruling = StageRules.decide(profiles.of(file), state(file, member), member, move);
        return switch (ruling) {
            case Ruling.Refused(List<Obstacle> obstacles) -> throw refuse(id, move, obstacles);
            case Ruling.Allowed(Transition transition) -> {
                desk.require(id, transition.power().kind(), transition.power().action());
                yield transition.newCase() ? again(file, transition, move) : apply(file, transition, move);
            }
        };
    }

    /// Whoever may decide nothing at all is refused as such, before any rule of the profile is looked at.
    private void requireSomePower(CaseId id, Relation relation) {
        boolean some = desk.allows(id, relation, DataKind.PROCESS, Action.WRITE)
                || desk.allows(id, relation, DataKind.PROCESS, Action.DECIDE)
                || desk.allows(id, relation, DataKind.ASSESSMENT, Action.DECIDE)
                || desk.allows(id, relation, DataKind.NARRATIVE, Action.WRITE);
        if (!some) {
            desk.require(id, DataKind.PROCESS, Action.DECIDE);
        }
    }

    private MoveRefused refuse(CaseId id, Move move, List<Obstacle> obstacles) {
        String reasons =
                obstacles.stream().map(obstacle -> obstacle.kind().name()).collect(Collectors.joining(" "));
        boolean known = obstacles.stream().noneMatch(each -> each.kind() == Obstacle.Kind.UNKNOWN_DECISION);
        trail.record(
                "case.move.refused",
                Subject.of("case", id.value()),
                Map.of("decision", known ? move.transition() : "unknown", "reasons", reasons));
        return new MoveRefused(obstacles);
    }

    private CaseId apply(CaseFile file, Transition transition, Move move) {
        Stage stage = profiles.of(file).stage(transition.to());
        Instant now = chronicle.now();
        rows.move(
                file.id(),
                stage.id(),
                now,
                chronicle.reviewDay(stage),
                stage.kind().closes() ? now : null);
        rows.treatAsChild(file.id(), desk.child(file));
        decided(file, transition, move, stage);
        opening.entered(file, file.stage(), stage, transition.id(), desk.member());
        return file.id();
    }

    private CaseId again(CaseFile file, Transition transition, Move move) {
        Stage stage = profiles.of(file).stage(transition.to());
        decided(file, transition, move, stage);
        NewCase.Presumption presumption = new NewCase.Presumption(null, sorted(move), move.reason(), move.evidence());
        NewCase next = new NewCase(file.person(), desk.child(file), file.urgency(), presumption, file.id());
        return opening.open(next, desk.member());
    }

    private void decided(CaseFile file, Transition transition, Move move, Stage stage) {
        Member by = desk.member();
        CaseDecision decision = new CaseDecision(
                UUID.randomUUID(),
                file.id(),
                transition.id(),
                transition.name(),
                file.stage(),
                stage.id(),
                sorted(move),
                move.reason(),
                move.evidence(),
                file.screening(),
                chronicle.now(),
                by.id(),
                by.name(),
                by.agency(),
                by.agencyName());
        chronicle.decided(decision, by, transition.newCase() ? "second-referral" : "decided", stage.name());
    }

    private CaseState state(CaseFile file, Member member) {
        boolean other = rows.otherOpen(file, member.agency());
        return new CaseState(file.stage(), file.stageSince(), desk.child(file), other);
    }

    private static List<String> sorted(Move move) {
        return move.grounds().stream().sorted().toList();
    }
}
