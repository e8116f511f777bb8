package clew.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// A year of a case, with a clock that goes on when the test says so. Each chapter is one member who has just signed
/// in:
/// nobody stays signed in from one day to the next.
abstract class YearTest extends BrowserTest {

    @Override
    List<Class<?>> besides() {
        return List.of(MovableTime.class);
    }

    /// What one member does on one day.
    final void chapter(String member, Consumer<Watched> deeds) {
        try (Visit visit = member(member)) {
            deeds.accept(visit.page());
        }
    }

    final void daysLater(int days) {
        clew().goOn(Duration.ofDays(days));
    }

    final LocalDate today() {
        return LocalDate.ofInstant(clew().now(), ZoneId.systemDefault());
    }

    /// A day as it is written in English.
    static String written(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK));
    }

    /// Registers somebody, screens them to the end, decides that they are presumed a victim, and opens the case.
    static Case opened(Watched page, String name, String sex, String age, String reason) {
        page.open("/arrivals/new");
        page.fill("place", "Gate 3");
        page.fill("name-1", name);
        page.choose("sex-1", sex);
        page.fill("age-1", age);
        page.press("Register the group");
        Screened.sayThatAllAreNew(page);
        page.press("Screen", name);
        if (page.page().locator("#inPrivate").count() > 0) {
            page.page().locator("#inPrivate").check();
            page.page().locator("#nobodyListens").check();
            page.pressIn("#safety form", "button[type=submit]");
        }
        page.page().locator(".govuk-task-list__link").first().click();
        page.page().waitForLoadState();
        Screened.answerTopics(page);
        Screened.decide(page, reason);
        page.open("/cases");
        page.follow(name);
        String person = page.page().locator("main a[href^='/persons/']").first().getAttribute("href");
        return new Case(page.path(), person.replaceAll("^(/persons/[0-9a-f-]{36}).*", "$1"));
    }

    /// Refers the person for a service, with their agreement, and returns the path of the referral.
    static String refer(Watched page, Case of, String service, String agency, List<String> kinds) {
        page.open(of.path());
        page.press("Refer to an agency");
        page.choose("service", service);
        page.page().locator("#whom").check();
        page.page().locator("#urgency").check();
        page.fill("words", "As agreed with the person.");
        page.press("Continue");
        page.page().getByLabel(agency).check();
        page.press("Continue");
        kinds.forEach(kind -> page.page().locator("#kind-" + kind).check());
        page.page().locator("textarea[id^='words-']:visible").all().forEach(words -> words.fill("Asked in person."));
        Screened.agree(page);
        page.press("Send the referral");
        page.page().waitForURL(url -> url.matches(".*/referrals/[0-9a-f-]{36}"));
        return page.path();
    }

    static void accept(Watched page, String referral) {
        page.open(referral);
        page.press("Accept");
        page.press("Accept");
        assertThat(page.text()).contains("Open the case");
    }

    /// Takes a decision of the referral mechanism.
    static void decide(Watched page, Case of, String decision, String ground) {
        page.open(of.path() + "/decisions/" + decision);
        page.tick("grounds", ground);
        page.fill("reason", "What was agreed with the person, and what is known.");
        page.fill("evidence", "The file of the case.");
        page.send("/decisions/");
        assertThat(page.path()).as("after " + decision).isEqualTo(of.path());
    }

    /// Writes down a step of assistance, on the form at this path.
    static void step(Watched page, String path, Runnable typing) {
        page.open(path);
        typing.run();
        page.send("/assistance/");
        assertThat(page.path()).as("after " + path).endsWith("/assistance");
    }

    /// Writes down the next step of what was begun.
    static void next(Watched page, Case of, String track, String step, Runnable typing) {
        step(page, formOf(page, of, track, step), typing);
    }

    /// Writes down a next step as it may not be, is told why, and corrects it on the same form.
    static void refusedAtFirst(Watched page, String form, Runnable wrong, List<String> why, Runnable right) {
        page.open(form);
        wrong.run();
        page.send("/assistance/");
        assertThat(page.path()).as("after a refusal").isEqualTo(form);
        assertThat(page.text()).contains(why);
        right.run();
        page.send("/assistance/");
        assertThat(page.path()).as("after " + form).endsWith("/assistance");
    }

    /// The path of the form for the next step of what was begun.
    static String formOf(Watched page, Case of, String track, String step) {
        page.open(of.path() + "/assistance");
        return page.page()
                .locator("section[aria-labelledby='track-" + track + "'] article a[href$='/" + step + "']")
                .first()
                .getAttribute("href");
    }

    /// Where each matter of a kind stands, on the page about assistance.
    static List<String> standing(Watched page, String track) {
        return page.page()
                .locator("section[aria-labelledby='track-" + track + "'] article h3 .govuk-tag")
                .allInnerTexts();
    }

    /// Makes a checkpoint of the trail as an auditor, and has the whole trail verified.
    final void trail() {
        chapter(Centre.AUDITOR, page -> {
            page.open("/trail/checkpoints");
            page.send("/trail/checkpoints");
            page.look("year-checkpoint");
        });
        verifyTrail();
    }

    /// Every entry of the trail is there, unchanged, and in its place.
    final void verifyTrail() {
        assertThat(clew().verifyTrail().first())
                .as("what is wrong with the trail")
                .isEmpty();
    }

    /// A case and its person, by their paths.
    record Case(String path, String person) {}
}
