package clew.platform.exchange.htcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The known defects of the standard and its template, each as a small workbook or file.
class DefectsTest {

    private static final List<Field> FIELDS = Catalogue.standard().current();

    @Test
    void forcedCriminalityBecomesOtherWithAnExtensionAndIsSaid() {
        Reading reading = Reading.csv("prs_FirstName,vic_TypeOfExploitation\nA,IllicitActivities;ForcedLabour\n");

        CurrentVersion.Converted converted = Reading.current(reading.only());

        assertThat(Reading.value(converted, "vic_TypeOfExploitation")).isEqualTo("Other;ForcedLabour");
        assertThat(Reading.value(converted, "ext_vic_TypeOfExploitation")).isEqualTo("ForcedCriminality");
        assertThat(converted.notes()).extracting(Finding::reason).containsExactly(Reason.EXTENSION_CODE);
        assertThat(reading.only().text("vic_TypeOfExploitation")).contains("IllicitActivities;ForcedLabour");
        assertThat(reading.read().version()).isEqualTo(HtcdsVersion.V0_2);
    }

    @Test
    void theSeventeenOtherNamesOfMethodsOfControlAreUnderstood() {
        List<String> names = List.of(("MethodsOfControlDebtBondage MethodsOfControlTakesEarnings"
                        + " MethodsOfControlRestrictsFinancialAccess MethodsOfControlThreats"
                        + " MethodsOfControlPsychologicalAbuse MethodsOfControlPhysicalAbuse"
                        + " MethodsOfControlSexualAbuse MethodsOfControlFalsePromises"
                        + " MethodsOfControlPsychoactiveSubstances MethodsOfControlRestrictsMovement"
                        + " MethodsOfControlRestrictsMedicalCare MethodsOfControlExcessiveWorkingHours"
                        + " MethodsOfControlUsesChildren MethodsOfControlThreatOfLawEnforcement"
                        + " MethodsOfControlWithholdsNecessities MethodsOfControlWithholdsDocuments"
                        + " MethodsOfControlOther")
                .split(" "));

        Reading reading = Reading.csv("prs_FirstName,vic_MethodsOfControl\nA," + String.join(";", names) + "\n");
        CurrentVersion.Converted converted = Reading.current(reading.only());

        assertThat(names).hasSize(17);
        assertThat(Reading.value(converted, "vic_MethodsOfControl").split(";")).hasSize(14);
        assertThat(Reading.value(converted, "ext_vic_MethodsOfControl").split(";"))
                .containsExactly("Threats", "RestrictsMovement", "UsesChildren");
        assertThat(converted.notes()).hasSize(17);
    }

    @Test
    void theNamesOfTheFormAreUnderstoodAndABlankAfterACodeIsSaid() {
        Reading reading = Reading.csv("prs_First_Name,prs_Second_Name,vic_Methods_of_Control,vic_ForcedLabourIndustry\n"
                + "A,B,DebtBondage ;FalsePromises,A_AgricultureForestryAndFishing F_Construction\n");

        CurrentVersion.Converted converted = Reading.current(reading.only());

        assertThat(Reading.value(converted, "prs_FirstName")).isEqualTo("A");
        assertThat(Reading.value(converted, "vic_MethodsOfControl")).isEqualTo("DebtBondage;FalsePromises");
        assertThat(Reading.value(converted, "vic_ForcedLabourIndustry")).isEqualTo("A_AgricultureForestryAndFishing");
        assertThat(Reading.value(converted, "ext_vic_ForcedLabourIndustry")).isEqualTo("F_Construction");
        assertThat(reading.notes()).contains(Reason.SPELLING, Reason.SEVERAL_INDUSTRIES);
        assertThat(reading.read().columns().get(0).notes()).containsExactly(Reason.HEADER_SPELLING);
    }

    @Test
    void theTemplateWithALostNameIsReadByItsLabels() {
        List<String> labels = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Field field : FIELDS) {
            boolean unlabelled = field.label().isEmpty();
            labels.add(field.label());
            if (!field.name().equals("cas_ReasonForOutgoingReferral")) {
                names.add(
                        field.name().equals("vic_TraffickingStatusDecisionMakingOrg")
                                ? Catalogue.MISSPELT_HEADER
                                : field.name());
            }
            values.add(unlabelled ? "gang" : valid(field));
        }

        Reading reading = Reading.sheet(sheet -> {
            Reading.row(sheet, 0, labels.toArray(String[]::new));
            Reading.row(sheet, 1, names.toArray(String[]::new));
            Reading.row(sheet, 2, values.toArray(String[]::new));
        });

        HtcdsRecord row = reading.only();
        for (Field field : FIELDS) {
            String expected = field.label().isEmpty() ? "gang" : valid(field);
            assertThat(row.text(field.name())).as(field.name()).contains(expected);
        }
        assertThat(reading.read().columns().stream().filter(use -> use.notes().contains(Reason.LABEL_WINS)))
                .hasSizeGreaterThan(10);
    }

    @Test
    void mailingFieldsLabelledInAnotherOrderFollowTheLabel() {
        Reading reading = Reading.sheet(sheet -> {
            Reading.row(sheet, 0, "First Name", "Mailing Street", "Mailing City");
            Reading.row(sheet, 1, "prs_FirstName", "prs_MailingCity", "prs_MailingStreet");
            Reading.row(sheet, 2, "A", "1 High Street", "Ashford");
        });

        assertThat(reading.only().text("prs_MailingStreet")).contains("1 High Street");
        assertThat(reading.only().text("prs_MailingCity")).contains("Ashford");
        assertThat(reading.read().columns().get(1).notes()).containsExactly(Reason.LABEL_WINS);
    }

    @Test
    void aTitleThatTheFormLabelsSecondNameStaysATitleBesideARealSecondName() {
        Reading reading = Reading.sheet(sheet -> {
            Reading.row(sheet, 0, "First Name", "Second Name", "Second Name");
            Reading.row(sheet, 1, "prs_FirstName", "prs_Title", "prs_SecondName");
            Reading.row(sheet, 2, "A", "Nurse", "Okafor");
        });

        assertThat(reading.only().text("prs_Title")).contains("Nurse");
        assertThat(reading.only().text("prs_SecondName")).contains("Okafor");
        assertThat(reading.read().columns().get(1).notes()).containsExactly(Reason.NAME_WINS);
    }

    @Test
    void aFileOfTheFirstVersionIsReadAndItsNationalityMoves() {
        Reading reading = Reading.csv("prs_FirstName,prs_Gender,prs_Nationality\nA,Female,Nigeria\n");
        CurrentVersion.Converted converted = Reading.current(reading.only());

        assertThat(reading.read().version()).isEqualTo(HtcdsVersion.V0_2);
        assertThat(Reading.value(converted, "prs_Gender")).isEqualTo("Feminine");
        assertThat(Reading.value(converted, "prs_Citizenship")).isEqualTo("NG");
        assertThat(converted.notes())
                .extracting(Finding::reason)
                .contains(Reason.RENAMED_CODE, Reason.RENAMED_FIELD, Reason.COUNTRY_READ);
    }

    @Test
    void theFiveTicksOfVersionOneStay() {
        Reading reading = Reading.csv("prs_FirstName,con_Consent,con_PurposeOfInterview,con_UseOfData,"
                + "con_DataForResearch,con_RightToBeForgotten\nA,true,true,false,true,true\n");
        CurrentVersion.Converted converted = Reading.current(reading.only());

        assertThat(reading.read().version()).isEqualTo(HtcdsVersion.V1_0);
        assertThat(Reading.value(converted, "con_Consent")).isEqualTo("true");
        assertThat(Reading.value(converted, "con_UseOfData")).isEqualTo("false");
        assertThat(converted.notes())
                .extracting(Finding::reason)
                .containsExactly(
                        Reason.REMOVED_FIELD, Reason.REMOVED_FIELD, Reason.REMOVED_FIELD, Reason.REMOVED_FIELD);
    }

    @Test
    void anOldCompositeCodeIsNeverExpandedAndUnknownNeverBecomesNo() {
        Reading reading = Reading.csv(
                "prs_FirstName,vic_MethodOfRecruitment\n" + "A,InternetSocialMediaOnlineAdvertisement\nB,Unknown\n");

        CurrentVersion.Converted first = Reading.current(reading.accepted.get(0));
        CurrentVersion.Converted second = Reading.current(reading.accepted.get(1));

        assertThat(Reading.value(first, "vic_MethodOfRecruitment")).isEqualTo("Other");
        assertThat(Reading.value(first, "ext_vic_MethodOfRecruitment"))
                .isEqualTo("InternetSocialMediaOnlineAdvertisement");
        assertThat(second.cells()).extracting(Cell::column).doesNotContain("vic_MethodOfRecruitment");
        assertThat(second.notes()).extracting(Finding::reason).containsExactly(Reason.UNKNOWN_LEFT_BLANK);
    }

    @Test
    void whatWasConvertedReadsAsVersionTwoWithoutAnotherRemark() {
        Reading old = Reading.csv("prs_FirstName,prs_Gender,prs_Nationality,vic_TypeOfExploitation\n"
                + "A,Female,Nigeria,IllicitActivities;IllegalAdoption\n");
        HtcdsRecord converted = HtcdsRecord.of(Reading.current(old.only()).cells());

        Reading again = Reading.of("again.xlsx", Reading.written(Format.XLSX, List.of(converted)));

        assertThat(again.read().notes()).isEmpty();
        assertThat(Reading.current(again.only()).notes()).isEmpty();
    }

    private static String valid(Field field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LOOKUP -> field.list() == Field.CodeList.COUNTRY ? "NG" : "text of " + field.name();
            case PICKLIST, MULTISELECT ->
                switch (field.list()) {
                    case OWN -> field.codes().get(field.codes().size() - 1);
                    case COUNTRY -> "UA";
                    case LANGUAGE -> "tir";
                    case NONE -> "text";
                };
            case CHECKBOX -> "true";
            case DATE -> "2001-02-03";
            case NUMBER -> "3";
            case LONGITUDE -> "12.5";
            case LATITUDE -> "41.9";
        };
    }
}
