package clew.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.ClewTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every table with personal data stands behind the fence: this test walks all tables, so that a new one cannot be
/// forgotten.
@ClewTest
class FenceCoverageTest {

    /// Columns by which a row belongs to a person or a case.
    private static final Set<String> PERSONAL_COLUMNS = Set.of(
            "person",
            "person_id",
            "case_id",
            "case_file",
            "case_file_id",
            "screening",
            "screening_id",
            "referral",
            "referral_id",
            "arrival",
            "arrival_id",
            "full_name",
            "display_name",
            "birth_date");

    /// Tables that hold personal data under other names.
    private static final Set<String> PERSONAL_TABLES = Set.of("person", "case_file", "trail");

    @Autowired
    private DatabaseServer server;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyTableWithPersonalDataForcesItsFence() {
        List<String> open = owner().sql("""
                select distinct c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
                  and (a.attname = any(?) or c.relname = any(?))
                  and not (c.relrowsecurity and c.relforcerowsecurity)
                order by 1
                """)
                .params(PERSONAL_COLUMNS.toArray(String[]::new), PERSONAL_TABLES.toArray(String[]::new))
                .query(String.class)
                .list();

        assertThat(open).isEmpty();
        assertThat(fenced()).contains("person", "case_file", "trail");
    }

    @Test
    void theSystemPassesEveryFence() {
        List<String> closed = owner().sql("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relrowsecurity and not exists (
                    select from pg_policies p
                    where p.schemaname = 'public' and p.tablename = c.relname and p.cmd in ('ALL', 'SELECT')
                      and p.qual like '%clew_system()%')
                order by 1
                """).query(String.class).list();

        assertThat(closed)
                .as("a backup reads as the system, and would miss rows of these")
                .isEmpty();
    }

    @Test
    void withNoScopeNoFencedTableShowsAnything() {
        for (String table : fenced()) {
            assertThat(jdbc.sql("select count(*) from " + Catalogue.quote(table))
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void theApplicationOwnsNoTable() {
        assertThat(jdbc.sql("""
                select tablename from pg_tables where schemaname = 'public' and tableowner = current_user
                """).query(String.class).list()).isEmpty();
    }

    private List<String> fenced() {
        return owner().sql("""
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relforcerowsecurity order by 1
                """).query(String.class).list();
    }

    private JdbcClient owner() {
        return JdbcClient.create(server.login().owner());
    }
}
