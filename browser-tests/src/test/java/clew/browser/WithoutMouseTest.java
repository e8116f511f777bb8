package clew.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// A group can be registered with the keyboard alone, and in a browser that runs no script.
class WithoutMouseTest extends BrowserTest {

    private static final int MOST_TABS = 120;

    @Test
    void aGroupIsRegisteredWithTheKeyboardAlone() {
        try (Visit visit = member(Centre.RESPONDER)) {
            visit.page().open("/arrivals/new");
            Page page = visit.page().page();
            page.keyboard().press("Tab");
            assertThat(focused(page)).as("the first stop").isEqualTo("#main-content");
            typeInto(page, "place", "Gate 5");
            typeInto(page, "name-1", "Heron");
            typeInto(page, "age-1", "17");
            typeInto(page, "name-2", "Stork");
            tabTo(page, "Register the group");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.matches(".*/arrivals/[0-9a-f-]{36}"));

            assertThat(visit.page().text()).contains("Heron", "Stork", "Gate 5");
            assertThat(visit.page().complaints()).isEmpty();
        }
    }

    @Test
    void aGroupIsRegisteredWithoutScript() {
        try (Visit visit = visitorWithoutScript().signIn(Centre.RESPONDER)) {
            Watched page = visit.page();
            page.open("/arrivals/new");
            page.page().locator("#place").fill("Gate 6");
            page.page().locator("#name-1").fill("Plover");
            page.press("Register the group");

            assertThat(page.text()).contains("Plover", "Gate 6");
        }
    }

    private static void typeInto(Page page, String id, String text) {
        tabTo(page, id);
        Keyboard keyboard = page.keyboard();
        keyboard.type(text);
    }

    private static void tabTo(Page page, String target) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (focused(page).equals(target)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(target + " cannot be reached with the tab key");
    }

    /// What has the focus: its id, its target or its text.
    private static String focused(Page page) {
        return String.valueOf(page.evaluate("() => { const it = document.activeElement;"
                + " return it.id || it.getAttribute('href') || it.textContent.trim() }"));
    }
}
