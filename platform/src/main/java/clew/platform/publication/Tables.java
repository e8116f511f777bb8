package clew.platform.publication;

import clew.platform.casework.nrm.Reliability;
import clew.platform.person.Codes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Lays what is published of a snapshot out in tables: the same for page, file and program.
@Component
class Tables {

    private final Layout layout;
    private final MessageSource messages;

    Tables(Layout layout, MessageSource messages) {
        this.layout = layout;
        this.messages = messages;
    }

    /// A set of tables that somebody asks for.
    record Asked(String id, String title, Reliability reliability, String source, List<Table> tables) {}

    /// One table; the first column is all persons.
    record Table(String set, String id, String title, List<String> columns, List<Line> lines) {}

    /// One line.
    ///
    /// @param total whether it is the line of all persons
    /// @param note what is said of it: the source of a figure of another body; else empty
    record Line(String label, List<Place> places, boolean total, String note) {}

    /// A cell in its place.
    ///
    /// @param name what it counts, or empty where no row stands behind it
    record Place(Cell cell, String name) {

        /// Whether Clew counted it from rows; if not, another body did.
        boolean counted() {
            return !name.isEmpty();
        }

        /// How long its bar is, from 0 to 100, next to the largest of them.
        long bar(long largest) {
            return cell instanceof Cell.Count(long count) && largest > 0 ? Math.max(1, count * 100 / largest) : 0;
        }
    }

    List<Asked> of(Snapshot snapshot, Locale locale) {
        return layout.sets().stream()
                .map(set -> new Asked(
                        set.id(),
                        text("publication.set." + set.id(), locale),
                        set.reliability(),
                        set.source(),
                        layout.tables().stream()
                                .filter(table -> table.set().equals(set.id()))
                                .flatMap(table -> table(table, snapshot, locale).stream())
                                .toList()))
                .toList();
    }

    private Optional<Table> table(Layout.Table table, Snapshot snapshot, Locale locale) {
        return switch (table) {
            case Layout.Table.Cross cross -> cross(cross, snapshot, locale);
            case Layout.Table.Measures measures -> measures(measures, snapshot, locale);
            case Layout.Table.Figures figures -> Optional.of(figures(figures, snapshot, locale));
        };
    }

    /// Empty where the snapshot is older than the table.
    private Optional<Table> cross(Layout.Table.Cross table, Snapshot snapshot, Locale locale) {
        CellName all = CellName.all(CellName.REGISTERED);
        List<Line> lines = new ArrayList<>();
        for (String row : table.rows().categories(snapshot.rows())) {
            lines.add(line(
                    category(table.rows(), row, locale), all.and(table.rows(), row), table.columns(), false, snapshot));
        }
        lines.add(line(text("publication.all", locale), all, table.columns(), true, snapshot));
        return complete(new Table(
                table.set(), table.id(), text(table.key(), locale), columns(table.columns(), snapshot, locale), lines));
    }

    private Optional<Table> measures(Layout.Table.Measures table, Snapshot snapshot, Locale locale) {
        List<Line> lines = table.rows().stream()
                .map(event -> line(
                        text("publication.event." + event.name(), locale),
                        CellName.all(event.name()),
                        table.columns(),
                        false,
                        snapshot))
                .toList();
        return complete(new Table(
                table.set(), table.id(), text(table.key(), locale), columns(table.columns(), snapshot, locale), lines));
    }

    private static Optional<Table> complete(Table table) {
        boolean there = table.lines().stream()
                .allMatch(line -> line.places().size() == table.columns().size());
        return there ? Optional.of(table) : Optional.empty();
    }

    private static Line line(String label, CellName row, Dimension across, boolean total, Snapshot snapshot) {
        List<Place> places = new ArrayList<>();
        add(places, row, snapshot);
        across.categories(snapshot.rows()).forEach(category -> add(places, row.and(across, category), snapshot));
        return new Line(label, places, total, "");
    }

    private static void add(List<Place> places, CellName name, Snapshot snapshot) {
        snapshot.published(name.toString()).ifPresent(cell -> places.add(new Place(cell, name.toString())));
    }

    private Table figures(Layout.Table.Figures table, Snapshot snapshot, Locale locale) {
        Map<OtherFigure, Snapshot.Figure> known = snapshot.figures();
        List<Line> lines = table.rows().stream()
                .map(item -> {
                    Snapshot.Figure figure = known.get(item);
                    Cell cell = figure == null ? new Cell.Unknown() : Cell.of(figure.value());
                    String note = figure == null
                            ? ""
                            : messages.getMessage(
                                    "publication.figure.note",
                                    new Object[] {figure.source(), figure.asOf(), figure.note()},
                                    locale);
                    return new Line(text(item.key(), locale), List.of(new Place(cell, "")), false, note.strip());
                })
                .toList();
        return new Table(
                table.set(),
                table.id(),
                text(table.key(), locale),
                List.of(text("publication.column.number", locale)),
                lines);
    }

    private List<String> columns(Dimension across, Snapshot snapshot, Locale locale) {
        List<String> columns = new ArrayList<>();
        columns.add(text("publication.all", locale));
        across.categories(snapshot.rows()).forEach(each -> columns.add(category(across, each, locale)));
        return columns;
    }

    /// The name of a category for a reader.
    String category(Dimension dimension, String category, Locale locale) {
        if (category.equals(FrozenRow.UNKNOWN)) {
            return text("publication.unknown", locale);
        }
        return dimension == Dimension.COUNTRY
                ? Codes.countryName(category, locale)
                : text("publication." + dimension.name() + "." + category, locale);
    }

    /// What a cell counts, in words.
    String words(CellName cell, Locale locale) {
        List<String> words = new ArrayList<>();
        words.add(
                cell.what().equals(CellName.REGISTERED)
                        ? text("publication.registered", locale)
                        : text("publication.event." + cell.what(), locale));
        cell.in().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> words.add(category(each.getKey(), each.getValue(), locale)));
        return String.join(", ", words);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
