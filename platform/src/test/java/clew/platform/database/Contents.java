package clew.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Everything in a database, as text that two databases can be compared by: rows, counters, keys, fences, triggers.
record Contents(Map<String, List<String>> parts) {

    static Contents of(Login login) {
        try (Connection connection = login.connect()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("select set_config('clew.system', 'on', false), set_config('TimeZone', 'UTC', false)")
                    .query((row, number) -> row.getString(1))
                    .single();
            Map<String, List<String>> parts = new TreeMap<>();
            Catalogue catalogue = new Catalogue(connection);
            for (Catalogue.Table table : catalogue.tables()) {
                parts.put(
                        "rows of " + table.name(),
                        list(jdbc, "select t::text from " + table.quoted() + " t order by 1"));
            }
            parts.put(
                    "counters",
                    catalogue.sequences().stream().map(String::valueOf).toList());
            parts.put(
                    "keys",
                    catalogue.foreignKeys().stream().map(String::valueOf).toList());
            parts.put("forced fences", catalogue.forced());
            parts.put("policies", list(jdbc, """
                    select format('%s %s %s %s %s', tablename, policyname, cmd, qual, with_check) from pg_policies order by 1
                    """));
            parts.put("triggers", list(jdbc, """
                    select format('%s %s %s', tgrelid::regclass, tgname, tgenabled) from pg_trigger where not tgisinternal
                    order by 1
                    """));
            return new Contents(parts);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    long rows() {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith("rows of"))
                .mapToLong(part -> part.getValue().size())
                .sum();
    }

    private static List<String> list(JdbcClient jdbc, String question) {
        return jdbc.sql(question).query(String.class).list();
    }
}
