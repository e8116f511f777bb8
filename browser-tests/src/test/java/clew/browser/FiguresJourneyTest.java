package clew.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Year;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/// The rapporteur freezes a year, reads its tables, looks behind a figure, takes them away and releases them; a case
/// worker sees them from then on.
class FiguresJourneyTest extends BrowserTest {

    @Test
    void aYearIsFrozenReadTakenAwayAndReleased() throws IOException {
        String here;
        try (Visit visit = member(Centre.CO_ORDINATOR)) {
            Watched page = visit.page();
            page.open("/figures/others");
            page.look("figures-others-empty");
            page.press("Write it in");
            assertThat(page.text()).contains("Choose which figure it is");
            page.look("figures-others-wrong");
            page.fill("year", Year.now().toString());
            page.choose("item", "CONVICTED");
            page.fill("value", "4");
            page.fill("source", "District courts, yearly table");
            page.press("Write it in");
            assertThat(page.text()).contains("District courts, yearly table");

            page.open("/figures");
            page.look("figures");
            page.fill("year", Year.now().toString());
            page.fill("country", "XN");
            page.press("Freeze the year");
            page.look("figures-snapshot");
            here = page.page().url().replaceAll("^.*?(/figures/[0-9a-f-]{36}).*$", "$1");
            assertThat(page.text()).contains("The year is frozen", "District courts", "suppressed");
            page.follow("GRETA");
            page.look("figures-greta");
            assertThat(page.text()).contains("Were offered a recovery and reflection period");
            page.open(here + "/cell?name=registered;SEX=FEMALE");
            page.look("figures-cell");
            assertThat(page.text()).contains("Rows without name", "kept back because it is small");

            page.open(here);
            Download download = page.page().waitForDownload(() -> page.press("Take as a workbook"));
            try (InputStream in = Files.newInputStream(download.path());
                    ReadableWorkbook workbook = new ReadableWorkbook(in)) {
                assertThat(workbook.getFirstSheet().read().toString()).contains(here.substring("/figures/".length()));
            }
            page.follow("Release");
            page.look("figures-release");
            page.press("Release these figures");
            page.look("figures-released");
        }
        try (Visit visit = member(Centre.CASE_WORKER)) {
            Watched page = visit.page();
            page.open(here);
            assertThat(page.text()).contains("Registered victims by sex and age");
            page.open(here + "/cell?name=registered;SEX=FEMALE");
            page.look("figures-cell-case-worker");
            assertThat(page.text()).contains("Cases that you may open").doesNotContain("Rows without name");
        }
    }
}
