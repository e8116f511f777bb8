package clew.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// What a page of a screening does at once: it keeps each answer when it is chosen, and it can be hidden.
class ScreeningPageTest extends BrowserTest {

    @Test
    void anAnswerIsKeptWhenItIsChosenAndTheScreenCanBeHidden() {
        try (Visit visit = member(Centre.RESPONDER)) {
            Watched watched = visit.page();
            Page page = watched.page();
            screen(watched, "Curlew");
            page.locator(".govuk-task-list__link").nth(1).click();
            page.waitForLoadState();

            page.locator("#handed-over-TOLD").check();
            assertThat(page.locator("#said-handed-over")).containsText("noted by you");
            assertThat(page.locator("#handed-over-TOLD")).isFocused();
            page.locator("#q-handed-over summary").click();
            page.locator("#note-handed-over").fill("three drivers");
            assertThat(page.locator("#said-handed-over")).containsText("three drivers");

            String topic = watched.path();
            page.getByText("Hide screen").click();
            page.waitForURL(url -> url.contains("/hidden"));
            assertThat(watched.text()).doesNotContain("Curlew", "creening");
            page.getByText("Continue").click();
            page.waitForURL(url -> url.endsWith(topic));

            assertThat(page.locator("#handed-over-TOLD")).isChecked();
            assertThat(page.locator("#said-handed-over")).containsText("three drivers");
            assertThat(watched.complaints()).isEmpty();
        }
    }

    private static void screen(Watched watched, String name) {
        watched.open("/arrivals/new");
        watched.page().locator("#name-1").fill(name);
        watched.press("Register the group");
        watched.press("Screen", name);
    }
}
