package clew.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.access.MemberId;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Need;
import clew.platform.casework.NeedId;
import clew.platform.casework.NeedStatus;
import clew.platform.casework.nrm.StageKind;
import clew.platform.directory.AgencyId;
import clew.platform.directory.ServiceKind;
import clew.platform.exchange.htcds.Catalogue;
import clew.platform.exchange.htcds.Limits;
import clew.platform.exchange.htcds.Values;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import clew.platform.person.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelFieldsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final CaseId CASE = CaseId.random();
    private static final Person PERSON = new Person(
            new PersonId(UUID.randomUUID()),
            "Heron 27",
            true,
            Sex.OTHER,
            LocalDate.of(2008, 1, 2),
            true,
            null,
            null,
            LocalDate.of(2026, 11, 24),
            "ti",
            List.of("ER", "ET"),
            null,
            1,
            List.of());

    @Test
    void needsFollowThePlansThatAFileBrought() {
        Need need = new Need(
                NeedId.random(),
                CASE,
                ServiceKind.MEDICAL,
                CaseUrgency.URGENT,
                NeedStatus.MET,
                "A doctor",
                LocalDate.of(2026, 12, 1),
                NOW,
                NOW,
                0);
        Need none = new Need(
                NeedId.random(),
                CASE,
                ServiceKind.INTERPRETATION,
                CaseUrgency.SOON,
                NeedStatus.OPEN,
                "",
                null,
                NOW,
                NOW,
                0);

        Map<String, String> fields = fields(StageKind.PRESUMED, List.of(none, need), 3);

        assertThat(fields)
                .containsEntry("spl_Type.3", "Health")
                .containsEntry("spl_Objectives.3", "A doctor")
                .containsEntry("spl_PlannedEndDate.3", "2026-12-01")
                .containsEntry("spl_ActualEndDate.3", "2026-11-24")
                .containsEntry("prs_PrimaryLanguage", "tir")
                .containsEntry("prs_Citizenship", "ER;ET")
                .containsEntry("vic_TraffickingStatus", "PossibleVictimOfTrafficking")
                .doesNotContainKeys("spl_Type", "spl_Type.4");
    }

    @ParameterizedTest
    @EnumSource(StageKind.class)
    void aVictimIsCalledActualOnlyAfterAHumanDecidedSo(StageKind stage) {
        boolean actual =
                "ActualVictimOfTrafficking".equals(fields(stage, List.of(), 1).get("vic_TraffickingStatus"));

        assertThat(actual)
                .isEqualTo(EnumSet.of(StageKind.IDENTIFIED, StageKind.SUPPORT).contains(stage));
    }

    @ParameterizedTest
    @EnumSource(StageKind.class)
    void everyFieldIsUnderstoodByTheStandardWithoutARemark(StageKind stage) {
        Values values = new Values(LocalDate.of(2026, 11, 24), Limits.usual());

        fields(stage, List.of(), 1)
                .forEach((column, value) -> assertThat(
                                values.read(Catalogue.standard().field(column), value)
                                        .remarks())
                        .as(column)
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource(ServiceKind.class)
    void everyNeedHasATypeOfTheStandardOrNone(ServiceKind kind) {
        Need need = new Need(NeedId.random(), CASE, kind, CaseUrgency.SOON, NeedStatus.OPEN, "", null, NOW, NOW, 0);

        String type = fields(StageKind.DETECTED, List.of(need), 1).get("spl_Type");

        assertThat(type == null
                        || Catalogue.standard().field("spl_Type").codes().contains(type))
                .isTrue();
    }

    private static Map<String, String> fields(StageKind stage, List<Need> needs, int firstPlan) {
        CaseFile file = new CaseFile(
                CASE,
                "C-2026-00001",
                PERSON.id(),
                AgencyId.random(),
                MemberId.random(),
                "Ana Kestrel",
                "model",
                "1",
                "stage",
                NOW,
                null,
                CaseUrgency.SOON,
                "",
                null,
                true,
                null,
                null,
                NOW,
                null,
                0);
        return ModelFields.of(
                new ModelFields.Known(PERSON, file, stage, needs, List.of(), Map.of(), Set.of()), firstPlan, 1);
    }
}
