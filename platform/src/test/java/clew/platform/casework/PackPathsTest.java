package clew.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.access.Role;
import clew.platform.casework.nrm.CaseState;
import clew.platform.casework.nrm.Move;
import clew.platform.casework.nrm.NrmProfile;
import clew.platform.casework.nrm.NrmProfiles;
import clew.platform.casework.nrm.Ruling;
import clew.platform.casework.nrm.StageRules;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.packs.PackFiles;
import clew.testkit.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Walks 10,000 random paths through the shipped packs, 2,000 in each: random members take random decisions at random
/// times, sound and unsound, and at each step the product and a second reading of the same file must agree.
class PackPathsTest {

    private static final int PATHS = 2_000;
    private static final int STEPS = 25;
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"model", "uk", "nl", "de", "it"})
    void noPathReachesAnIllegalStateAndEachIllegalMoveIsRefusedWithItsReasons(String id) {
        String text = PackFiles.of(id).text("nrm.yaml");
        RawRules model = new RawRules(text);
        NrmProfile profile = NrmProfiles.read("nrm.yaml", text).orThrow();
        Set<String> seen = new HashSet<>();
        Set<String> taken = new HashSet<>();
        int refused = 0;
        for (long seed = 1; seed <= PATHS; seed++) {
            refused += walk(profile, model, Seeds.random(seed), seen, taken, id + " seed " + seed);
        }

        assertThat(seen).as("stages that some path came to").isEqualTo(model.stageIds());
        assertThat(taken).as("decisions that some path took").containsExactlyInAnyOrderElementsOf(model.decisionIds());
        assertThat(refused).as("moves that were refused").isGreaterThan(PATHS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "uk", "nl", "de", "it"})
    void aCaseCanBeClosedFromEachStage(String id) {
        RawRules model = new RawRules(PackFiles.of(id).text("nrm.yaml"));

        assertThat(model.canClose()).isEqualTo(model.stageIds());
    }

    @Test
    void eachNationalPackHasItsOwnTimes() {
        assertThat(new RawRules(PackFiles.of("uk").text("nrm.yaml")).notBeforeDays("conclusive-grounds"))
                .isEqualTo(30);
        assertThat(new RawRules(PackFiles.of("de").text("nrm.yaml")).notBeforeDays("permit-refused"))
                .isEqualTo(92);
    }

    private static int walk(
            NrmProfile profile,
            RawRules model,
            RandomGenerator random,
            Set<String> seen,
            Set<String> taken,
            String path) {
        boolean child = random.nextInt(3) == 0;
        String stage = random.nextBoolean() ? model.first() : model.presumption();
        Instant now = START;
        Instant since = now;
        int refused = 0;
        seen.add(stage);
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(24 * 60)));
            boolean other = random.nextInt(10) == 0;
            Member member = member(random);
            Move move = move(model, profile, stage, random, now);
            boolean legal = model.legal(stage, since, child, other, member.agencyKind(), member.roles(), move);
            switch (StageRules.decide(profile, new CaseState(stage, since, child, other), member, move)) {
                case Ruling.Refused(var reasons) -> {
                    assertThat(legal)
                            .as("%s step %d: %s in %s", path, step, move, stage)
                            .isFalse();
                    assertThat(reasons).isNotEmpty();
                    refused++;
                }
                case Ruling.Allowed(NrmProfile.Transition transition) -> {
                    assertThat(legal)
                            .as("%s step %d: %s in %s", path, step, move, stage)
                            .isTrue();
                    check(model, transition, stage, child, since, now, path);
                    taken.add(transition.id());
                    stage = transition.to();
                    since = now;
                    seen.add(stage);
                }
            }
        }
        return refused;
    }

    /// What must hold whatever the file says.
    private static void check(
            RawRules model,
            NrmProfile.Transition transition,
            String from,
            boolean child,
            Instant since,
            Instant now,
            String path) {
        String kind = model.kind(transition.to());
        assertThat(child && kind.equals("withdrawn"))
                .as("%s: a child is withdrawn", path)
                .isFalse();
        if (model.kind(from).equals("closed")) {
            assertThat(transition.id())
                    .as("%s: a way out of a closed case", path)
                    .isIn("reopen", "second-referral");
        }
        if (model.kind(from).equals("recovery") && kind.equals("negative")) {
            boolean early = model.notBeforeDays(transition.id()) > 0
                    && now.isBefore(since.plus(Duration.ofDays(model.notBeforeDays(transition.id()))));
            assertThat(early).as("%s: the recovery period is cut short", path).isFalse();
        }
    }

    private static Member member(RandomGenerator random) {
        AgencyKind[] kinds = AgencyKind.values();
        AgencyKind kind = random.nextInt(3) == 0 ? AgencyKind.COMPETENT_AUTHORITY : kinds[random.nextInt(kinds.length)];
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        roles.add(List.of(Role.CASE_WORKER, Role.DECISION_MAKER, Role.FIRST_RESPONDER, Role.GUARDIAN)
                .get(random.nextInt(4)));
        if (random.nextInt(3) == 0) {
            roles.add(Role.values()[random.nextInt(Role.values().length)]);
        }
        return new Member(
                new MemberId(new UUID(1, random.nextInt())),
                "Member",
                new AgencyId(new UUID(2, random.nextInt())),
                "Agency",
                kind,
                roles);
    }

    /// Half of the moves are such that they could be right, so that paths become long.
    private static Move move(RawRules model, NrmProfile profile, String stage, RandomGenerator random, Instant at) {
        List<String> here =
                profile.from(stage).stream().map(NrmProfile.Transition::id).toList();
        List<String> all = model.decisionIds();
        String decision = random.nextInt(4) > 0
                ? here.get(random.nextInt(here.size()))
                : random.nextInt(20) == 0 ? "no-such-decision" : all.get(random.nextInt(all.size()));
        Set<String> grounds = new HashSet<>();
        if (all.contains(decision) && random.nextInt(8) > 0) {
            List<String> known = model.grounds(decision);
            grounds.add(known.get(random.nextInt(known.size())));
        }
        if (random.nextInt(12) == 0) {
            grounds.add("weather");
        }
        String reason = random.nextInt(8) == 0 ? "  " : "Why.";
        List<String> evidence = random.nextInt(8) == 0 ? List.of() : List.of("A letter");
        return new Move(decision, grounds, reason, evidence, at);
    }
}
