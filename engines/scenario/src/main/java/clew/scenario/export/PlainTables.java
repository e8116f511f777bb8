package clew.scenario.export;

import clew.scenario.world.ReadWorld;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The tables of a world in one archive, with a dictionary of their columns: all of it, or what one body knows.
///
/// A body knows its pieces and their signs, the arrivals that its pieces are about, and, where it is a bank,
/// the accounts that it keeps with their payments.
final class PlainTables {

    private static final List<String> TABLES =
            List.of("arrivals.csv", "pieces.csv", "signs.csv", "accounts.csv", "transactions.csv");

    private final ReadWorld world;
    private final @Nullable String agency;

    PlainTables(ReadWorld world, @Nullable String agency) {
        this.world = world;
        this.agency = agency;
    }

    void write(OutputStream out) throws IOException {
        Archive archive = new Archive(out);
        Set<String> pieces = keys("pieces.csv", "held_by", agency, "number");
        Set<String> arrivals = keys("pieces.csv", "held_by", agency, "arrival");
        Set<String> accounts = world.hasMoney() ? keys("accounts.csv", "bank", agency, "account") : Set.of();
        List<List<String>> dictionary = new ArrayList<>();
        for (String name : world.hasMoney() ? TABLES : TABLES.subList(0, 3)) {
            Predicate<Map<String, String>> mine = row -> switch (name) {
                case "arrivals.csv" -> arrivals.contains(WorldExport.text(row, "number"));
                case "pieces.csv" -> pieces.contains(WorldExport.text(row, "number"));
                case "signs.csv" -> pieces.contains(WorldExport.text(row, "piece"));
                case "accounts.csv" -> accounts.contains(WorldExport.text(row, "account"));
                default ->
                    accounts.contains(WorldExport.text(row, "from")) || accounts.contains(WorldExport.text(row, "to"));
            };
            table(name, archive, dictionary, agency == null ? _ -> true : mine);
        }
        dictionary(archive, dictionary);
        archive.end();
    }

    /// Which rows are a body's, by one of their columns.
    private Set<String> keys(String table, String column, @Nullable String is, String key) throws IOException {
        if (is == null) {
            return Set.of();
        }
        try (Stream<Map<String, String>> rows = world.rows(table)) {
            return rows.filter(row -> WorldExport.text(row, column).equals(is))
                    .map(row -> WorldExport.text(row, key))
                    .collect(Collectors.toSet());
        }
    }

    private void table(String name, Archive archive, List<List<String>> dictionary, Predicate<Map<String, String>> mine)
            throws IOException {
        List<String> head = world.columns(name);
        Csv table = new Csv(archive.entry(name), head);
        try (Stream<Map<String, String>> rows = world.rows(name)) {
            Iterator<Map<String, String>> all = rows.filter(mine).iterator();
            while (all.hasNext()) {
                Map<String, String> row = all.next();
                table.row(head.stream()
                        .map(column -> WorldExport.text(row, column))
                        .toList());
            }
        }
        table.end();
        head.forEach(column -> dictionary.add(List.of(name, column, Dictionary.meaning(name, column))));
    }

    private void dictionary(Archive archive, List<List<String>> rows) throws IOException {
        Csv table = new Csv(archive.entry("dictionary.csv"), List.of("table", "column", "meaning"));
        for (List<String> row : rows) {
            table.row(row);
        }
        table.end();
        archive.put(
                "README.txt",
                world.manifest().get("mark") + "\nWorld " + world.hash() + "\n"
                        + (agency == null ? "The whole world." : "What " + agency + " knows.") + "\n");
    }
}
