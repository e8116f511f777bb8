package clew.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// The main journey, as a new user would try it: people arrive, one is recognised, the right agency helps, and nobody
/// else learns of it.
class JourneyTest extends BrowserTest {

    private static final int MOST_TOPICS = 30;

    @Test
    void fromArrivalToTheAgencyThatHelps() {
        try (Visit reception = member(Centre.CASE_WORKER);
                Visit shelter = member(Centre.NGO_WORKER);
                Visit outsider = member(Centre.OUTSIDER)) {
            String group = register(reception.page());
            screenAdult(reception.page(), group);
            screenChild(reception.page(), group);
            String casePath = refer(reception.page());
            String referralPath = accept(shelter.page());
            refuse(outsider.page(), casePath, referralPath);
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
        page.look("arrivals-empty");
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
        page.look("arrivals-group");
        assertThat(page.text()).contains("Selam Tesfay", "Dawit Haile", "Gate 3");
        String group = page.path();
        page.open("/arrivals");
        page.look("arrivals");
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
        answerEverything(page);
        page.look("screening-result");
        assertThat(page.text()).contains("Selam Tesfay", "What it rests on", "What would change it", "Your decision");
        decide(page, "Passport held by the employer, debt, and threats against the family.");
        page.look("screening-decided");
    }

    private static void screenChild(Watched page, String group) {
        page.open(group);
        page.press("Screen", "Dawit Haile");
        page.page().locator(".govuk-task-list__link").first().click();
        page.page().waitForLoadState();
        answerEverything(page);
        page.look("screening-result-child");
        assertThat(page.text()).contains("Dawit Haile");
        decide(page, "Fifteen, alone, and told to repay the journey by work.");
    }

    /// Says "yes, told me" to every question of every topic, until the result is there.
    private static void answerEverything(Watched page) {
        for (int topics = 0; topics < MOST_TOPICS && !page.path().endsWith("/result"); topics++) {
            String answer = page.path().endsWith("/observed") ? "SEEN" : "TOLD";
            Locator answers = page.page().locator("input[type=radio][id$='-" + answer + "']");
            for (int question = 0; question < answers.count(); question++) {
                answers.nth(question).check();
            }
            page.pressIn("main form", "button[type=submit]:not(.govuk-button--secondary)");
        }
        assertThat(page.path()).endsWith("/result");
    }

    private static void decide(Watched page, String reason) {
        page.page().locator("#conclusion").check();
        page.page().locator("#reason").fill(reason);
        page.press("Save the decision");
        assertThat(page.path()).doesNotEndWith("/decision");
    }

    private static String refer(Watched page) {
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
        agree(page);
        page.press("Send the referral");
        page.look("referral-sent");
        assertThat(page.text()).contains("Blue Door Shelter");
        return casePath;
    }

    private static void agree(Watched page) {
        page.page().locator("#basis").check();
        page.page().locator("#by").check();
        page.page().locator("#how").check();
        page.page().locator("#explainedBy").fill("Cora Lindqvist");
        page.page().locator("select#language").selectOption("en");
    }

    private static String accept(Watched page) {
        page.open("/");
        page.look("home-waiting");
        page.open("/referrals/inbox");
        page.look("referral-inbox");
        page.page()
                .locator("main a[href^='/referrals/']:not([href*='box'])")
                .first()
                .click();
        page.page().waitForURL("**/referrals/*-*");
        page.look("referral");
        String path = page.path();
        page.press("Accept");
        page.look("referral-accept");
        page.pressIn("main form", "button[type=submit]");
        page.look("referral-accepted");
        page.follow("Open the case");
        page.look("case-partner");
        assertThat(page.text()).contains("Selam Tesfay");
        return path;
    }

    private static void refuse(Watched page, String casePath, String referralPath) {
        assertThat(page.open(casePath).status()).isEqualTo(404);
        assertThat(page.text()).doesNotContain("Selam", "Blue Door");
        page.look("refused");
        assertThat(page.open(referralPath).status()).isEqualTo(404);
        assertThat(page.text()).doesNotContain("Selam", "Blue Door");
    }

    private static void learn(Watched page) {
        page.open("/referrals/outbox");
        page.look("referral-outbox");
        assertThat(page.text()).contains("Accepted");
    }
}
