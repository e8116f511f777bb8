package clew.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workbook of cases comes in with a preview, and goes out again.
class WorkbookTest extends BrowserTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<List<String>> ROWS = List.of(
            List.of("prs_FirstName", "prs_SecondName", "prs_Gender", "prs_Birthdate", "prs_Nationality", "cas_Status"),
            List.of("Amina", "Okafor", "Feminine", "1999-12-31", "NG", "Active"),
            List.of("Nobody", "Atall", "Nonsense", "tomorrow", "Atlantis", "Active"),
            List.of("Lan", "Tran", "Masculine", "1990-05-06", "VN", "Active"));

    @Test
    void aWorkbookComesInAndGoesOutAgain() throws IOException {
        try (Visit visit = member(Centre.CASE_WORKER)) {
            Watched page = visit.page();
            page.open("/exchange");
            page.look("exchange");
            page.page().locator("#file").setInputFiles(new FilePayload("cases.xlsx", XLSX, workbook()));
            page.press("Read the file");
            page.look("exchange-preview");
            assertThat(page.text()).contains("Rejected rows", "Atlantis");
            page.press("Import 2 rows");
            page.look("exchange-imported");
            assertThat(page.text()).contains("2 rows were imported");

            page.open("/exchange");
            Download download = page.page().waitForDownload(() -> page.press("Export"));
            assertThat(download.suggestedFilename()).endsWith(".xlsx");
            try (InputStream in = Files.newInputStream(download.path());
                    ReadableWorkbook workbook = new ReadableWorkbook(in)) {
                String cells = workbook.getFirstSheet().read().toString();
                assertThat(cells).contains("Okafor", "Tran").doesNotContain("Atlantis");
            }
        }
    }

    @Test
    void aFileThatIsTooLargeIsAnsweredWithAPage(@TempDir Path here) throws IOException {
        Path large = Files.write(here.resolve("large.csv"), new byte[30_000_000]);
        try (Visit visit = member(Centre.CASE_WORKER)) {
            Watched page = visit.page();
            page.open("/exchange");
            page.page().locator("#file").setInputFiles(large);
            page.press("Read the file");
            page.page().waitForURL("**/exchange/imports");
            assertThat(page.text()).contains("That is too large", "25 megabytes");
            page.look("too-large");
        }
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Clew", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Cases");
            for (int row = 0; row < ROWS.size(); row++) {
                for (int column = 0; column < ROWS.get(row).size(); column++) {
                    sheet.value(row, column, ROWS.get(row).get(column));
                }
            }
        }
        return bytes.toByteArray();
    }
}
