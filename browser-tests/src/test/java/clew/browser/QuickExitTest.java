package clew.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// Somebody who must not be seen with a page leaves it at once, with the mouse, the keyboard or a screen reader, and
/// the
/// history does not lead back without signing in.
class QuickExitTest extends BrowserTest {

    private static final int MOST_MILLIS = 200;

    @Test
    void escapePressedThreeTimesLeavesAtOnce() {
        try (Visit visit = member(Centre.CASE_WORKER)) {
            visit.page().open("/cases");
            Page page = visit.page().page();
            page.evaluate(
                    "() => document.addEventListener('keydown', () => { window.name = String(Date.now()) }, true)");
            page.keyboard().press("Escape");
            page.keyboard().press("Escape");
            assertThat(page.locator("#exit-status").textContent()).contains("once more");
            page.keyboard().press("Escape");
            page.waitForURL("**/exit");

            // window.name outlives the page: it says when the key was pressed, and the new page when it began to show.
            double pressed = Double.parseDouble(String.valueOf(page.evaluate("() => window.name")));
            Object shown = page.evaluate(
                    "() => performance.timeOrigin" + " + performance.getEntriesByType('navigation')[0].responseEnd");
            assertThat(Double.parseDouble(String.valueOf(shown)) - pressed).isLessThan(MOST_MILLIS);
            assertThat(page.title()).doesNotContain("Clew");
            assertThat(page.locator("body").textContent()).doesNotContain("Case", "Clew", "traffick");
        }
    }

    @Test
    void theHistoryDoesNotLeadBackWithoutSigningIn() {
        try (Visit visit = member(Centre.CASE_WORKER)) {
            visit.page().open("/cases");
            Page page = visit.page().page();
            page.locator("[data-clew-exit]").click();
            page.waitForURL("**/exit");
            page.goBack();

            assertThat(page.url()).contains("/sign-in");
        }
    }

    @Test
    void theLinkIsSaidByAScreenReaderAndReachedByTab() {
        try (Visit visit = member(Centre.CASE_WORKER)) {
            visit.page().open("/cases");
            Page page = visit.page().page();
            page.locator("[data-clew-exit]").focus();
            assertThat(page.locator("[data-clew-exit]").textContent())
                    .contains("Leave quickly")
                    .contains("press Escape three times");
            page.keyboard().press("Enter");
            page.waitForURL("**/exit");
        }
    }

    @Test
    void itWorksWithoutScript() {
        try (Visit visit = visitorWithoutScript().signIn(Centre.CASE_WORKER)) {
            visit.page().open("/cases");
            Page page = visit.page().page();
            page.locator("[data-clew-exit]").click();
            assertThat(page.url()).endsWith("/exit");
            page.navigate(page.url().replace("/exit", "/cases"));
            assertThat(page.url()).contains("/sign-in");
        }
    }
}
