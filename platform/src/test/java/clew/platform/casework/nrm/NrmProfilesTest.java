package clew.platform.casework.nrm;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.casework.nrm.NrmProfile.Stage;
import clew.platform.casework.nrm.NrmProfile.Transition;
import clew.platform.packs.PackFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class NrmProfilesTest {

    @Test
    void theModelProfileIsSound() {
        NrmProfile model = NrmProfiles.model();

        assertThat(model.id()).isEqualTo("model");
        assertThat(model.stages()).extracting(Stage::kind).contains(StageKind.values());
        assertThat(model.transitions()).hasSize(15).allSatisfy(each -> {
            assertThat(each.grounds()).isNotEmpty();
            assertThat(each.reasonRequired()).isTrue();
            assertThat(each.informed()).contains(Informed.PERSON);
        });
    }

    @Test
    void everyLegalHookOfTheModelSaysHowReliableItIs() {
        assertThat(NrmProfiles.model().laws())
                .isNotEmpty()
                .allSatisfy(law -> assertThat(law.reliability()).isNotEqualTo(Reliability.VERIFIED));
    }

    @Test
    void aNegativeConclusionNeverCutsTheRecoveryPeriodShort() {
        Transition negative =
                NrmProfiles.model().transition("no-conclusive-grounds").orElseThrow();

        assertThat(negative.notBeforeDays()).isEqualTo(30);
    }

    @Test
    void aFaultNamesFileLineFieldValueAndWhatWasExpected() {
        String text = NrmProfiles.modelText()
                .replace(
                        "    review-after-days: 14\n    entitled: [no-removal, help",
                        "    review-after-days: soon\n    entitled: [no-removal, help");
        int line = (int) text.lines().takeWhile(each -> !each.contains("soon")).count() + 1;

        assertThat(faults(text))
                .containsExactly(new PackFault(
                        "mine.yaml", line, "stages[1].review-after-days", "soon", "a number of days from 1 to 9999"));
        assertThat(faults(text).getFirst())
                .hasToString("mine.yaml:" + line
                        + ": stages[1].review-after-days is \"soon\"; expected a number of days from 1 to 9999");
    }

    @Test
    void allFaultsAreFoundInOneReading() {
        String text = NrmProfiles.modelText()
                .replace("date: 2026-11-24", "date: yesterday")
                .replace("kind: presumed", "kind: guessed")
                .replace("roles: [decision-maker]", "roles: [king]")
                .replace("to: appeal\n", "to: nowhere\n")
                .replace("licence: Apache-2.0", "license: Apache-2.0");

        assertThat(faults(text))
                .extracting(PackFault::field)
                .contains(
                        "date",
                        "stages[1].kind",
                        "decisions[1].deciders[0].roles",
                        "decisions[8].to",
                        "license",
                        "licence");
    }

    @Test
    void aStageWithoutAWayOutIsRefused() {
        String text = NrmProfiles.modelText().replace("from: [closed]", "from: [detected]");

        assertThat(faults(text)).extracting(PackFault::expected).anyMatch(each -> each.contains("nobody is stuck"));
    }

    @Test
    void aNegativeStageWithoutAppealIsRefused() {
        String text = NrmProfiles.modelText()
                .replace("    from: [negative]\n    to: appeal", "    from: [negative]\n    to: presumed");

        assertThat(faults(text)).extracting(PackFault::expected).anyMatch(each -> each.startsWith("an appeal against"));
    }

    @Test
    void aProfileWithoutMinimumAssistanceIsRefused() {
        String text = NrmProfiles.modelText().replace("minimum-assistance:", "assistance-for-those-who-cooperate:");

        assertThat(faults(text)).extracting(PackFault::field).contains("minimum-assistance");
    }

    @Test
    void whatIsNotAProfileIsRefusedWithoutBreaking() {
        assertThat(faults("")).hasSize(1);
        assertThat(faults("- a\n- b")).isNotEmpty();
        assertThat(faults("id: [unclosed")).hasSize(1);
        assertThat(faults("a: &a [1]\nb: [*a, *a, *a]")).isNotEmpty();
        assertThat(faults("id: !!javax.script.ScriptEngineManager []")).isNotEmpty();
        assertThat(faults("id: x\n".repeat(200_000))).hasSize(1);
    }

    private static List<PackFault> faults(String text) {
        return NrmProfiles.read("mine.yaml", text).found();
    }
}
