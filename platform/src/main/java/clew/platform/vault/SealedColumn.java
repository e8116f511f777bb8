package clew.platform.vault;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A column that holds sealed texts, as a room describes it in its file `sealed/<room>.csv`.
///
/// The vault knows no table of its own accord. What it does to all sealed texts at once (seal what an earlier Clew
/// wrote in clear, seal anew with a new key, empty what is of an erased person) it does by these lines. All but the
/// names are expressions of SQL over a row `t`.
///
/// @param table the table
/// @param sealed the column of type `bytea`; its place is `table.column:id`, the column without `_sealed`
/// @param id what tells the row from others within its place
/// @param owner whose keys: the person's identity
/// @param of a condition for the rows of the person `:person`
/// @param compartment the name of the compartment
/// @param clear the text that is still in clear, or null; empty where there never was one
/// @param emptied the assignments that take the clear text away; empty where there never was one
record SealedColumn(
        String table,
        String sealed,
        String id,
        String owner,
        String of,
        String compartment,
        String clear,
        String emptied) {

    private static final String FILES = "classpath*:sealed/*.csv";

    /// Where a text stands: the table and the column.
    String name() {
        return table + "." + sealed.replaceFirst("_sealed$", "");
    }

    /// Where the text of a row stands, as it is bound into the seal.
    String place(String row) {
        return name() + ":" + row;
    }

    boolean wasClear() {
        return !clear.isEmpty();
    }

    /// How it is.
    KeyStatus.Column figures(JdbcClient database) {
        return database.sql(count())
                .query((row, _) ->
                        new KeyStatus.Column(name(), row.getLong("sealed"), row.getLong("old"), row.getLong("clear")))
                .single();
    }

    /// A question: how many texts the column holds sealed, how many of them with a key that is not the person's
    /// newest, and how many still in clear.
    private String count() {
        return """
                with sealed as (
                    select (%1$s) as owner, (%2$s) as compartment,
                           ('x' || encode(substr(t.%3$s, 2, 4), 'hex'))::bit(32)::integer as version
                    from %4$s t where octet_length(t.%3$s) > 0),
                newest as (
                    select person_id, compartment, max(version) as version from vault_key
                    where wrapped is not null group by person_id, compartment)
                select (select count(*) from sealed) as sealed,
                       (select count(*) from sealed s join newest n
                        on n.person_id = s.owner and n.compartment = s.compartment and s.version < n.version) as old,
                       (select count(*) from %4$s t where %5$s) as clear
                """.formatted(
                        owner,
                        compartment,
                        sealed,
                        table,
                        wasClear() ? "t.%s is null and (%s) is not null".formatted(sealed, clear) : "false");
    }

    /// The sealed columns of all rooms.
    static List<SealedColumn> all() {
        List<SealedColumn> all = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                all.addAll(read(file));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the lists of sealed columns cannot be read", failed);
        }
        all.sort(Comparator.comparing(SealedColumn::name));
        return List.copyOf(all);
    }

    private static List<SealedColumn> read(Resource file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setCommentMarker('#')
                .get();
        try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                var lines = format.parse(text)) {
            return lines.stream().map(SealedColumn::of).toList();
        }
    }

    private static SealedColumn of(CSVRecord line) {
        String owner = line.get("owner");
        String of = line.get("of");
        return new SealedColumn(
                line.get("table"),
                line.get("sealed"),
                line.get("id"),
                owner,
                of.isEmpty() ? owner + " = :person" : of,
                line.get("compartment"),
                line.get("clear"),
                line.get("emptied"));
    }
}
