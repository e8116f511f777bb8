package clew.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns the sections of an instrument file into an instrument, and reports every cell that does not say what it
/// should.
final class InstrumentParser {

    static final List<String> OWN_COMBINATION_COLUMNS = List.of("combination", "reading", "attention", "recommend");
    private static final int MOST_INDICATORS = 1024;
    private static final int MOST_NEEDED = 9;
    private static final List<String> HEAD_FIELDS =
            List.of("id", "version", "date", "source", "licence", "reliability", "population", "purposes");

    private static final List<Shape> SHAPES = List.of(
            Shape.of("instrument", "field,value", ""),
            Shape.of("languages", "language,status,complete", ""),
            Shape.of("rules", "rule,strong,medium,weak", ""),
            Shape.of("topics", "topic", ""),
            Shape.of("dimensions", "dimension,rule,phase", "strong,medium,weak,unknown"),
            Shape.of("elements", "element,any of", ""),
            Shape.of("indicators", "indicator,dimension,strength,topic,noticed,form,population", "reference,note"),
            Shape.of("combinations", "combination,reading,attention,recommend", "*"),
            Shape.of("texts", "kind,id,label", "prompt,child prompt,look for"));

    /// The columns that a section must have, and those that it may have; `*` is any.
    private record Shape(String section, List<String> required, List<String> allowed) {

        static Shape of(String section, String required, String allowed) {
            return new Shape(section, List.of(required.split(",")), List.of(allowed.split(",")));
        }

        boolean mustExist() {
            return !section.equals("texts") && !section.equals("elements");
        }

        boolean allows(String column) {
            return column.isEmpty() || required.contains(column) || allowed.contains(column) || allowed.contains("*");
        }
    }

    private final Sheet sheet;
    private final Problems problems;
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, DimensionRule> rules = new LinkedHashMap<>();
    private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Combination> combinations = new LinkedHashMap<>();
    private final Map<String, Language> languages = new LinkedHashMap<>();

    InstrumentParser(Sheet sheet, Problems problems) {
        this.sheet = sheet;
        this.problems = problems;
    }

    /// The instrument; to be used only if no problem was reported.
    Instrument parse() {
        checkShapes();
        Instrument.Head head = head();
        each("languages", "language", this::language);
        readRules();
        each("topics", "topic", (row, id) -> put(topics, row, "topic", id, new Topic(id)));
        each("dimensions", "dimension", this::dimension);
        each("elements", "element", this::element);
        each("indicators", "indicator", this::indicator);
        each("combinations", "combination", this::combination);
        List<Texts> texts = languages.values().stream().map(this::texts).toList();
        return new Instrument(
                head,
                List.copyOf(topics.values()),
                List.copyOf(dimensions.values()),
                List.copyOf(elements.values()),
                List.copyOf(indicators.values()),
                List.copyOf(combinations.values()),
                texts);
    }

    private void checkShapes() {
        for (Shape shape : SHAPES) {
            if (shape.mustExist() && !sheet.has(shape.section())) {
                problems.add(0, "section", "", "a section [" + shape.section() + "]");
            }
        }
        for (String name : sheet.names()) {
            SHAPES.stream()
                    .filter(shape -> shape.section().equals(name.startsWith("texts ") ? "texts" : name))
                    .findFirst()
                    .ifPresentOrElse(
                            shape -> checkColumns(shape, sheet.section(name)),
                            () -> problems.add(sheet.section(name).line(), "section", name, "a section of the format"));
        }
    }

    private void checkColumns(Shape shape, Sheet.Section section) {
        int line = section.line() + 1;
        for (String column : shape.required()) {
            if (!section.columns().contains(column)) {
                problems.add(line, "[" + section.name() + "] column", "", "a column '" + column + "'");
            }
        }
        for (String column : section.columns()) {
            if (!shape.allows(column)) {
                problems.add(line, "[" + section.name() + "] column", column, "one of: " + shape.required());
            }
        }
    }

    private Map<String, Sheet.Row> headFields() {
        Map<String, Sheet.Row> fields = new LinkedHashMap<>();
        for (Sheet.Row row : sheet.section("instrument").rows()) {
            String field = row.get("field");
            if (!HEAD_FIELDS.contains(field)) {
                problems.add(row.line(), row.field("field"), field, "one of: " + String.join(", ", HEAD_FIELDS));
            } else if (fields.putIfAbsent(field, row) != null) {
                problems.add(row.line(), row.field("field"), field, "each field once");
            }
        }
        return fields;
    }

    private Instrument.Head head() {
        Map<String, Sheet.Row> fields = headFields();
        return new Instrument.Head(
                headCell(fields, "id").map(Cell::id).findFirst().orElse(""),
                headCell(fields, "version").map(Cell::text).findFirst().orElse(""),
                headCell(fields, "date").map(Cell::date).findFirst().orElse(LocalDate.EPOCH),
                headCell(fields, "source").map(Cell::text).findFirst().orElse(""),
                headCell(fields, "licence").map(Cell::text).findFirst().orElse(""),
                headConstant(fields, "reliability", Reliability.UNVERIFIED),
                headConstant(fields, "population", Population.BOTH),
                headCell(fields, "purposes")
                        .flatMap(cell -> cell.words().stream())
                        .toList());
    }

    private <E extends Enum<E>> E headConstant(Map<String, Sheet.Row> fields, String field, E otherwise) {
        return headCell(fields, field)
                .map(cell -> cell.constant(otherwise.getDeclaringClass()))
                .findFirst()
                .orElse(otherwise);
    }

    private Stream<Cell> headCell(Map<String, Sheet.Row> fields, String field) {
        Sheet.Row row = fields.get(field);
        if (row == null) {
            problems.add(sheet.section("instrument").line(), "[instrument] " + field, "", "a line with this field");
            return Stream.empty();
        }
        return Stream.of(new Cell(row, "[instrument] " + field, row.get("value"), problems));
    }

    private void each(String section, String idColumn, BiConsumer<Sheet.Row, String> entry) {
        for (Sheet.Row row : sheet.section(section).rows()) {
            entry.accept(row, cell(row, idColumn).id());
        }
    }

    private Cell cell(Sheet.Row row, String column) {
        return new Cell(row, column, problems);
    }

    private <T> void put(Map<String, T> known, Sheet.Row row, String column, String id, T value) {
        if (known.putIfAbsent(id, value) != null) {
            problems.add(row.line(), row.field(column), id, "each name once");
        }
    }

    private void language(Sheet.Row row, String tag) {
        TextStatus status = cell(row, "status").constant(TextStatus.class);
        boolean complete = cell(row, "complete").yes();
        put(languages, row, "language", tag, new Language(tag, status, complete));
        if (!sheet.has("texts " + tag)) {
            problems.add(row.line(), row.field("language"), tag, "a section [texts " + tag + "]");
        }
    }

    private void readRules() {
        Map<String, List<DimensionRule.Way>> ways = new LinkedHashMap<>();
        each("rules", "rule", (row, id) -> {
            DimensionRule.Way way = new DimensionRule.Way(
                    cell(row, "strong").number(MOST_NEEDED),
                    cell(row, "medium").number(MOST_NEEDED),
                    cell(row, "weak").number(MOST_NEEDED));
            if (way.size() == 0) {
                problems.add(row.line(), row.field("strong"), "0", "at least one indication; nothing proves nothing");
            }
            ways.computeIfAbsent(id, key -> new ArrayList<>()).add(way);
        });
        ways.forEach((id, alternatives) -> rules.put(id, new DimensionRule(id, alternatives)));
    }

    private void dimension(Sheet.Row row, String id) {
        DimensionRule rule = cell(row, "rule").oneOf(rules, "[rules]");
        Phase phase = cell(row, "phase").constant(Phase.class);
        if (rule != null) {
            put(dimensions, row, "dimension", id, new Dimension(id, phase, rule));
        }
        if (dimensions.size() > CombinationTable.MOST_DIMENSIONS) {
            problems.add(row.line(), row.field("dimension"), id, "at most 16 dimensions");
        }
    }

    private void element(Sheet.Row row, String id) {
        if (dimensions.containsKey(id)) {
            problems.add(row.line(), row.field("element"), id, "a name that no dimension has");
        }
        List<Dimension> anyOf = cell(row, "any of").someOf(dimensions, "[dimensions]");
        put(elements, row, "element", id, new Element(id, anyOf));
    }

    private void indicator(Sheet.Row row, String id) {
        Dimension dimension = cell(row, "dimension").oneOf(dimensions, "[dimensions]");
        Topic topic = cell(row, "topic").oneOf(topics, "[topics]");
        Strength strength = cell(row, "strength").constant(Strength.class);
        List<Noticed> noticed = cell(row, "noticed").constants(Noticed.class);
        Population population = cell(row, "population").constant(Population.class);
        boolean shortForm = cell(row, "form").constant(Form.class) == Form.SHORT;
        @Nullable String reference = cell(row, "reference").optional();
        @Nullable String note = cell(row, "note").optional();
        if (dimension == null || topic == null || noticed.isEmpty()) {
            return;
        }
        Indicator indicator = new Indicator(
                id, dimension, strength, topic, population, EnumSet.copyOf(noticed), shortForm, reference, note);
        put(indicators, row, "indicator", id, indicator);
        if (indicators.size() > MOST_INDICATORS) {
            problems.add(row.line(), row.field("indicator"), id, "at most " + MOST_INDICATORS + " indicators");
        }
    }

    /// The form to which an indicator belongs; what is in the short form is in the long one too.
    private enum Form {
        SHORT,
        LONG
    }

    private void combination(Sheet.Row row, String id) {
        Map<String, Boolean> conditions = new LinkedHashMap<>();
        for (String column : sheet.section("combinations").columns()) {
            if (!OWN_COMBINATION_COLUMNS.contains(column) && !row.get(column).isEmpty()) {
                if (!dimensions.containsKey(column) && !elements.containsKey(column)) {
                    problems.add(row.line(), row.field(column), column, "a column named after a dimension or element");
                }
                conditions.put(column, cell(row, column).yes());
            }
        }
        Combination combination = new Combination(
                id,
                cell(row, "reading").constants(ReadingKind.class),
                Collections.unmodifiableMap(conditions),
                cell(row, "attention").constant(Attention.class),
                cell(row, "recommend").constants(Recommendation.class));
        put(combinations, row, "combination", id, combination);
    }

    private Texts texts(Language language) {
        Map<String, Texts.Words> words = new LinkedHashMap<>();
        for (Sheet.Row row : sheet.section("texts " + language.tag()).rows()) {
            String kind = row.get("kind");
            String id = row.get("id");
            Set<String> ids = idsOf(kind);
            if (ids.isEmpty()) {
                problems.add(
                        row.line(),
                        row.field("kind"),
                        kind,
                        "title, summary, or the kind of a thing that the file has: purpose, topic, dimension,"
                                + " indicator, combination");
            } else if (!ids.contains(id)) {
                problems.add(row.line(), row.field("id"), id, "a name that this file has, of the kind " + kind);
            }
            Texts.Words entry = new Texts.Words(
                    cell(row, "label").text(),
                    cell(row, "prompt").optional(),
                    cell(row, "child prompt").optional(),
                    cell(row, "look for").optional());
            put(words, row, "id", Texts.key(kind, id), entry);
        }
        return new Texts(language, words);
    }

    private Set<String> idsOf(String kind) {
        return switch (kind) {
            case "title", "summary" -> Set.of("");
            case "purpose" -> purposes();
            case "topic" -> topics.keySet();
            case "dimension" -> union(dimensions.keySet(), elements.keySet());
            case "indicator" -> indicators.keySet();
            case "combination" -> combinations.keySet();
            default -> Set.of();
        };
    }

    private Set<String> purposes() {
        return sheet.section("instrument").rows().stream()
                .filter(row -> row.get("field").equals("purposes"))
                .flatMap(row -> new Cell(row, "", row.get("value"), problems).words().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> union(Collection<String> some, Collection<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }
}
