package clew.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A page of a browser under watch: whatever it logs, asks of others, or shows badly is a failure.
final class Watched {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    private static final String TOO_WIDE =
            "() => [...document.querySelectorAll('main *')].filter(each => each.getBoundingClientRect().right > innerWidth)"
                    + ".map(each => each.tagName + '.' + each.className).slice(0, 5).join(', ')";
    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final int TALLEST = 1200;
    private static final Path PICTURES =
            Path.of("").toAbsolutePath().getParent().resolve("docs/pictures");

    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> looked = new LinkedHashSet<>();

    Watched(BrowserContext browser, String address) {
        this.page = browser.newPage();
        this.address = address;
        page.setViewportSize(DESK, 900);
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add("script error: " + error));
        page.onRequest(this::see);
    }

    private void hear(ConsoleMessage message) {
        boolean refusal = message.text().startsWith("Failed to load resource: the server responded with a status of 4");
        if (message.type().equals("error") && !refusal) {
            complaints.add("console: " + message.text());
        }
    }

    private void see(Request request) {
        String url = request.url();
        if (!url.startsWith(address + "/") && !url.startsWith("data:") && !url.startsWith("about:")) {
            complaints.add("asked another host: " + url);
        }
    }

    Page page() {
        return page;
    }

    Response open(String path) {
        return Objects.requireNonNull(page.navigate(address + path), "no answer");
    }

    /// Presses the first button with this text and waits for the page that follows.
    void press(String text) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(text).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }

    /// Presses a button in the row or card that holds this text.
    void press(String text, String where) {
        page.locator("tr, li, .clew-card")
                .filter(new Locator.FilterOptions().setHasText(where))
                .getByText(text, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }

    /// Presses the first such button within a part of the page.
    void pressIn(String part, String button) {
        page.locator(part).first().locator(button).first().click();
        page.waitForLoadState();
    }

    /// Types into the field with this id.
    void fill(String id, String text) {
        page.locator("[id='" + id + "']").fill(text);
    }

    /// Types a day into the three fields that begin with this id.
    void day(String id, LocalDate day) {
        fill(id, Integer.toString(day.getDayOfMonth()));
        fill(id + "-month", Integer.toString(day.getMonthValue()));
        fill(id + "-year", Integer.toString(day.getYear()));
    }

    /// Ticks the box, or chooses the button, with this name and value.
    void tick(String name, String value) {
        page.locator("input[name='" + name + "'][value='" + value + "']").check();
    }

    /// Chooses from the list with this id what has this value, or else what holds this text.
    void choose(String id, String option) {
        Locator list = page.locator("select[id='" + id + "']");
        if (list.locator("option[value='" + option + "']").count() > 0) {
            list.selectOption(option);
            return;
        }
        Locator meant = list.locator("option").filter(new Locator.FilterOptions().setHasText(option));
        list.selectOption(Objects.requireNonNull(meant.first().getAttribute("value"), option));
    }

    /// Opens whatever is folded.
    void unfold() {
        page.evaluate("() => document.querySelectorAll('main details').forEach(each => each.open = true)");
    }

    /// Sends the first form of the page that has this path in its address.
    void send(String action) {
        pressIn("main form[action*='" + action + "']", "button[type=submit]");
    }

    /// The path of the page, without its query.
    String path() {
        return URI.create(page.url()).getPath();
    }

    /// Follows the first link with this text and waits for the page that follows.
    void follow(String text) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text))
                .first()
                .click();
        page.waitForLoadState();
    }

    /// Follows the first link to such an address in the row that holds this text.
    void followIn(String row, String end) {
        page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(row))
                .locator("a[href$='" + end + "']")
                .first()
                .click();
        page.waitForLoadState();
    }

    /// What stands on the page.
    String text() {
        return page.locator("body").innerText();
    }

    /// What stands on the page when it is printed.
    String printed() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        String text = text();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return text;
    }

    /// Looks at the page as it is now: on a desk and on a phone, for everybody.
    void look(String name) {
        looked.add(name);
        page.setViewportSize(DESK, 900);
        fits(name, DESK);
        isOpenToEverybody(name);
        picture(name, "");
        page.setViewportSize(PHONE, 740);
        fits(name, PHONE);
        isOpenToEverybody(name + " on a phone");
        picture(name, "-phone");
        page.setViewportSize(DESK, 900);
        int headings = page.locator("h1").count();
        complainIf(headings != 1, name + " has " + headings + " headings of first rank");
        complainIf(text().contains("??"), name + " lacks a text");
    }

    private void fits(String name, int width) {
        Object wide = page.evaluate("() => document.documentElement.scrollWidth");
        if (((Number) wide).intValue() > width) {
            complaints.add(name + " scrolls sideways at " + width + ": " + wide + ", by " + page.evaluate(TOO_WIDE));
        }
    }

    /// Everything is looked at within the page itself, and what is right is not listed, which takes half the time.
    /// Clew
    /// has no frames, and only what is in frames would be missed.
    private void isOpenToEverybody(String name) {
        AxeRunOptions onlyWhatIsWrong = new AxeRunOptions();
        onlyWhatIsWrong.setResultTypes(List.of("violations"));
        List<Rule> violations = new AxeBuilder(page)
                .options(onlyWhatIsWrong)
                .setLegacyMode(true)
                .withTags(RULES)
                .analyze()
                .getViolations();
        violations.forEach(each -> complaints.add(name + ": " + describe(each)));
    }

    private void complainIf(boolean wrong, String complaint) {
        if (wrong) {
            complaints.add(complaint);
        }
    }

    private static String describe(Rule rule) {
        StringBuilder text = new StringBuilder(rule.getId()).append(": ").append(rule.getHelp());
        rule.getNodes().forEach(node -> text.append("\n    ").append(node.getHtml()));
        return text.toString();
    }

    private void picture(String name, String suffix) {
        if (Boolean.getBoolean("clew.pictures") && name.matches("[a-z-]+")) {
            int width = page.viewportSize().width;
            int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + suffix + ".png"))
                    .setClip(0, 0, width, Math.min(height, TALLEST))
                    .setFullPage(true));
        }
    }

    /// The names of the pages that were looked at.
    Set<String> looked() {
        return Set.copyOf(looked);
    }

    /// What was wrong with the pages that were looked at, and what the browser complained about.
    List<String> complaints() {
        return List.copyOf(complaints);
    }
}
