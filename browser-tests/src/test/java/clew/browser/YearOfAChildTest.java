package clew.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A year of a child whose age is uncertain: from the gate to the day on which the child is grown up.
class YearOfAChildTest extends YearTest {

    private static final String NAME = "Biniam Tekle";
    private static final String GUARDIAN_NAME = "Edda Curlew";
    private static final int DAYS_TO_EIGHTEEN = 200;

    @Test
    void whoMayBeAChildIsAChildAndHasSomebodyWhoStandsInForThem() {
        Case child = begin();
        guardian(child);
        LocalDate birthday = today().plusDays(DAYS_TO_EIGHTEEN);
        aged(child);
        assessed(child);
        determined(child);
        interviewed(child);
        missing(child);
        traced(child);
        ofAge(child, birthday);
        closed(child);
    }

    private Case begin() {
        Case[] opened = new Case[1];
        chapter(Centre.CASE_WORKER, page -> {
            opened[0] = opened(page, NAME, "m", "16-19", "Alone, and told to repay the journey by work.");
            page.open(opened[0].path() + "/child");
            page.look("year-child");
            assertThat(page.text()).contains("Nobody stands in for the child", "16");
            page.open("/due");
            assertThat(page.text()).contains(NAME, "A guardian or representative is appointed");
        });
        return opened[0];
    }

    private void aged(Case child) {
        chapter(Centre.CASE_WORKER, page -> {
            ageAssessed(page, child);
            ageStated(page, child);
        });
    }

    /// A medical test says nineteen and may be wrong by three: the lowest plausible age counts, and nothing is
    /// settled.
    private void ageAssessed(Watched page, Case child) {
        page.open(child.person() + "/age/new?kind=ASSESSED");
        page.look("year-age-assessed-new");
        page.tick("consent", "CHILD_AND_REPRESENTATIVE");
        page.tick("method", "MEDICAL");
        page.tick("outcome", "CONCLUDED");
        page.fill("age", "19");
        page.fill("margin", "3");
        page.send("/age/new");
        assertThat(page.path()).endsWith("/age");
        page.look("year-age-assessed");
        assertThat(page.text()).contains("The lowest plausible age counts: 16 years", "treated as a child");
    }

    private void ageStated(Watched page, Case child) {
        page.open(child.person() + "/age");
        page.look("year-age");
        page.open(child.person() + "/age/new?kind=DOCUMENT");
        page.look("year-age-new");
        LocalDate born = today().plusDays(DAYS_TO_EIGHTEEN).minusYears(18);
        page.fill("age", born.getDayOfMonth() + "." + born.getMonthValue() + "." + born.getYear());
        page.tick("document", "BIRTH_CERTIFICATE");
        page.tick("check", "NO_DOUBT");
        page.day("statedOn", today());
        page.send("/age/new");
        assertThat(page.path()).endsWith("/age");
        page.look("year-age-stated");
        assertThat(page.text()).contains("Child", "17 years, from one statement");
    }

    private void guardian(Case child) {
        daysLater(5);
        chapter(Centre.CASE_WORKER, page -> {
            page.open(child.path() + "/child/guardians/new");
            page.look("year-guardian");
            page.tick("kind", "FULL");
            page.choose("member", GUARDIAN_NAME);
            page.day("from", today());
            page.day("checkedOn", today());
            page.send("/guardians/new");
            assertThat(page.path()).endsWith("/child");
            assertThat(page.text()).contains(GUARDIAN_NAME).doesNotContain("Nobody stands in for the child");
            page.open(child.path() + "/clocks");
            page.look("year-child-clocks");
            assertThat(page.page().locator("section[aria-labelledby=over]").innerText())
                    .contains("A guardian or representative is appointed");
        });
    }

    private void assessed(Case child) {
        String[] assessment = new String[1];
        chapter(Centre.CASE_WORKER, page -> {
            page.open(child.path() + "/child/assessments/new");
            page.look("year-assessment-new");
            page.tick("purpose", "TRACING");
            for (String part : List.of("views", "family", "care", "protection", "because")) {
                page.fill(part, "He wants to go to school, and to know where his sister is.");
            }
            page.tick("risk", "MEDIUM");
            page.tick("recommendation", "GO_AHEAD_WITH_CARE");
            page.send("/assessments/new");
            assertThat(page.path()).doesNotEndWith("/new");
            page.open(child.path() + "/child");
            assessment[0] = page.page()
                    .locator("main a[href*='/child/assessments/']:not([href$='/new'])")
                    .first()
                    .getAttribute("href");
            page.open(assessment[0]);
            page.look("year-assessment");
            assertThat(page.page().locator("form[action$='/signature']").count())
                    .as("whoever wrote it does not sign it")
                    .isZero();
        });
        chapter(Centre.GUARDIAN, page -> {
            page.open(assessment[0]);
            page.send("/signature");
            page.open(assessment[0]);
            page.look("year-assessment-signed");
            assertThat(page.text()).contains(GUARDIAN_NAME);
        });
    }

    private void determined(Case child) {
        String[] determination = new String[1];
        chapter(Centre.CASE_WORKER, page -> {
            page.open(child.path() + "/child/determinations/new");
            page.look("year-determination-new");
            page.tick("ground", "DURABLE_SOLUTION");
            page.fill("question", "Where is he to live?");
            List<String> seats = List.of("Bruno Heron", GUARDIAN_NAME, "Dario Plover");
            for (int at = 0; at < seats.size(); at++) {
                page.choose("seat" + (at + 1) + "-member", seats.get(at));
            }
            page.page().locator("#seat3-chair").check();
            page.send("/determinations/new");
            determination[0] = page.path();
            assertThat(determination[0]).matches("/determinations/[0-9a-f-]{36}");
            option(page, determination[0], "A family of his language");
            option(page, determination[0], "A house for young people");
            page.look("year-determination");
            assertThat(page.page().locator("form[action$='/decision']").count())
                    .as("who does not chair the panel does not decide")
                    .isZero();
        });
        chapter(Centre.DECISION_MAKER, page -> decided(page, determination[0]));
    }

    private void decided(Watched page, String determination) {
        page.open("/determinations");
        page.look("year-determinations");
        page.open(determination);
        page.choose("option", "1");
        page.fill("reasons", "He asked for it, and it is near the school.");
        page.fill("triggers", "His sister is found.");
        LocalDate review = today().plusMonths(6);
        page.fill("review-day", Integer.toString(review.getDayOfMonth()));
        page.fill("review-month", Integer.toString(review.getMonthValue()));
        page.fill("review-year", Integer.toString(review.getYear()));
        page.send("/decision");
        page.look("year-determination-decided");
        assertThat(page.text()).contains("He asked for it");
        page.open(determination + "/report");
        page.look("year-determination-report");
    }

    private static void option(Watched page, String determination, String title) {
        page.open(determination + "/options");
        page.fill("title", title);
        page.page().locator("main textarea").all().forEach(words -> words.fill("What he said, and what is known."));
        page.send("/options");
        assertThat(page.text()).contains(title);
    }

    private void interviewed(Case child) {
        chapter(Centre.CASE_WORKER, page -> {
            page.open(child.path() + "/child/script");
            page.look("year-script");
            interview(page, child);
            assertThat(page.path()).doesNotEndWith("/new");
            page.open(child.path() + "/child/interviews/new");
            page.look("year-interview-again");
            assertThat(page.text()).contains("Why is another one needed?");
            interview(page, child);
            assertThat(page.path()).as("a second one without a reason").endsWith("/new");
            assertThat(page.text()).contains("Choose why another one was needed");
            page.tick("again", "CHILD_WISHES");
            page.fill("why", "He remembered a name.");
            page.send("/interviews/new");
            assertThat(page.path()).doesNotEndWith("/new");
        });
    }

    private void interview(Watched page, Case child) {
        page.open(child.path() + "/child/interviews/new");
        page.tick("purpose", "CARE");
        page.day("on", today());
        page.fill("place", "The garden");
        page.tick("present", "GUARDIAN");
        page.fill("language", "Tigrinya");
        page.fill("minutes", "30");
        page.fill("breaks", "1");
        page.fill("topics", "How he sleeps");
        page.fill("answers", "Better than before.");
        page.send("/interviews/new");
    }

    private void missing(Case child) {
        daysLater(60);
        chapter(Centre.CASE_WORKER, page -> {
            page.open(child.path() + "/child/missing/new");
            page.look("year-missing-new");
            page.fill("who", NAME);
            page.day("on", today().minusDays(1));
            page.fill("time", "21:30");
            page.tick("risk", "HIGH");
            page.fill("lastSeen", "At the bus stop");
            page.fill("description", "Blue coat");
            page.fill("danger", "Somebody called him twice.");
            page.fill("call", "555-0101");
            page.send("/missing/new");
            page.look("year-missing-told");
        });
        chapter(Centre.POLICE, page -> {
            page.open("/");
            page.look("year-home-missing");
            assertThat(page.text()).contains("Children missing from care");
            page.open("/missing");
            page.look("year-missing-list");
            page.pressIn("main", "a[href^='/missing/']");
            assertThat(page.text()).contains("Blue coat", "At the bus stop");
        });
        chapter(Centre.CO_ORDINATOR, page -> {
            page.open("/missing");
            assertThat(page.text()).contains("Since", "missing").doesNotContain(NAME);
            page.pressIn("main", "a[href^='/missing/']");
            page.look("year-missing-nameless");
            assertThat(page.text()).contains("missing").doesNotContain(NAME, "Blue coat", "At the bus stop");
        });
        chapter(Centre.NGO_WORKER, page -> {
            page.open("/missing");
            assertThat(page.text()).as("whom nobody told").doesNotContain(NAME, "Since");
        });
        back(child);
    }

    private void back(Case child) {
        chapter(Centre.CASE_WORKER, page -> {
            page.open(child.path() + "/child");
            page.pressIn("main", "a[href^='/missing/']");
            page.look("year-missing");
            page.tick("how", "CAME_BACK");
            page.fill("words", "By himself, at noon.");
            page.send("/found");
            page.look("year-missing-back");
            page.fill("words", "He had followed a promise of work. Nobody held him.");
            page.send("/debrief");
            page.open("/");
            assertThat(page.text()).doesNotContain("talk about why");
        });
    }

    private void traced(Case child) {
        chapter(Centre.CASE_WORKER, page -> {
            page.open(child.path() + "/child/tracing");
            page.look("year-tracing");
            page.tick("wish", "YES");
            page.fill("wishes", "His sister, but not his uncle.");
            page.fill("mustNotKnow", "The uncle");
            page.send("/tracing/wish");
            page.look("year-tracing-refused");
            assertThat(page.text()).contains("Nothing is searched");
            consent(page, child);
            page.open(child.path() + "/child/tracing");
            page.send("/tracing/begin");
            page.look("year-tracing-begun");
            assertThat(page.text()).doesNotContain("Nothing is searched");
        });
    }

    private void consent(Watched page, Case child) {
        page.open(child.person() + "/consent/new");
        page.choose("to", "class:SERVICE");
        page.tick("purposes", "FAMILY_TRACING");
        page.tick("kinds", "IDENTITY");
        page.day("until", today().plusYears(1));
        page.send("/consent/read");
        page.tick("answer", "AGREED");
        page.tick("by", "PERSON");
        page.page().locator("#how").check();
        page.send("/consent");
        assertThat(page.text()).as("a child alone is not enough").contains("There is a problem");
        page.tick("by", "GUARDIAN_AND_CHILD");
        page.send("/consent");
        assertThat(page.path()).endsWith("/consent");
    }

    private void ofAge(Case child, LocalDate birthday) {
        daysLater((int) ChronoUnit.DAYS.between(today(), birthday) + 1);
        chapter(Centre.CASE_WORKER, page -> {
            page.open(child.person() + "/age");
            page.look("year-age-grown-up");
            assertThat(page.text()).contains("Adult");
            page.open(child.path());
            page.look("year-case-grown-up");
        });
    }

    private void closed(Case child) {
        String[] referral = new String[1];
        chapter(Centre.CASE_WORKER, page -> {
            decide(page, child, "start-recovery", "asked-for-time");
            referral[0] = refer(page, child, "IDENTIFICATION", "National Identification Office", List.of("PROCESS"));
        });
        chapter(Centre.DECISION_MAKER, page -> {
            accept(page, referral[0]);
            decide(page, child, "identify", "child-act-purpose");
        });
        daysLater(164);
        chapter(Centre.CASE_WORKER, page -> {
            decide(page, child, "start-longer-support", "plan-agreed");
            decide(page, child, "close", "support-completed");
            page.open(child.person() + "/access-report");
            assertThat(page.text()).contains("Guardians of Norvanta", "National Identification Office");
        });
        verifyTrail();
    }
}
