package clew.platform.casework.nrm;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.access.Role;
import clew.platform.casework.nrm.NrmProfile.Ground;
import clew.platform.casework.nrm.NrmProfile.Transition;
import clew.platform.casework.nrm.Obstacle.Kind;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.testkit.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StageRulesTest {

    private static final NrmProfile PROFILE = NrmProfiles.model();
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void theCompetentAuthorityIdentifies() {
        CaseState state = new CaseState("recovery", NOW, false, false);

        assertThat(StageRules.decide(PROFILE, state, authority(), move("identify", "act-means-purpose")))
                .isInstanceOf(Ruling.Allowed.class);
    }

    @Test
    void aShelterDoesNotIdentify() {
        CaseState state = new CaseState("recovery", NOW, false, false);

        assertThat(refusals(state, shelter(), move("identify", "act-means-purpose")))
                .containsExactly(Kind.NOT_THE_DECIDER);
    }

    @Test
    void everyReasonIsGivenNotOnlyTheFirst() {
        CaseState state = new CaseState("closed", NOW, true, false);
        Move empty = new Move("withdraw", Set.of("weather"), "  ", List.of(" "), NOW);

        assertThat(refusals(state, authority(), empty))
                .containsExactly(
                        Kind.WRONG_STAGE,
                        Kind.NOT_THE_DECIDER,
                        Kind.CHILD,
                        Kind.UNKNOWN_GROUND,
                        Kind.NO_REASON,
                        Kind.NO_EVIDENCE);
    }

    @Test
    void aNegativeConclusionMustWaitForTheRecoveryPeriod() {
        Move negative = move("no-conclusive-grounds", "act-not-established");
        CaseState young = new CaseState("recovery", NOW.minus(Duration.ofDays(29)), false, false);
        CaseState old = new CaseState("recovery", NOW.minus(Duration.ofDays(30)), false, false);

        assertThat(StageRules.decide(PROFILE, young, authority(), negative))
                .isEqualTo(new Ruling.Refused(List.of(new Obstacle(Kind.TOO_EARLY, List.of("30", "1")))));
        assertThat(StageRules.decide(PROFILE, old, authority(), negative)).isInstanceOf(Ruling.Allowed.class);
    }

    @Test
    void aPositiveConclusionNeedNotWait() {
        CaseState young = new CaseState("recovery", NOW, false, false);

        assertThat(refusals(young, authority(), move("identify", "act-means-purpose")))
                .isEmpty();
    }

    @Test
    void aChildCannotWithdraw() {
        Move withdraw = move("withdraw", "own-wish");

        assertThat(refusals(new CaseState("presumed", NOW, true, false), shelter(), withdraw))
                .containsExactly(Kind.CHILD);
        assertThat(refusals(new CaseState("presumed", NOW, false, false), shelter(), withdraw))
                .isEmpty();
    }

    @Test
    void aClosedCaseIsNotReopenedBesideAnOpenOne() {
        CaseState closed = new CaseState("closed", NOW, false, true);

        assertThat(refusals(closed, shelter(), move("reopen", "new-information")))
                .containsExactly(Kind.OTHER_OPEN_CASE);
        assertThat(refusals(closed, shelter(), move("second-referral", "trafficked-again")))
                .containsExactly(Kind.OTHER_OPEN_CASE);
    }

    @Test
    void anUnknownDecisionIsRefused() {
        assertThat(refusals(new CaseState("detected", NOW, false, false), shelter(), move("promote", "x")))
                .containsExactly(Kind.UNKNOWN_DECISION);
    }

    /// Random members propose random moves; the reference is a second reading of the profile, rule by rule.
    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void randomPathsReachNoIllegalState(long seed) {
        RandomGenerator random = Seeds.random(seed);
        CaseState state = new CaseState(PROFILE.firstContact(), NOW, random.nextBoolean(), false);
        Instant at = NOW;
        for (int step = 0; step < 100; step++) {
            at = at.plus(Duration.ofHours(random.nextInt(24 * 20)));
            Member member = anyMember(random);
            Move move = anyMove(random, at);
            switch (StageRules.decide(PROFILE, state, member, move)) {
                case Ruling.Allowed(Transition transition) -> {
                    assertThat(legal(state, member, move, transition)).isTrue();
                    if (!transition.newCase()) {
                        state = new CaseState(transition.to(), at, state.child(), state.otherOpenCase());
                    }
                }
                case Ruling.Refused refused -> {
                    assertThat(refused.reasons()).isNotEmpty().doesNotHaveDuplicates();
                    assertThat(PROFILE.transition(move.transition())
                                    .filter(transition -> legal(stateOf(refused, move), member, move, transition)))
                            .isEmpty();
                }
            }
            assertThat(PROFILE.findStage(state.stage())).isPresent();
        }
    }

    private static CaseState stateOf(Ruling.Refused refused, Move move) {
        // a state in which only the move's own faults count would be legal: the refusal must then be about the state
        boolean aboutState = refused.reasons().stream()
                .map(Obstacle::kind)
                .anyMatch(EnumSet.of(Kind.WRONG_STAGE, Kind.CHILD, Kind.TOO_EARLY, Kind.OTHER_OPEN_CASE)::contains);
        String stage = PROFILE.transition(move.transition())
                .map(transition -> transition.from().iterator().next())
                .orElse("detected");
        return aboutState
                ? new CaseState("no such stage", NOW, true, true)
                : new CaseState(stage, NOW.minus(Duration.ofDays(9999)), false, false);
    }

    private static boolean legal(CaseState state, Member member, Move move, Transition transition) {
        boolean who = transition.deciders().stream()
                .anyMatch(decider ->
                        (decider.agencies().isEmpty() || decider.agencies().contains(member.agencyKind()))
                                && decider.roles().stream().anyMatch(member::is));
        boolean when = transition.notBeforeDays() == null
                || Duration.between(state.since(), move.at()).toDays() >= transition.notBeforeDays();
        Set<String> known = transition.grounds().stream().map(Ground::id).collect(Collectors.toSet());
        boolean grounds = !move.grounds().isEmpty() && known.containsAll(move.grounds());
        boolean words = !transition.reasonRequired() || !move.reason().isEmpty();
        boolean evidence = !transition.evidenceRequired() || !move.evidence().isEmpty();
        boolean child = !transition.adultsOnly() || !state.child();
        return transition.from().contains(state.stage()) && who && when && grounds && words && evidence && child;
    }

    private static Move anyMove(RandomGenerator random, Instant at) {
        Transition transition = pick(random, PROFILE.transitions());
        Set<String> grounds = new HashSet<>();
        for (Ground ground : transition.grounds()) {
            if (random.nextInt(3) > 0) {
                grounds.add(ground.id());
            }
        }
        if (random.nextInt(10) == 0) {
            grounds.add("weather");
        }
        String reason = random.nextInt(6) == 0 ? "" : "because";
        List<String> evidence = random.nextInt(4) == 0 ? List.of() : List.of("report of 3 November");
        String id = random.nextInt(20) == 0 ? "unknown" : transition.id();
        return new Move(id, grounds, reason, evidence, at);
    }

    private static Member anyMember(RandomGenerator random) {
        EnumSet<Role> roles = EnumSet.of(pick(random, Arrays.asList(Role.values())));
        roles.add(pick(random, Arrays.asList(Role.values())));
        return member(pick(random, Arrays.asList(AgencyKind.values())), roles);
    }

    private static <T> T pick(RandomGenerator random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<Kind> refusals(CaseState state, Member member, Move move) {
        return switch (StageRules.decide(PROFILE, state, member, move)) {
            case Ruling.Allowed _ -> List.of();
            case Ruling.Refused refused ->
                refused.reasons().stream().map(Obstacle::kind).toList();
        };
    }

    private static Move move(String transition, String ground) {
        return new Move(transition, Set.of(ground), "It was discussed.", List.of("Report of 3 November"), NOW);
    }

    private static Member authority() {
        return member(AgencyKind.COMPETENT_AUTHORITY, Set.of(Role.DECISION_MAKER));
    }

    private static Member shelter() {
        return member(AgencyKind.SHELTER, Set.of(Role.CASE_WORKER));
    }

    private static Member member(AgencyKind kind, Set<Role> roles) {
        return new Member(new MemberId(new UUID(1, 1)), "Ada", new AgencyId(new UUID(2, 2)), "An agency", kind, roles);
    }
}
