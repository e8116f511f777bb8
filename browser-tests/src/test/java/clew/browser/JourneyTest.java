package clew.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// The main journey, as a new user would try it: people arrive, one is recognised, the right agency helps, and nobody
/// else learns of it.
class JourneyTest extends BrowserTest {

    @Test
    void fromArrivalToTheAgencyThatHelps() {
        try (Visit reception = member(Centre.CASE_WORKER);
                Visit shelter = member(Centre.NGO_WORKER);
                Visit outsider = member(Centre.OUTSIDER)) {
            String group = register(reception.page());
            screenAdult(reception.page(), group);
            screenChild(reception.page(), group);
            Sent sent = refer(reception.page());
            accept(shelter.page(), sent.referral());
            refuse(outsider.page(), sent);
            learn(reception.page());
        }
    }

    @Test
    void aPersonIsFoundAgainByAnySpellingOfTheName() {
        try (Visit visit = member(Centre.RESPONDER)) {
            Watched page = visit.page();
            page.look("home");
            page.open("/arrivals/new");
            page.page().locator("#name-1").fill("Rahel Tsegaye");
            page.press("Register the group");
            Screened.sayThatAllAreNew(page);
            page.open("/persons");
            page.look("persons");
            page.page().locator("#name").fill("tsegaye ráhel");
            page.press("Search");
            assertThat(page.text()).contains("Rahel Tsegaye");
            page.look("persons-found");
            page.follow("Rahel Tsegaye");
            page.look("person");
        }
    }

    private static String register(Watched page) {
        page.open("/arrivals");
        page.look("arrivals");
        page.open("/arrivals/new");
        page.look("arrivals-new");
        Page browser = page.page();
        browser.locator("#place").fill("Gate 3");
        browser.locator("#name-1").fill("Selam Tesfay");
        browser.locator("#sex-1").selectOption("f");
        browser.locator("#age-1").fill("24");
        browser.locator("#language-1").fill("Tigrinya");
        browser.locator("#name-2").fill("Dawit Haile");
        browser.locator("#sex-2").selectOption("m");
        browser.locator("#age-2").fill("15");
        page.press("Register the group");
        Screened.sayThatAllAreNew(page);
        page.look("arrivals-group");
        assertThat(page.text()).contains("Selam Tesfay", "Dawit Haile", "Gate 3");
        String group = page.path();
        return group;
    }

    private static void screenAdult(Watched page, String group) {
        page.open("/queue");
        page.look("queue");
        page.open(group);
        page.press("Screen", "Selam Tesfay");
        page.look("screening");
        page.page().locator("#inPrivate").check();
        page.page().locator("#nobodyListens").check();
        page.pressIn("#safety form", "button[type=submit]");
        page.look("screening-safe");
        page.page().locator(".govuk-task-list__link").first().click();
        page.page().waitForLoadState();
        page.look("screening-topic");
        Screened.answerTopics(page);
        page.look("screening-result");
        assertThat(page.text()).contains("Selam Tesfay", "What it rests on", "What would change it", "Your decision");
        Screened.decide(page, "Passport held by the employer, debt, and threats against the family.");
        page.look("screening-decided");
    }

    private static void screenChild(Watched page, String group) {
        page.open(group);
        page.press("Screen", "Dawit Haile");
        page.page().locator(".govuk-task-list__link").first().click();
        page.page().waitForLoadState();
        Screened.answerTopics(page);
        page.look("screening-result-child");
        assertThat(page.text()).contains("Dawit Haile");
        Screened.decide(page, "Fifteen, alone, and told to repay the journey by work.");
    }

    private static Sent refer(Watched page) {
        page.open("/cases");
        page.look("cases");
        page.follow("Selam Tesfay");
        page.look("case");
        String casePath = page.path();
        page.follow("Timeline");
        page.look("case-timeline");
        page.open(casePath);
        page.press("Refer to an agency");
        page.look("referral-need");
        page.page().locator("#service").selectOption("SHELTER");
        page.page().locator("#whom").check();
        page.page().locator("#urgency").check();
        page.page().locator("#words").fill("A safe bed from tonight, ground floor.");
        page.press("Continue");
        page.look("referral-agency");
        page.page().getByLabel(Centre.SHELTER).check();
        page.press("Continue");
        page.look("referral-share");
        page.page().locator("#kind-IDENTITY").check();
        page.page().locator("#words-CONTACT").fill("Through the reception desk, before noon.");
        Screened.agree(page);
        page.press("Send the referral");
        page.page().waitForURL(url -> url.matches(".*/referrals/[0-9a-f-]{36}"));
        page.look("referral-sent");
        assertThat(page.text()).contains("House by the Lake");
        return new Sent(casePath, page.path());
    }

    private static void accept(Watched page, String referral) {
        page.open("/");
        page.look("home-waiting");
        page.open("/referrals/inbox");
        page.look("referral-inbox");
        assertThat(page.page().locator("main a[href='" + referral + "']").count())
                .as("the referral in the inbox")
                .isEqualTo(1);
        page.open(referral);
        page.look("referral");
        page.press("Accept");
        page.look("referral-accept");
        page.press("Accept");
        page.look("referral-accepted");
        page.follow("Open the case");
        page.look("case-partner");
        assertThat(page.text()).contains("Selam Tesfay");
    }

    private static void refuse(Watched page, Sent sent) {
        assertThat(page.open(sent.casePath()).status()).isEqualTo(404);
        assertThat(page.text()).doesNotContain("Selam", "House by the Lake");
        page.look("refused");
        assertThat(page.open(sent.referral()).status()).isEqualTo(404);
        assertThat(page.text()).doesNotContain("Selam", "House by the Lake");
    }

    private static void learn(Watched page) {
        page.open("/referrals/outbox");
        page.look("referral-outbox");
        assertThat(page.text()).contains("Accepted");
    }

    /// What was sent: the case and the referral, by their paths.
    private record Sent(String casePath, String referral) {}
}
