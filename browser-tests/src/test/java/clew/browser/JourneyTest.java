package clew.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The main journey: people arrive, one is recognised, the right agency helps.
class JourneyTest extends BrowserTest {

    @Test
    void aGroupIsRegisteredAndFoundAgain() {
        try (Visit visit = member(Centre.RESPONDER)) {
            Watched page = visit.page();
            page.look("home");

            page.open("/arrivals");
            page.look("arrivals-empty");
            page.open("/arrivals/new");
            page.look("arrivals-new");
            page.page().locator("#place").fill("Gate 3");
            page.page().locator("#name-1").fill("Selam Tesfay");
            page.page().locator("#sex-1").selectOption("f");
            page.page().locator("#age-1").fill("24");
            page.page().locator("#name-2").fill("Dawit Tesfay");
            page.page().locator("#age-2").fill("15");
            page.press("Register the group");
            page.look("arrivals-group");
            assertThat(page.text()).contains("Selam Tesfay", "Dawit Tesfay", "Gate 3");

            page.open("/arrivals");
            page.look("arrivals");
            page.open("/persons");
            page.look("persons");
            page.page().locator("#name").fill("tesfay selam");
            page.press("Search");
            assertThat(page.text()).contains("Selam Tesfay");
            page.look("persons-found");
            page.follow("Selam Tesfay");
            page.look("person");
            page.open("/help");
            page.look("help");
            page.open("/help/api");
            page.look("api");
        }
    }
}
