package clew.recognition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Checks what the entries of an instrument file mean together: totals, texts, and the table of combinations.
///
/// The table is refused where a further positive dimension would lower the attention, where a row can never
/// match, and where the child's reading would be less protective than the adult's.
final class InstrumentChecks {

    private final Sheet sheet;
    private final Instrument instrument;
    private final Problems problems;

    InstrumentChecks(Sheet sheet, Instrument instrument, Problems problems) {
        this.sheet = sheet;
        this.instrument = instrument;
        this.problems = problems;
    }

    void run() {
        sheet.section("dimensions").rows().forEach(this::checkTotals);
        checkStrengths();
        checkTexts();
        checkReadings();
        if (problems.none() && instrument.reliability().computes()) {
            checkCombinations();
        }
    }

    private void checkTotals(Sheet.Row row) {
        Map<Strength, Long> counted = instrument.indicators().stream()
                .filter(indicator -> indicator.dimension().id().equals(row.get("dimension")))
                .collect(Collectors.groupingBy(Indicator::strength, Collectors.counting()));
        for (Strength strength : Strength.values()) {
            String column = strength.name().toLowerCase(Locale.ROOT);
            String total = row.get(column);
            String actual = String.valueOf(counted.getOrDefault(strength, 0L));
            if (!total.isEmpty() && !total.equals(actual)) {
                problems.add(
                        row.line(),
                        row.field(column),
                        total,
                        "the total of [indicators], which has " + actual + " here");
            }
        }
    }

    private void checkStrengths() {
        if (!instrument.reliability().computes()) {
            return;
        }
        for (Sheet.Row row : sheet.section("indicators").rows()) {
            if (row.get("strength").equals("unknown")) {
                problems.add(
                        row.line(),
                        row.field("strength"),
                        "unknown",
                        "strong, medium or weak, unless the set is unverified");
            }
        }
    }

    private void checkReadings() {
        if (!instrument.reliability().computes()) {
            return;
        }
        for (ReadingKind reading : ReadingKind.values()) {
            if (instrument.combinations().stream()
                    .noneMatch(row -> row.readings().contains(reading))) {
                problems.add(
                        sheet.section("combinations").line(),
                        "[combinations] reading",
                        "",
                        "at least one row for the reading " + reading.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void checkTexts() {
        if (instrument.text("en").isEmpty()) {
            problems.add(sheet.section("languages").line(), "[languages] language", "", "a line for en");
        }
        for (Language language : instrument.languages()) {
            if (language.tag().equals("en") && !language.complete()) {
                problems.add(sheet.section("languages").line(), "[languages] complete", "no", "yes for en");
            }
            checkTexts(language);
        }
    }

    private void checkTexts(Language language) {
        Texts texts = instrument.text(language.tag()).orElseThrow();
        need(language, "title", texts.title());
        if (language.complete()) {
            need(language, "summary", texts.summary());
            needAll(language, "purpose", instrument.purposes(), texts::purpose);
            needAll(language, "dimension", ids(instrument.dimensions(), Dimension::id), texts::dimension);
            needAll(language, "dimension", ids(instrument.elements(), Element::id), texts::dimension);
            needAll(language, "combination", ids(instrument.combinations(), Combination::id), texts::combination);
        }
        needAll(language, "topic", ids(instrument.topics(), Topic::id), texts::topic);
        List<Indicator> indicators = instrument.indicators().stream()
                .filter(indicator -> language.complete() || indicator.shortForm())
                .toList();
        needAll(language, "indicator", ids(indicators, Indicator::id), texts::indicator);
        indicators.forEach(indicator -> checkPrompts(language, texts, indicator));
    }

    private void checkPrompts(Language language, Texts texts, Indicator indicator) {
        Optional<Texts> english = instrument.text("en");
        boolean asked = texts.prompt(indicator.id(), false).isPresent();
        boolean askedInEnglish =
                english.flatMap(text -> text.prompt(indicator.id(), false)).isPresent();
        if (askedInEnglish && !asked) {
            need(language, "indicator " + indicator.id() + " prompt", Optional.empty());
        }
        if (english.isPresent()
                && english.get().hasChildPrompt(indicator.id())
                && !texts.hasChildPrompt(indicator.id())) {
            need(language, "indicator " + indicator.id() + " child prompt", Optional.empty());
        }
        if (asked && indicator.observerOnly()) {
            problems.add(
                    lineOfText(language, indicator.id()),
                    "[texts " + language.tag() + "] prompt",
                    texts.prompt(indicator.id(), false).orElse(""),
                    "no prompt, because this indicator is only observed");
        }
    }

    private static <T> List<String> ids(List<T> things, Function<T, String> id) {
        return things.stream().map(id).toList();
    }

    private void needAll(Language language, String kind, List<String> ids, Function<String, Optional<String>> text) {
        ids.forEach(id -> need(language, kind + " " + id, text.apply(id)));
    }

    private void need(Language language, String what, Optional<String> text) {
        if (text.isEmpty()) {
            String section = "texts " + language.tag();
            problems.add(sheet.section(section).line(), "[" + section + "] " + what, "", "a text");
        }
    }

    private int lineOfText(Language language, String id) {
        return sheet.section("texts " + language.tag()).rows().stream()
                .filter(row -> row.get("id").equals(id))
                .mapToInt(Sheet.Row::line)
                .findFirst()
                .orElse(0);
    }

    private void checkCombinations() {
        CombinationTable adult = table(ReadingKind.ADULT);
        CombinationTable child = table(ReadingKind.CHILD);
        for (Combination row : instrument.combinations()) {
            if (adult.unreachable(row) && child.unreachable(row)) {
                problems.add(line(row), "[combinations] combination", row.id(), "a row that the rows above leave open");
            }
        }
        for (CombinationTable table : List.of(adult, child)) {
            table.drop().ifPresent(drop -> reportDrop(table, drop));
        }
        checkChildIsProtected(adult, child);
    }

    private CombinationTable table(ReadingKind reading) {
        return new CombinationTable(instrument.dimensions(), instrument.elements(), instrument.combinations(), reading);
    }

    private void reportDrop(CombinationTable table, CombinationTable.Drop drop) {
        problems.add(
                line(drop.row()),
                "[combinations] attention",
                drop.row().attention().name().toLowerCase(Locale.ROOT),
                "at least as much attention with " + table.names(drop.positive()) + " as with only "
                        + table.names(drop.smaller()));
    }

    private void checkChildIsProtected(CombinationTable adult, CombinationTable child) {
        for (int positive = 0; positive < adult.size(); positive++) {
            Attention asAdult = attention(adult, positive);
            if (attention(child, positive).compareTo(asAdult) < 0) {
                problems.add(
                        sheet.section("combinations").line(),
                        "[combinations] attention",
                        attention(child, positive).name().toLowerCase(Locale.ROOT),
                        "at least as much attention for a child as for an adult with " + adult.names(positive));
                return;
            }
        }
    }

    private static Attention attention(CombinationTable table, int positive) {
        Attention attention = table.outcome(positive).attention();
        return attention == null ? Attention.SOME : attention;
    }

    private int line(Combination combination) {
        return sheet.section("combinations").rows().stream()
                .filter(row -> row.get("combination").equals(combination.id()))
                .mapToInt(Sheet.Row::line)
                .findFirst()
                .orElse(0);
    }
}
