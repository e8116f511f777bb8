package clew.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/// What an adult has a right to and what takes more than one page: not to be sent back into danger, and what is owed.
final class Rights {

    private Rights() {}

    /// Somebody wants her to go back: nobody may call that safe before all six risks were looked at, and it is not.
    static void noReturn(Watched page, YearTest.Case found) {
        YearTest.step(
                page, found.path() + "/assistance/begin/RETURN_RAISED", () -> page.tick("ground", "NOT_VOLUNTARY"));
        page.open(YearTest.formOf(page, found, "RETURN", "RETURN_FOUND_SAFE"));
        page.tick("ground", "NOT_VOLUNTARY");
        page.send("/assistance/");
        assertThat(page.text()).contains("cannot be called safe before its risks were assessed", "article 16(2)");
        String form = YearTest.formOf(page, found, "RETURN", "RETURN_ASSESSED");
        YearTest.refusedAtFirst(page, form, () -> risks(page, 5), List.of("each of the six risks"), () -> {
            page.look("year-return-risks");
            risks(page, 6);
        });
        YearTest.next(
                page,
                found,
                "RETURN",
                "RETURN_FOUND_UNSAFE",
                () -> page.fill("words", "They know where her mother lives."));
    }

    private static void risks(Watched page, int many) {
        for (int at = 0; at < many; at++) {
            page.choose("level-" + at, at == 0 ? "GRAVE" : "NONE");
            page.fill("source-" + at, "Her own words");
        }
    }

    /// Four weeks of forty hours at ten an hour are 1,600; with 300 taken off for a debt, less 100 paid on the day on
    /// which the wage was due, and a year of ten per cent on what is left of the wage, 150, that makes 1,950.
    static void claim(Watched page, YearTest.Case found) {
        page.open(found.path() + "/claim");
        part(
                page,
                "BASICS",
                Map.of("on", "2026-03-15", "payDay", "15", "percent", "10", "source", "Contract, page 2"),
                Map.of("interest", "SIMPLE", "dayCount", "ACTUAL_365"));
        part(
                page,
                "WORK",
                Map.of(
                        "label",
                        "Kitchen",
                        "from",
                        "2025-02-01",
                        "until",
                        "2025-02-28",
                        "daysPerWeek",
                        "5",
                        "hoursPerDay",
                        "8",
                        "due",
                        "10",
                        "dueSource",
                        "Collective agreement"),
                Map.of("duePer", "HOUR"));
        part(
                page,
                "ITEM",
                Map.of("label", "Debt for the journey", "on", "2025-02-28", "amount", "300", "source", "Her notebook"),
                Map.of("kind", "DEDUCTION_DEBT"));
        page.unfold();
        page.page().locator("#PAYMENT form [name='wagesOnly'][type=checkbox]").check();
        part(page, "PAYMENT", Map.of("label", "In cash", "on", "2025-03-15", "amount", "100"), Map.of());
        page.look("year-claim");
        assertThat(page.text()).contains("1600.00", "300.00", "−100.00", "150.00", "1950.00");
    }

    private static void part(Watched page, String part, Map<String, String> typed, Map<String, String> chosen) {
        page.unfold();
        String form = "#" + part + " form ";
        typed.forEach((name, text) ->
                page.page().locator(form + "[name='" + name + "']").fill(text));
        chosen.forEach((name, value) ->
                page.page().locator(form + "select[name='" + name + "']").selectOption(value));
        page.pressIn(form, "button[type=submit]");
        assertThat(page.path()).as("after " + part).endsWith("/claim");
    }
}
