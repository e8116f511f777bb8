package clew.platform.publication;

import clew.platform.assistance.DataTable;
import clew.platform.casework.nrm.Reliability;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which sets of tables there are, and what stands in each: `publication/sets.csv` and `publication/tables.csv`.
@Component
class Layout {

    private static final String SETS = "publication/sets.csv";
    private static final String TABLES = "publication/tables.csv";

    private final List<Asked> sets;
    private final List<Table> tables;

    /// @throws IllegalStateException with file, line or table, column, value and what was expected
    Layout() {
        this.sets = DataTable.lines(SETS, Layout::set);
        this.tables = DataTable.lines(TABLES, this::table);
    }

    /// Who asks, how far that was checked, and where it stands.
    record Asked(String id, Reliability reliability, String source) {}

    /// One table.
    sealed interface Table {
        String set();

        String id();

        /// Rows and columns are categories of registered victims.
        record Cross(String set, String id, Dimension rows, Dimension columns) implements Table {}

        /// Rows are what happened in the year, in persons.
        record Measures(String set, String id, List<Event> rows, Dimension columns) implements Table {

            /// Copies.
            public Measures {
                rows = List.copyOf(rows);
            }
        }

        /// Rows are counted by other bodies.
        record Figures(String set, String id, List<OtherFigure> rows) implements Table {

            /// Copies.
            public Figures {
                rows = List.copyOf(rows);
            }
        }

        /// The message key of its title.
        default String key() {
            return "publication.table." + id();
        }
    }

    List<Asked> sets() {
        return sets;
    }

    List<Table> tables() {
        return tables;
    }

    private static Asked set(UnaryOperator<String> column) {
        return new Asked(
                column.apply("set"),
                one(Reliability.class, SETS, column.apply("set"), "reliability", column.apply("reliability")),
                column.apply("source"));
    }

    private Table table(UnaryOperator<String> column) {
        String set = column.apply("set");
        String id = column.apply("table");
        String rows = column.apply("rows");
        if (sets.stream().noneMatch(each -> each.id().equals(set))) {
            throw wrong(TABLES, id, "set", set, "a set of " + SETS);
        }
        return switch (column.apply("kind")) {
            case "CROSS" ->
                new Table.Cross(
                        set,
                        id,
                        one(Dimension.class, TABLES, id, "rows", rows),
                        one(Dimension.class, TABLES, id, "columns", column.apply("columns")));
            case "MEASURES" ->
                new Table.Measures(
                        set,
                        id,
                        many(Event.class, id, rows),
                        one(Dimension.class, TABLES, id, "columns", column.apply("columns")));
            case "FIGURES" -> new Table.Figures(set, id, many(OtherFigure.class, id, rows));
            default -> throw wrong(TABLES, id, "kind", column.apply("kind"), "CROSS, MEASURES or FIGURES");
        };
    }

    private static <E extends Enum<E>> List<E> many(Class<E> type, String id, String text) {
        return Arrays.stream(text.split(" ", -1))
                .map(each -> one(type, TABLES, id, "rows", each))
                .toList();
    }

    private static <E extends Enum<E>> E one(Class<E> type, String file, String id, String column, String value) {
        @Nullable
        E found = Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(value))
                .findFirst()
                .orElse(null);
        if (found == null) {
            throw wrong(file, id, column, value, "one of " + Arrays.toString(type.getEnumConstants()));
        }
        return found;
    }

    private static IllegalStateException wrong(String file, String id, String column, String value, String expected) {
        return new IllegalStateException(
                "%s, entry %s, column %s: '%s', expected %s".formatted(file, id, column, value, expected));
    }
}
