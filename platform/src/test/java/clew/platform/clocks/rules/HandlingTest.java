package clew.platform.clocks.rules;

import static clew.platform.clocks.rules.Handling.Obstacle.NOT_PAUSED;
import static clew.platform.clocks.rules.Handling.Obstacle.NOT_RUNNING;
import static clew.platform.clocks.rules.Handling.Obstacle.NOT_YOUR_ROLE;
import static clew.platform.clocks.rules.Handling.Obstacle.NO_REASON;
import static clew.platform.clocks.rules.Handling.Obstacle.OVER;
import static clew.platform.clocks.rules.Handling.Obstacle.TOO_MUCH;
import static clew.platform.clocks.rules.Handling.Obstacle.TOO_OFTEN;
import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.access.Role;
import clew.platform.clocks.rules.Handling.Act;
import clew.platform.clocks.rules.Handling.Obstacle;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The clock may be paused by case workers, cancelled by decision makers, and extended by co-ordinators, twice, by
/// ten.
class HandlingTest {

    private static final ClockDefinition CLOCK =
            Samples.clock("10 days", "uk-england-wales", "Europe/London", false, false);
    private static final Set<Role> EVERYBODY = Set.of(Role.values());

    private static final ClockEntry BEGAN = new ClockEntry.Started(march(2), 0);
    private static final ClockEntry PAUSED = new ClockEntry.Paused(march(3), 1);
    private static final ClockEntry DONE = new ClockEntry.Stopped(march(3), 1);
    private static final ClockEntry MORE = new ClockEntry.Extended(march(3), 1, 10);

    @Test
    void eachActIsForTheRolesThatTheDefinitionNames() {
        assertThat(against(Act.PAUSE, Set.of(Role.CASE_WORKER), 0, BEGAN)).isEmpty();
        assertThat(against(Act.PAUSE, Set.of(Role.DECISION_MAKER, Role.CO_ORDINATOR), 0, BEGAN))
                .containsExactly(NOT_YOUR_ROLE);
        assertThat(against(Act.RESUME, Set.of(Role.CASE_WORKER), 0, BEGAN, PAUSED))
                .isEmpty();
        assertThat(against(Act.RESUME, Set.of(Role.DECISION_MAKER), 0, BEGAN, PAUSED))
                .containsExactly(NOT_YOUR_ROLE);
        assertThat(against(Act.CANCEL, Set.of(Role.DECISION_MAKER), 0, BEGAN)).isEmpty();
        assertThat(against(Act.CANCEL, Set.of(Role.CASE_WORKER), 0, BEGAN)).containsExactly(NOT_YOUR_ROLE);
        assertThat(against(Act.EXTEND, Set.of(Role.CO_ORDINATOR, Role.AUDITOR), 10, BEGAN))
                .isEmpty();
        assertThat(against(Act.EXTEND, Set.of(Role.CASE_WORKER), 1, BEGAN)).containsExactly(NOT_YOUR_ROLE);
        assertThat(against(Act.EXTEND, Set.of(), 1, BEGAN)).containsExactly(NOT_YOUR_ROLE);
    }

    @Test
    void whatRunsCanBePausedAndWhatStandsStillCanGoOn() {
        assertThat(against(Act.PAUSE, EVERYBODY, 0, BEGAN, PAUSED)).containsExactly(NOT_RUNNING);
        assertThat(against(Act.PAUSE, EVERYBODY, 0, BEGAN, DONE)).containsExactly(NOT_RUNNING);
        assertThat(against(Act.PAUSE, EVERYBODY, 0)).containsExactly(NOT_RUNNING);
        assertThat(against(Act.RESUME, EVERYBODY, 0, BEGAN)).containsExactly(NOT_PAUSED);
    }

    @Test
    void moreTimeHasItsLimits() {
        assertThat(against(Act.EXTEND, EVERYBODY, 10, BEGAN)).isEmpty();
        assertThat(against(Act.EXTEND, EVERYBODY, 1, BEGAN, PAUSED)).isEmpty();
        assertThat(against(Act.EXTEND, EVERYBODY, 11, BEGAN)).containsExactly(TOO_MUCH);
        assertThat(against(Act.EXTEND, EVERYBODY, 0, BEGAN)).containsExactly(TOO_MUCH);
        assertThat(against(Act.EXTEND, EVERYBODY, 10, BEGAN, MORE)).isEmpty();
        assertThat(against(Act.EXTEND, EVERYBODY, 10, BEGAN, MORE, new ClockEntry.Extended(march(4), 2, 1)))
                .containsExactly(TOO_OFTEN);
        assertThat(against(Act.EXTEND, EVERYBODY, 1, BEGAN, DONE)).containsExactly(OVER);
    }

    @Test
    void whatIsOverIsOver() {
        assertThat(against(Act.CANCEL, EVERYBODY, 0, BEGAN, DONE)).containsExactly(OVER);
        assertThat(against(Act.CANCEL, EVERYBODY, 0, BEGAN, PAUSED)).isEmpty();
        assertThat(against(Act.CANCEL, EVERYBODY, 0)).containsExactly(OVER);
    }

    @Test
    void everyReasonIsGivenAndNotTheFirstAlone() {
        ClockReading over = ClockReading.of(
                CLOCK, Samples.CALENDARS.get("uk-england-wales"), List.of(BEGAN, MORE, MORE, DONE), march(4));

        assertThat(Handling.against(CLOCK, over, Act.EXTEND, Set.of(), 99, "  "))
                .containsExactly(NOT_YOUR_ROLE, OVER, TOO_OFTEN, TOO_MUCH, NO_REASON);
        assertThat(Handling.allowed(CLOCK, over, Act.EXTEND, Set.of())).containsExactly(NOT_YOUR_ROLE, OVER, TOO_OFTEN);
    }

    @Test
    void actsAndObstaclesHaveTexts() {
        assertThat(Act.PAUSE.key()).isEqualTo("clocks.act.PAUSE");
        assertThat(Obstacle.TOO_MUCH.key()).isEqualTo("clocks.obstacle.TOO_MUCH");
    }

    private static List<Obstacle> against(Act act, Set<Role> roles, int more, ClockEntry... entries) {
        ClockReading reading =
                ClockReading.of(CLOCK, Samples.CALENDARS.get("uk-england-wales"), List.of(entries), march(5));
        return Handling.against(CLOCK, reading, act, roles, more, "a reason");
    }

    private static Instant march(int day) {
        return Instant.parse("2026-03-%02dT10:00:00Z".formatted(day));
    }
}
