package clew.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A CSV file (RFC 4180) cut into sections: a line `[name]`, a line of column names, then one line for each entry.
///
/// Empty lines and lines that begin with `#` are skipped. The separator is the comma, or the semicolon or the
/// tab if the first line of column names has one of them instead: spreadsheets of many countries write
/// semicolons.
final class Sheet {

    /// One entry, read by the names of its columns.
    static final class Row {
        private final Section section;
        private final int line;
        private final Map<String, String> cells;

        private Row(Section section, int line, Map<String, String> cells) {
            this.section = section;
            this.line = line;
            this.cells = cells;
        }

        int line() {
            return line;
        }

        /// What stands in a column, without surrounding blanks; empty where nothing does.
        String get(String column) {
            return cells.getOrDefault(column, "");
        }

        String field(String column) {
            return "[" + section.name() + "] " + column;
        }
    }

    /// A section with its columns and entries.
    record Section(String name, int line, List<String> columns, List<Row> rows) {}

    private record Cells(int line, List<String> values) {
        boolean skipped() {
            return values.stream().allMatch(String::isBlank)
                    || values.getFirst().startsWith("#");
        }

        @Nullable
        String sectionName() {
            String first = values.getFirst().strip();
            boolean alone = values.stream().skip(1).allMatch(String::isBlank);
            return alone && first.startsWith("[") && first.endsWith("]")
                    ? first.substring(1, first.length() - 1).strip()
                    : null;
        }
    }

    private final Problems problems;
    private final Map<String, Section> sections = new LinkedHashMap<>();

    private Sheet(Problems problems) {
        this.problems = problems;
    }

    static Sheet parse(String text, Problems problems) {
        Sheet sheet = new Sheet(problems);
        sheet.cut(records(text, separator(text), problems));
        return sheet;
    }

    /// A section, or an empty one where the file has none.
    Section section(String name) {
        return sections.getOrDefault(name, new Section(name, 0, List.of(), List.of()));
    }

    boolean has(String name) {
        return sections.containsKey(name);
    }

    Set<String> names() {
        return sections.keySet();
    }

    private void cut(List<Cells> records) {
        Section current = null;
        boolean headed = false;
        for (Cells cells : records) {
            String name = cells.sectionName();
            if (cells.skipped()) {
                continue;
            }
            if (name != null) {
                current = open(name, cells.line());
                headed = false;
            } else if (current == null) {
                problems.add(cells.line(), "section", cells.values().getFirst(), "a section such as [instrument]");
            } else if (!headed) {
                addColumns(current, cells);
                headed = true;
            } else {
                addRow(current, cells);
            }
        }
    }

    private Section open(String name, int line) {
        Section section = new Section(name, line, new ArrayList<>(), new ArrayList<>());
        if (sections.putIfAbsent(name, section) != null) {
            problems.add(line, "section", name, "each section once");
        }
        return section;
    }

    private void addColumns(Section section, Cells cells) {
        Set<String> seen = new TreeSet<>();
        for (String cell : cells.values()) {
            String column = cell.strip();
            section.columns().add(column);
            if (!column.isEmpty() && !seen.add(column)) {
                problems.add(cells.line(), "[" + section.name() + "] column", column, "each column once");
            }
        }
    }

    private void addRow(Section section, Cells cells) {
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < cells.values().size(); i++) {
            String value = cells.values().get(i).strip();
            String column = i < section.columns().size() ? section.columns().get(i) : "";
            if (column.isEmpty() && !value.isEmpty()) {
                problems.add(
                        cells.line(),
                        "[" + section.name() + "] cell " + (i + 1),
                        value,
                        "at most " + section.columns().size() + " cells; put text with the separator in quotes");
            } else {
                byColumn.putIfAbsent(column, value);
            }
        }
        section.rows().add(new Row(section, cells.line(), byColumn));
    }

    private static char separator(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("["))
                .findFirst()
                .filter(line -> line.indexOf(',') < 0)
                .map(line -> line.indexOf(';') >= 0 ? ';' : '\t')
                .orElse(',');
    }

    private static List<Cells> records(String text, char separator, Problems problems) {
        return new Splitter(text, separator, problems).split();
    }

    /// Splits text into records of cells and keeps the number of the line on which each record begins.
    private static final class Splitter {
        private final String text;
        private final char separator;
        private final Problems problems;
        private final List<Cells> records = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private List<String> cells = new ArrayList<>();
        private int line = 1;
        private int begun = 1;
        private boolean quoted;

        Splitter(String text, char separator, Problems problems) {
            this.text = text;
            this.separator = separator;
            this.problems = problems;
        }

        List<Cells> split() {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    take(c);
                }
            }
            if (quoted) {
                problems.add(begun, "quotes", cell.toString(), "a closing quote");
            }
            endRecord();
            return records;
        }

        private void take(char c) {
            if (c == '\n') {
                line++;
            }
            if (c == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (!quoted && c == separator) {
                endCell();
            } else if (!quoted && c == '\n') {
                endRecord();
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }

        private void endCell() {
            cells.add(cell.toString());
            cell.setLength(0);
        }

        private void endRecord() {
            endCell();
            records.add(new Cells(begun, cells));
            cells = new ArrayList<>();
            begun = line;
        }
    }
}
