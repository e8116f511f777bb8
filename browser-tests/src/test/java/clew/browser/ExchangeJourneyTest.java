package clew.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Files of the HTCDS come in and go out again.
class ExchangeJourneyTest extends BrowserTest {

    private static final Path SAMPLES = Path.of("").toAbsolutePath().getParent().resolve("docs/samples");

    @Test
    void aWorkbookIsReadShownTakenAndExportedAgain() throws IOException {
        try (Visit visit = member(Centre.CASE_WORKER)) {
            Watched page = visit.page();
            page.open("/exchange");
            page.look("exchange-empty");
            bringIn(page, "htcds-sample.xlsx");
            assertThat(page.text()).contains("6 fit to import", "0 rejected", "ForcedCriminality");
            page.look("exchange-preview");

            page.press("Import 6 rows");
            assertThat(page.text()).contains("6 rows were imported");
            page.look("exchange-imported");

            page.open("/exchange");
            page.look("exchange");
            page.page().getByLabel("JSON").check();
            Download export = page.page()
                    .waitForDownload(() -> page.page()
                            .locator("form[action='/exchange/export'] button")
                            .click());
            assertThat(export.suggestedFilename()).matches("htcds-\\d{4}-\\d\\d-\\d\\d\\.json");
            assertThat(Files.readString(export.path())).contains("Amara", "ForcedCriminality", "\"Bed\"");
        }
    }

    @Test
    void rejectedRowsAreListedWithTheirReasons() {
        try (Visit visit = member(Centre.NGO_WORKER)) {
            Watched page = visit.page();
            page.open("/exchange");
            bringIn(page, "htcds-with-errors.csv");

            assertThat(page.text())
                    .contains("3 fit to import", "4 rejected", "This may be 1995-04-03 or 1995-03-04")
                    .contains("This is no country", "Expected a number from 0 to 40");
            page.look("exchange-rejected");
            page.press("Put the file aside");
            assertThat(page.text()).contains("The file was put aside");
        }
    }

    @Test
    void aFileThatCannotBeReadIsExplainedBesideItsField() {
        try (Visit visit = member(Centre.CASE_WORKER)) {
            Watched page = visit.page();
            page.open("/exchange");
            bringIn(page, "README.md");

            assertThat(page.text()).contains("There is a problem", "No row with HTCDS names was found");
            page.look("exchange-unreadable");
        }
    }

    private static void bringIn(Watched page, String file) {
        Page browser = page.page();
        browser.locator("#file").setInputFiles(SAMPLES.resolve(file));
        page.press("Read the file");
    }
}
