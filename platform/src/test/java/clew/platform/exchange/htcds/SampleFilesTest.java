package clew.platform.exchange.htcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The sample files of `docs/samples`: every person in them is invented. Run with `-Dclew.samples=true` to write the
/// workbook anew.
class SampleFilesTest {

    private static final Path SAMPLES = Path.of("").toAbsolutePath().getParent().resolve("docs/samples");

    private static final List<String> COLUMNS = List.of(
            "prs_FirstName",
            "prs_SecondName",
            "prs_Gender",
            "prs_Birthdate",
            "prs_Citizenship",
            "prs_PrimaryLanguage",
            "vic_TraffickingStatus",
            "vic_MethodsOfControl",
            "vic_TypeOfExploitation",
            "cas_Status",
            "hte_City",
            "hte_City.2",
            "spl_Type",
            "con_Consent",
            "Bed");

    private static final List<List<String>> ROWS = List.of(
            row("Amara|Nwosu|Feminine|2004-03-17|NG|ibo|PossibleVictimOfTrafficking|DebtBondage;FalsePromises"
                    + "|SexualExploitation|Active|Benin City|Palermo|Health|true|12"),
            row("Linh|Tran|Feminine|1998-11-02|VN|vie|PossibleVictimOfTrafficking|WithholdsDocuments|ForcedLabour"
                    + "|Active|Vinh||Legal|true|14"),
            row("Marius|Ionescu|Masculine|1987-06-30|RO|ron|ActualVictimOfTrafficking|TakesEarnings;PhysicalThreats"
                    + "|ForcedLabour|FollowUp|Iasi|Huelva|Livelihood|true|"),
            row("Samuel|Tekle|Masculine|2009-01-21|ER|tir|PossibleVictimOfTrafficking|RestrictsMovement|Other"
                    + "|Active|Asmara|Tripoli|SocialCare||3"),
            row("Farah||Feminine||AF|fas|||ForcedMarriage|Active||||true|5"),
            row("Danylo|Koval|Masculine|2001-09-09|UA|ukr|PossibleVictimOfTrafficking|ExcessiveWorkingHours"
                    + "|IllicitActivities|Active|Lviv||Financial|true|9"));

    @Test
    void theSampleWorkbookIsReadWithoutARejectedRow() throws IOException {
        Path file = SAMPLES.resolve("htcds-sample.xlsx");
        if (Boolean.getBoolean("clew.samples")) {
            Files.createDirectories(SAMPLES);
            Files.write(file, Reading.written(Format.XLSX, records()));
        }

        Reading reading = Reading.of("htcds-sample.xlsx", Files.readAllBytes(file));

        assertThat(reading.rejected).isEmpty();
        assertThat(reading.accepted).hasSameSizeAs(ROWS);
        assertThat(reading.notes()).contains(Reason.EXTENSION_CODE);
    }

    @Test
    void theSampleWithErrorsShowsWhatIsRejectedAndWhy() throws IOException {
        Reading reading =
                Reading.of("htcds-with-errors.csv", Files.readAllBytes(SAMPLES.resolve("htcds-with-errors.csv")));

        assertThat(reading.accepted).hasSize(3);
        assertThat(reading.rejections())
                .containsExactly(
                        Reason.AMBIGUOUS_DATE,
                        Reason.UNKNOWN_CODE,
                        Reason.UNKNOWN_COUNTRY,
                        Reason.SEVERAL_VALUES,
                        Reason.NOT_A_NUMBER,
                        Reason.INCOMPLETE_DATE,
                        Reason.TOO_MANY_CELLS);
        assertThat(reading.read().version()).isEqualTo(HtcdsVersion.V0_2);
    }

    private static List<String> row(String text) {
        return List.of(text.split("\\|", -1));
    }

    private static List<HtcdsRecord> records() {
        List<HtcdsRecord> records = new ArrayList<>();
        for (List<String> row : ROWS) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < COLUMNS.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    cells.add(new Cell(COLUMNS.get(i), row.get(i)));
                }
            }
            records.add(HtcdsRecord.of(cells));
        }
        return records;
    }
}
