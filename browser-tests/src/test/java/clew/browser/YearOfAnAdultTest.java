package clew.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A year of an adult: from the first talk to the last question how it goes.
class YearOfAnAdultTest extends YearTest {

    private static final String NAME = "Almaz Berhe";
    private static final String POLICE_UNIT = "Police Unit against Trafficking";
    private static final String LAWYERS = "Legal Aid Clinic";
    private static final String OFFICE = "National Identification Office";

    @Test
    void helpBeginsAtOnceAndGoesOnUntilItIsNoLongerWanted() {
        Case found = begin();
        shelter(found);
        recovery(found);
        policeAndBack(found);
        daysLater(45);
        periodIsOver(found);
        identified(found);
        rights(found);
        daysLater(45);
        support(found);
        followed(found, 92, 3);
        followed(found, 92, 6);
        followed(found, 184, 12);
        closed(found);
    }

    private Case begin() {
        Case[] opened = new Case[1];
        chapter(Centre.CASE_WORKER, page -> {
            opened[0] = opened(page, NAME, "f", "26", "Passport held by the employer, debt, and threats.");
            assertThat(page.text()).contains("Presumed victim");
            agree(page, opened[0]);
            safeContact(page, opened[0]);
        });
        return opened[0];
    }

    private void agree(Watched page, Case found) {
        page.open(found.person() + "/consent");
        page.press("Ask the person");
        page.choose("to", Centre.SHELTER);
        page.tick("purposes", "ASSISTANCE");
        page.tick("kinds", "IDENTITY");
        page.tick("kinds", "CONTACT");
        page.day("until", today().plusYears(1));
        page.send("/consent/read");
        page.look("year-consent-read");
        assertThat(page.text()).contains("They may know it until " + written(today().plusYears(1)));
        page.tick("answer", "AGREED");
        page.tick("by", "PERSON");
        page.page().locator("#how").check();
        page.send("/consent");
        page.look("year-consent");
        assertThat(page.text()).contains(Centre.SHELTER);
        page.send("/receipt");
        page.look("year-receipt");
        assertThat(page.text()).contains(Centre.SHELTER, "until " + written(today().plusYears(1)));
    }

    private static void safeContact(Watched page, Case found) {
        page.open(found.path() + "/contact");
        page.unfold();
        page.look("year-contact");
        page.choose(
                "kind-0",
                page.page().locator("select[id='kind-0'] option").nth(1).getAttribute("value"));
        page.fill("to-0", "555-0199");
        page.fill("note", "Never after dark; hang up if a man answers.");
        page.fill("codeWord", "blue teapot");
        page.pressIn("main form[action$='/contact']", "button[type=submit]");
        page.look("year-contact-set");
        assertThat(page.text()).contains("555-0199").doesNotContain("blue teapot");
    }

    private void shelter(Case found) {
        String[] referral = new String[1];
        chapter(
                Centre.CASE_WORKER,
                page -> referral[0] = refer(page, found, "SHELTER", Centre.SHELTER, List.of("IDENTITY", "PROCESS")));
        chapter(Centre.NGO_WORKER, page -> {
            accept(page, referral[0]);
            page.open(found.path());
            assertThat(page.text()).contains(NAME);
        });
    }

    private void recovery(Case found) {
        chapter(Centre.CASE_WORKER, page -> {
            step(page, found.path() + "/assistance/begin/RECOVERY_OFFERED", () -> page.fill("language", "Amharic"));
            next(page, found, "RECOVERY", "RECOVERY_ACCEPTED", () -> {});
            String form = formOf(page, found, "RECOVERY", "RECOVERY_GRANTED");
            refusedAtFirst(
                    page,
                    form,
                    () -> {
                        page.look("year-step");
                        page.day("from", today());
                        page.day("until", today().plusDays(28));
                    },
                    List.of("at least 30 days", "article 13(1)"),
                    () -> page.day("until", today().plusDays(44)));
            page.look("year-assistance");
            assertThat(standing(page, "RECOVERY")).containsExactly("Granted");
            decide(page, found, "start-recovery", "asked-for-time");
            page.open(found.path() + "/clocks");
            page.look("year-clocks");
            assertThat(page.text()).contains("What runs", "Time to recover and to think");
            page.open("/due");
            page.look("year-due");
            assertThat(page.text()).contains(NAME, "Time to recover and to think");
            plan(page, found);
        });
    }

    private void plan(Watched page, Case found) {
        page.open(found.path() + "/plan");
        page.fill("title", "My list");
        page.fill("risks", "He knows the bus line.");
        page.fill("signs", "Calls without a number.");
        page.fill("steps", "Take the other door; ring Clara.");
        page.fill("people", "Clara, by day.");
        page.day("agreedOn", today());
        page.send("/plan");
        page.look("year-plan");
        page.open(found.path() + "/plan/print");
        page.look("year-plan-print");
        assertThat(page.text()).contains("My list", "Take the other door").doesNotContain("He knows the bus line");
    }

    private void policeAndBack(Case found) {
        String[] referral = new String[1];
        chapter(
                Centre.CASE_WORKER,
                page -> referral[0] = refer(page, found, "INVESTIGATION", POLICE_UNIT, List.of("IDENTITY", "PROCESS")));
        chapter(Centre.POLICE, page -> {
            accept(page, referral[0]);
            assertThat(page.open(found.path()).status()).isEqualTo(200);
            page.look("year-case-police");
            assertThat(page.open(found.person()).status()).isEqualTo(200);
            assertThat(page.text()).contains(NAME);
        });
        chapter(Centre.CASE_WORKER, page -> {
            page.open(found.person() + "/consent");
            page.followIn(POLICE_UNIT, "/end");
            page.look("year-consent-end");
            assertThat(page.text()).contains(POLICE_UNIT, "What cannot be called back");
            page.send("/end");
            page.look("year-consent-ended");
        });
        chapter(Centre.POLICE, page -> {
            assertThat(page.open(found.path()).status()).isEqualTo(404);
            assertThat(page.open(found.person()).status()).isEqualTo(404);
            assertThat(page.text()).doesNotContain("Almaz");
        });
        chapter(
                Centre.NGO_WORKER,
                page -> assertThat(page.open(found.path()).status())
                        .as("the shelter goes on")
                        .isEqualTo(200));
    }

    private void periodIsOver(Case found) {
        chapter(Centre.CASE_WORKER, page -> {
            page.open(found.path() + "/clocks");
            page.look("year-clocks-over");
            assertThat(page.text()).contains("What is over", "Time to recover and to think");
            String form = formOf(page, found, "RECOVERY", "RECOVERY_ENDED");
            refusedAtFirst(
                    page,
                    form,
                    () -> page.tick("ground", "DID_NOT_TESTIFY"),
                    List.of("do not depend on whether the person works with the authorities", "articles 12(6) and 13"),
                    () -> page.tick("ground", "RAN_OUT"));
            assertThat(standing(page, "RECOVERY")).containsExactly("Ended");
        });
    }

    private void identified(Case found) {
        String[] referral = new String[1];
        chapter(Centre.CASE_WORKER, page -> {
            assertThat(page.open(found.path() + "/decisions/identify").status())
                    .as("a case worker does not identify")
                    .isEqualTo(409);
            referral[0] = refer(page, found, "IDENTIFICATION", OFFICE, List.of("IDENTITY", "PROCESS", "ASSESSMENT"));
        });
        chapter(Centre.DECISION_MAKER, page -> {
            accept(page, referral[0]);
            decide(page, found, "identify", "act-means-purpose");
            assertThat(page.text()).contains("Identified victim");
        });
    }

    private void rights(Case found) {
        chapter(Centre.CASE_WORKER, page -> {
            String begin = found.path() + "/assistance/begin/";
            step(page, begin + "PERMIT_APPLIED", () -> page.tick("ground", "PERSONAL_SITUATION"));
            next(page, found, "RESIDENCE", "PERMIT_GRANTED", () -> {
                page.day("from", today());
                page.day("until", today().plusYears(1));
            });
            step(page, begin + "LEGAL_AID_REQUESTED", () -> page.choose("provider", LAWYERS));
            next(page, found, "LEGAL_AID", "LEGAL_AID_GRANTED", () -> page.choose("provider", LAWYERS));
            next(page, found, "LEGAL_AID", "LAWYER_ASSIGNED", () -> {});
            Rights.claim(page, found);
            step(page, begin + "CLAIM_DRAFTED", () -> {});
            next(page, found, "CLAIM", "CLAIM_FILED", () -> page.fill("amount", "1950.00"));
            Rights.noReturn(page, found);
            page.open(found.path() + "/assistance");
            page.look("year-assistance-rights");
            assertThat(standing(page, "RESIDENCE")).containsExactly("Granted");
            assertThat(standing(page, "LEGAL_AID")).containsExactly("Lawyer assigned");
            assertThat(standing(page, "CLAIM")).containsExactly("Filed");
            assertThat(standing(page, "RETURN")).containsExactly("Found not safe");
        });
    }

    /// What she declines stops nothing else.
    private void support(Case found) {
        chapter(Centre.CASE_WORKER, page -> {
            page.open(found.path() + "/assistance/begin/OFFERED");
            page.choose("service", "PSYCHOLOGICAL_HELP");
            page.fill("language", "Amharic");
            page.send("/assistance/");
            page.followIn("Offered", "/DECLINED");
            page.send("/assistance/");
            assertThat(page.path()).as("after a no").endsWith("/assistance");
            page.look("year-services");
            decide(page, found, "start-longer-support", "plan-agreed");
            step(page, found.path() + "/assistance/begin/SUPPORT_ENDED", () -> page.tick("ground", "PLAN_COMPLETED"));
            decide(page, found, "start-follow-up", "goals-reached");
        });
    }

    private void followed(Case found, int days, int months) {
        daysLater(days);
        String which = "after " + months + " months";
        chapter(Centre.CASE_WORKER, page -> {
            page.open("/assistance/due");
            if (months == 3) {
                page.look("year-follow-up-due");
            }
            assertThat(page.text()).contains(which);
            page.open(found.path() + "/assistance");
            Locator card = page.page()
                    .locator("section[aria-labelledby='track-FOLLOW_UP'] article")
                    .filter(new Locator.FilterOptions().setHasText(which));
            step(page, card.locator("a[href$='/FOLLOWED_UP']").getAttribute("href"), () -> page.tick("ground", "WELL"));
            page.open("/assistance/due");
            assertThat(page.text()).doesNotContain(which);
        });
    }

    private void closed(Case found) {
        chapter(Centre.CASE_WORKER, page -> {
            page.open(found.path() + "/assistance");
            assertThat(standing(page, "FOLLOW_UP")).containsExactly("Followed up", "Followed up", "Followed up");
            decide(page, found, "close", "support-completed");
            page.look("year-case-closed");
            assertThat(page.text()).contains("This case was closed");
            page.open("/due");
            assertThat(page.text()).as("what is due").doesNotContain(NAME);
            page.open(found.person() + "/access-report");
            page.look("year-access-report");
            assertThat(page.text()).contains("Print this page", "Sign out");
            assertThat(page.printed())
                    .contains(NAME, Centre.SHELTER, POLICE_UNIT, OFFICE, "Refused")
                    .doesNotContain("Print this page", "Sign out");
        });
        trail();
    }
}
