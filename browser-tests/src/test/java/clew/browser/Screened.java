package clew.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/// What every journey does before help begins: says who is new, answers the questions, decides, and asks for
/// agreement.
final class Screened {

    private static final int MOST_TOPICS = 30;

    private Screened() {}

    /// Where names are like those of people known already, Clew asks first.
    static void sayThatAllAreNew(Watched page) {
        Locator asked = page.page().locator("#alike input[value=new]");
        if (asked.count() > 0) {
            page.look("arrivals-alike");
            for (int row = 0; row < asked.count(); row++) {
                asked.nth(row).check();
            }
            page.press("Register the group");
        }
    }

    /// Answers the first two questions of every topic, until the result is there: the first is so, the second is not.
    static void answerTopics(Watched page) {
        for (int topics = 0; topics < MOST_TOPICS && !page.path().endsWith("/result"); topics++) {
            boolean observed = page.path().endsWith("/observed");
            page.page()
                    .locator("input[type=radio][id$='" + (observed ? "-SEEN" : "-TOLD") + "']")
                    .first()
                    .check();
            Locator denials = page.page().locator("input[type=radio][id$='-DENIED']");
            if (denials.count() > 1) {
                denials.nth(1).check();
            }
            page.pressIn("main form", "button[type=submit]:not(.govuk-button--secondary)");
        }
        assertThat(page.path()).endsWith("/result");
    }

    /// Decides as the first of the conclusions says.
    static void decide(Watched page, String reason) {
        page.page().locator("#conclusion").check();
        page.page().locator("#reason").fill(reason);
        page.press("Save the decision");
        assertThat(page.path()).doesNotEndWith("/decision");
    }

    /// Writes down that the person agrees to what is shared by a referral.
    static void agree(Watched page) {
        page.page().locator("#basis").check();
        page.page().locator("#by").check();
        page.page().locator("#how").check();
        page.page().locator("#explainedBy").fill("Bruno Heron");
        page.page().locator("select#language").selectOption("en");
    }
}
