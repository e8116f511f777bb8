package clew.platform.clocks.files;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.access.DataKind;
import clew.platform.access.Role;
import clew.platform.casework.nrm.Reliability;
import clew.platform.clocks.rules.ClockBook;
import clew.platform.clocks.rules.ClockDefinition;
import clew.platform.clocks.rules.ClockDefinition.Direction;
import clew.platform.clocks.rules.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the shipped clocks say is what the field notes say, with their marks.
class ShippedClocksTest {

    @ParameterizedTest
    @CsvSource({
        "uk, reasonable-grounds, DEADLINE, 5 working-days, CHECK_BEFORE_RELEASE, Europe/London",
        "uk, recovery, MINIMUM, 30 days, SECOND_HAND, Europe/London",
        "nl, reflection, DEADLINE, 3 months, SECOND_HAND, Europe/Amsterdam",
        "de, reflection, MINIMUM, 3 months, SECOND_HAND, Europe/Berlin",
        "de, permit, DEADLINE, 1 years, SECOND_HAND, Europe/Berlin",
        "it, permit, DEADLINE, 6 months, SECOND_HAND, Europe/Rome",
        "model, recovery, MINIMUM, 30 days, SECOND_HAND, Europe/Brussels",
        "nl, representative, DEADLINE, 15 working-days, CHECK_BEFORE_RELEASE, Europe/Amsterdam",
        "de, representative, DEADLINE, 15 working-days, CHECK_BEFORE_RELEASE, Europe/Berlin",
        "it, representative, DEADLINE, 15 working-days, CHECK_BEFORE_RELEASE, Europe/Rome",
        "model, representative, DEADLINE, 15 working-days, CHECK_BEFORE_RELEASE, Europe/Brussels",
        "model, contact-high-risk, DEADLINE, 24 hours, CHECK_BEFORE_RELEASE, Europe/Brussels",
        "model, contact-medium-risk, DEADLINE, 72 hours, CHECK_BEFORE_RELEASE, Europe/Brussels",
        "model, contact-low-risk, DEADLINE, 1 weeks, CHECK_BEFORE_RELEASE, Europe/Brussels",
        "model, child-assessment, DEADLINE, 1 weeks, CHECK_BEFORE_RELEASE, Europe/Brussels",
        "model, child-plan, DEADLINE, 2 weeks, CHECK_BEFORE_RELEASE, Europe/Brussels",
        "model, best-interests-determination, DEADLINE, 2 years, CHECK_BEFORE_RELEASE, Europe/Brussels",
        "model, best-interests-review, DEADLINE, 1 years, CHECK_BEFORE_RELEASE, Europe/Brussels",
        "uk, data-request, DEADLINE, 1 months, CHECK_BEFORE_RELEASE, Europe/London",
    })
    void aClockRunsAsTheFieldNotesSay(
            String country, String id, Direction direction, String length, Reliability mark, String zone) {
        ClockDefinition clock = book(country).find(id).orElseThrow();

        assertThat(clock.direction()).isEqualTo(direction);
        assertThat(clock.length()).hasToString(length);
        assertThat(clock.law().reliability()).isEqualTo(mark);
        assertThat(clock.zone()).hasToString(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "uk", "nl", "de", "it"})
    void whatATimeGivesAwayIsKeptFromThoseWhoMayNotKnow(String country) {
        assertThat(book(country).clocks()).allSatisfy(clock -> {
            boolean child = clock.signals().starts().stream()
                            .anyMatch(signal -> signal.startsWith("child") || signal.startsWith("risk"))
                    || clock.id().startsWith("best-interests");
            assertThat(clock.kind() == DataKind.BEST_INTERESTS).as(clock.id()).isEqualTo(child);
            assertThat(clock.kind() == DataKind.MIGRATION)
                    .as(clock.id())
                    .isEqualTo(clock.id().equals("permit"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "uk", "nl", "de", "it"})
    void nobodyWhoNeedsHelpIsWaitedFor(String country) {
        assertThat(book(country).clocks()).allSatisfy(clock -> {
            assertThat(clock.law().text()).as(clock.id()).isNotBlank();
            assertThat(clock.law().reliability())
                    .as("nobody verified a time limit yet")
                    .isNotEqualTo(Reliability.VERIFIED);
            if (clock.direction() == Direction.MINIMUM) {
                assertThat(clock.breach().tell()).isEmpty();
            } else {
                assertThat(clock.breach().tell()).isNotEmpty();
            }
        });
    }

    @Test
    void theUnitedKingdomHasNoClockForTheConclusiveDecision() {
        assertThat(book("uk").clocks())
                .noneMatch(clock -> clock.direction() == Direction.DEADLINE
                        && clock.signals().stops().contains("stage-kind:identified"));
    }

    @Test
    void whoMayGiveMoreTimeIsSaidWithHowMuch() {
        ClockDefinition representative = book("de").find("representative").orElseThrow();

        assertThat(representative.extending().by()).containsExactlyInAnyOrder(Role.DECISION_MAKER, Role.CO_ORDINATOR);
        assertThat(representative.extending().times()).isEqualTo(1);
        assertThat(representative.extending().most()).isEqualTo(10);
        assertThat(book("it").find("permit").orElseThrow().extending().most()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "uk", "nl", "de", "it"})
    void aRequestAboutOwnDataHasAMonthAndOnceTwoMore(String country) {
        ClockDefinition request = book(country).find("data-request").orElseThrow();

        assertThat(request.length()).hasToString("1 months");
        assertThat(request.extending().by()).containsExactlyInAnyOrder(Role.CASE_WORKER, Role.DECISION_MAKER);
        assertThat(request.extending().times()).isEqualTo(1);
        assertThat(request.extending().most()).isEqualTo(2);
    }

    private static ClockBook book(String country) {
        return ClockFile.read(country + "/clocks.yaml", Samples.text(country, "clocks.yaml"), Samples.CALENDARS)
                .orThrow();
    }
}
