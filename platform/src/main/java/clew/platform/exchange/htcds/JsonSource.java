package clew.platform.exchange.htcds;

import clew.platform.exchange.htcds.Collector.Placed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON whose keys are the standard's names: an array of objects, an object with such an array under `records`,
/// one object, or an object on each line.
///
/// A list may be an array or a text with `;`; what repeats may be an array of objects; objects under the name of a
/// section are opened.
final class JsonSource {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(40)
                            .maxStringLength(1_000_000)
                            .maxNumberLength(60)
                            .maxNameLength(1_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Collector collector;
    private final Map<String, ColumnUse> columns = new LinkedHashMap<>();

    JsonSource(Collector collector) {
        this.collector = collector;
    }

    List<ColumnUse> columns() {
        return List.copyOf(columns.values());
    }

    void read(String text) {
        if (isLines(text)) {
            lines(text);
        } else {
            whole(text);
        }
        if (columns.values().stream().noneMatch(use -> use.use() == ColumnUse.Use.FIELD) && collector.rejected() == 0) {
            throw new Refusal(Reason.NO_HEADER);
        }
    }

    private static boolean isLines(String text) {
        List<String> first =
                text.lines().filter(line -> !line.isBlank()).limit(2).toList();
        return first.size() == 2
                && first.get(0).strip().startsWith("{")
                && first.get(0).strip().endsWith("}")
                && first.get(1).strip().startsWith("{");
    }

    private void lines(String text) {
        int[] number = {0};
        text.lines().forEach(line -> {
            number[0]++;
            if (!line.isBlank()) {
                line(line, number[0]);
            }
        });
    }

    private void line(String line, int number) {
        JsonNode node;
        try {
            node = MAPPER.readTree(line);
        } catch (JacksonException e) {
            reject(Reason.MALFORMED_LINE, number, line);
            return;
        }
        record(node, number);
    }

    private void whole(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int line = parser.currentTokenLocation().getLineNr();
                if (token == JsonToken.START_ARRAY) {
                    elements(parser);
                } else {
                    root(parser.readValueAsTree(), line);
                }
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new Refusal(new Finding(Reason.MALFORMED, "", line, "", "", "", List.of(String.valueOf(line))));
        }
    }

    private void elements(JsonParser parser) {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            int line = parser.currentTokenLocation().getLineNr();
            record(parser.readValueAsTree(), line);
        }
    }

    private void root(JsonNode node, int line) {
        JsonNode records = node.path("records");
        if (records.isArray()) {
            collector.evidence().declare(node.path("version").asString(""));
            records.forEach(one -> record(one, line));
        } else {
            record(node, line);
        }
    }

    private void record(JsonNode node, int line) {
        if (!node.isObject()) {
            reject(Reason.NOT_AN_OBJECT, line, node.toString());
            return;
        }
        List<Placed> placed = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        open("", node, 1, placed);
        if (placed.isEmpty()) {
            collector.blankRow();
        } else {
            collector.row("", line, placed, findings);
        }
    }

    private void reject(Reason reason, int line, String text) {
        collector.row("", line, List.of(), List.of(new Finding(reason, "", line, "", "", text, List.of())));
    }

    private void open(String path, JsonNode object, int occurrence, List<Placed> placed) {
        object.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (!value.isNull() && !value.isMissingNode()) {
                value(path, entry.getKey(), value, occurrence, placed);
            }
        });
    }

    private void value(String path, String key, JsonNode value, int occurrence, List<Placed> placed) {
        Optional<ColumnName> name = ColumnName.of(key).or(() -> onlyLabelled(key));
        if (name.isPresent()) {
            field(numbered(name.get(), occurrence), key, value, placed);
        } else if (value.isObject() && holdsFields(value)) {
            open(path + key + ".", value, occurrence, placed);
        } else if (value.isArray() && !value.isEmpty() && holdsFields(value.get(0))) {
            int number = occurrence;
            for (JsonNode one : value) {
                open(path + key + ".", one, number++, placed);
            }
        } else {
            String column = occurrence == 1 ? path + key : path + key + "." + occurrence;
            put(extra(column), raw(value), placed);
        }
    }

    private static Optional<ColumnName> onlyLabelled(String key) {
        List<Field> fields = Catalogue.standard().labelled(key);
        return fields.size() == 1 ? Optional.of(new ColumnName(fields.get(0), 1, false)) : Optional.empty();
    }

    private static ColumnName numbered(ColumnName name, int occurrence) {
        return occurrence > 1 && name.field().repeats()
                ? new ColumnName(name.field(), occurrence, name.extension())
                : name;
    }

    private static boolean holdsFields(JsonNode node) {
        return node.isObject()
                && node.properties().stream()
                        .anyMatch(entry -> ColumnName.of(entry.getKey()).isPresent());
    }

    private void field(ColumnName name, String key, JsonNode value, List<Placed> placed) {
        boolean list = name.field().type() == FieldType.MULTISELECT
                || name.extension()
                || name.field().type() == FieldType.PICKLIST;
        if (!value.isArray()) {
            put(use(name, key), value.isObject() ? json(value) : scalar(value), placed);
        } else if (value.valueStream().anyMatch(JsonNode::isContainer)) {
            put(use(name, key), json(value), placed);
        } else if (list || value.size() == 1) {
            String joined =
                    String.join(";", value.valueStream().map(JsonSource::word).toList());
            put(use(name, key), RawCell.text(joined), placed);
        } else if (name.field().repeats()) {
            int occurrence = name.occurrence();
            for (JsonNode one : value) {
                put(use(new ColumnName(name.field(), occurrence++, false), key), scalar(one), placed);
            }
        } else if (!value.isEmpty()) {
            put(use(name, key), json(value), placed);
        }
    }

    private static void put(ColumnUse use, RawCell raw, List<Placed> placed) {
        if (!raw.blank() && use.kept()) {
            placed.add(new Placed(use, raw));
        }
    }

    private ColumnUse use(ColumnName name, String key) {
        return columns.computeIfAbsent(name.column(), column -> {
            List<Reason> notes = new ArrayList<>();
            if (!key.equals(name.column()) && !key.equals(name.field().name())) {
                notes.add(Reason.HEADER_SPELLING);
            }
            switch (name.field().standing()) {
                case REMOVED -> notes.add(Reason.REMOVED_FIELD);
                case RENAMED -> notes.add(Reason.RENAMED_FIELD);
                case CORE, OPTIONAL, DEPRECATED, DEPRECATED_CORE -> {}
            }
            ColumnUse.Use use = name.extension() ? ColumnUse.Use.EXTENSION : ColumnUse.Use.FIELD;
            return new ColumnUse("", key, "", use, column, notes);
        });
    }

    private ColumnUse extra(String column) {
        return columns.computeIfAbsent(column, name -> {
            boolean own = HeaderPlan.OWN.contains(name);
            return new ColumnUse(
                    "",
                    name,
                    "",
                    own ? ColumnUse.Use.OWN : ColumnUse.Use.EXTRA,
                    own ? "" : name,
                    List.of(own ? Reason.OWN_COLUMN : Reason.EXTRA_COLUMN));
        });
    }

    private static RawCell raw(JsonNode value) {
        return value.isString() ? RawCell.text(value.stringValue()) : json(value);
    }

    private static RawCell scalar(JsonNode value) {
        return RawCell.text(word(value));
    }

    private static RawCell json(JsonNode value) {
        return new RawCell(RawCell.Kind.JSON, value.toString());
    }

    private static String word(JsonNode value) {
        return value.isString() ? value.stringValue() : value.isNull() ? "" : value.toString();
    }
}
