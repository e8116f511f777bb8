package clew.platform.database;

import java.sql.Connection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What one database holds, as its own catalogue says: the tables of all rooms, without those of Flyway and
/// extensions.
final class Catalogue {

    private final JdbcClient jdbc;

    Catalogue(Connection connection) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /// A table and the columns that hold values of their own.
    record Table(String name, List<String> columns) {
        String quoted() {
            return "public." + quote(name);
        }

        String quotedColumns() {
            return String.join(", ", columns.stream().map(Catalogue::quote).toList());
        }
    }

    /// Where a sequence stands.
    record Sequence(String name, long value, boolean called) {}

    /// A foreign key, and the words that make it again.
    record ForeignKey(String table, String name, String definition) {}

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// The tables, by name.
    List<Table> tables() {
        return jdbc.sql("""
                select c.relname, array(
                    select a.attname::text from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                    order by a.attnum) as columns
                from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                  and c.relname <> 'flyway_schema_history'
                  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                order by c.relname
                """)
                .query((row, number) -> new Table(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray())))
                .list();
    }

    /// The tables whose fence holds their owner too.
    List<String> forced() {
        return jdbc.sql("""
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relforcerowsecurity
                order by relname
                """).query(String.class).list();
    }

    /// The sequences, by name.
    List<Sequence> sequences() {
        return jdbc
                .sql("select sequencename from pg_sequences where schemaname = 'public' order by sequencename")
                .query(String.class)
                .list()
                .stream()
                .map(name -> jdbc.sql("select last_value, is_called from public." + quote(name))
                        .query((row, number) -> new Sequence(name, row.getLong(1), row.getBoolean(2)))
                        .single())
                .toList();
    }

    /// The foreign keys of all tables.
    List<ForeignKey> foreignKeys() {
        return jdbc.sql("""
                select r.relname, k.conname, pg_get_constraintdef(k.oid)
                from pg_constraint k join pg_class r on r.oid = k.conrelid
                where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conparentid = 0
                order by r.relname, k.conname
                """)
                .query((row, number) -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /// The migrations that made the tables, in the order of their versions.
    List<String> migrations() {
        return jdbc.sql("select to_regclass('public.flyway_schema_history') is not null")
                        .query(Boolean.class)
                        .single()
                ? jdbc.sql("""
                        select version from public.flyway_schema_history where success and version is not null
                        order by version
                        """).query(String.class).list()
                : List.of();
    }

    /// Whether nobody has put anything into the database.
    boolean isEmpty() {
        return jdbc.sql("""
                select not exists (
                    select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
                      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e'))
                """).query(Boolean.class).single();
    }

    /// Whether a restore began and did not end.
    boolean isBeingRestored() {
        return jdbc.sql("select to_regnamespace('clew_restore') is not null")
                .query(Boolean.class)
                .single();
    }
}
