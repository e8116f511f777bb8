package clew.platform.casework.nrm;

import clew.platform.access.Member;
import clew.platform.casework.nrm.NrmProfile.Decider;
import clew.platform.casework.nrm.NrmProfile.Ground;
import clew.platform.casework.nrm.NrmProfile.Transition;
import clew.platform.casework.nrm.Obstacle.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The rules of the stages: pure functions that say whether a move is legal and, if not, every reason why.
///
/// No rule looks at a score: an assessment may be evidence, but only a member of a deciding agency moves a case.
public final class StageRules {

    private StageRules() {}

    /// Judges a move that somebody wants to make.
    public static Ruling decide(NrmProfile profile, CaseState state, Member member, Move move) {
        Optional<Transition> transition = profile.transition(move.transition());
        if (transition.isEmpty()) {
            return new Ruling.Refused(List.of(Obstacle.of(Kind.UNKNOWN_DECISION, move.transition())));
        }
        List<Obstacle> reasons = new ArrayList<>(obstacles(profile, state, member, transition.get(), move.at()));
        reasons.addAll(gaps(transition.get(), move));
        return reasons.isEmpty() ? new Ruling.Allowed(transition.get()) : new Ruling.Refused(reasons);
    }

    /// Why a member cannot take a decision now, whatever they write; empty when they can.
    public static List<Obstacle> obstacles(
            NrmProfile profile, CaseState state, Member member, Transition transition, Instant at) {
        List<Obstacle> reasons = new ArrayList<>();
        stage(profile, state, transition).ifPresent(reasons::add);
        decider(member, transition).ifPresent(reasons::add);
        if (transition.adultsOnly() && state.child()) {
            reasons.add(Obstacle.of(Kind.CHILD, transition.name()));
        }
        tooEarly(state, transition, at).ifPresent(reasons::add);
        otherCase(profile, state, transition).ifPresent(reasons::add);
        return Collections.unmodifiableList(reasons);
    }

    private static Optional<Obstacle> stage(NrmProfile profile, CaseState state, Transition transition) {
        if (transition.from().contains(state.stage())) {
            return Optional.empty();
        }
        String possible = profile.stages().stream()
                .filter(stage -> transition.from().contains(stage.id()))
                .map(NrmProfile.Stage::name)
                .collect(Collectors.joining(", "));
        String now =
                profile.findStage(state.stage()).map(NrmProfile.Stage::name).orElse(state.stage());
        return Optional.of(Obstacle.of(Kind.WRONG_STAGE, transition.name(), now, possible));
    }

    private static Optional<Obstacle> decider(Member member, Transition transition) {
        boolean may = transition.deciders().stream().anyMatch(decider -> covers(decider, member));
        return may ? Optional.empty() : Optional.of(Obstacle.of(Kind.NOT_THE_DECIDER, transition.name()));
    }

    private static boolean covers(Decider decider, Member member) {
        boolean agency = decider.agencies().isEmpty() || decider.agencies().contains(member.agencyKind());
        return agency && !Collections.disjoint(decider.roles(), member.roles());
    }

    private static Optional<Obstacle> tooEarly(CaseState state, Transition transition, Instant at) {
        Integer days = transition.notBeforeDays();
        if (days == null
                || !transition.from().contains(state.stage())
                || !at.isBefore(state.since().plus(Duration.ofDays(days)))) {
            return Optional.empty();
        }
        long left = Duration.between(at, state.since().plus(Duration.ofDays(days)))
                        .minusNanos(1)
                        .toDays()
                + 1;
        return Optional.of(Obstacle.of(Kind.TOO_EARLY, Integer.toString(days), Long.toString(left)));
    }

    private static Optional<Obstacle> otherCase(NrmProfile profile, CaseState state, Transition transition) {
        boolean opens = transition.newCase() || (closed(profile, state.stage()) && !closed(profile, transition.to()));
        return opens && state.otherOpenCase() ? Optional.of(Obstacle.of(Kind.OTHER_OPEN_CASE)) : Optional.empty();
    }

    private static boolean closed(NrmProfile profile, String stage) {
        return profile.findStage(stage).map(found -> found.kind().closes()).orElse(false);
    }

    private static List<Obstacle> gaps(Transition transition, Move move) {
        List<Obstacle> reasons = new ArrayList<>();
        Set<String> known = transition.grounds().stream().map(Ground::id).collect(Collectors.toSet());
        if (move.grounds().isEmpty()) {
            reasons.add(Obstacle.of(Kind.NO_GROUND));
        }
        for (String ground : new TreeSet<>(move.grounds())) {
            if (!known.contains(ground)) {
                reasons.add(Obstacle.of(Kind.UNKNOWN_GROUND, ground));
            }
        }
        if (transition.reasonRequired() && move.reason().isEmpty()) {
            reasons.add(Obstacle.of(Kind.NO_REASON));
        }
        if (transition.evidenceRequired() && move.evidence().isEmpty()) {
            reasons.add(Obstacle.of(Kind.NO_EVIDENCE));
        }
        return reasons;
    }
}
