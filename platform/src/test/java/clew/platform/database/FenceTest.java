package clew.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.platform.ClewTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@ClewTest
class FenceTest {

    private static final UUID HARBOUR = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID SHELTER = UUID.fromString("00000000-0000-4000-8000-000000000002");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private DatabaseServer server;

    @BeforeEach
    void aFencedTable() {
        owner().sql("drop table if exists fence_probe").update();
        owner().sql("create table fence_probe (agency_id uuid not null, what text not null)")
                .update();
        owner().sql("alter table fence_probe enable row level security").update();
        owner().sql("alter table fence_probe force row level security").update();
        owner().sql("""
                create policy reach on fence_probe
                using (clew_system() or agency_id = clew_agency())
                """).update();
        owner().sql("insert into fence_probe values (?, 'harbour'), (?, 'shelter')")
                .params(HARBOUR, SHELTER)
                .update();
    }

    @Test
    void anAgencySeesItsOwnRowsOnly() throws Exception {
        assertThat(Fence.asAgency(HARBOUR, this::rows)).containsExactly("harbour");
        assertThat(Fence.asAgency(SHELTER, this::rows)).containsExactly("shelter");
    }

    @Test
    void theSystemSeesEverything() throws Exception {
        assertThat(Fence.asSystem(this::rows)).containsExactly("harbour", "shelter");
    }

    @Test
    void withoutAScopeNothingIsVisible() throws Exception {
        assertThat(Fence.asSystem(this::rows)).isNotEmpty();

        for (int i = 0; i < 20; i++) {
            assertThat(rows()).isEmpty();
        }
    }

    @Test
    void anAgencyCannotWriteARowOfAnother() {
        assertThatThrownBy(() -> Fence.asAgency(
                        HARBOUR,
                        () -> jdbc.sql("insert into fence_probe values (?, 'forged')")
                                .param(SHELTER)
                                .update()))
                .rootCause()
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
    }

    @Test
    void theScopeChangesInsideATransaction() throws Exception {
        List<String> seen = Fence.asAgency(
                HARBOUR,
                () -> transaction.execute(status -> {
                    List<String> whole = unchecked(() -> Fence.asSystem(this::rows));
                    assertThat(whole).hasSize(2);
                    return rows();
                }));

        assertThat(seen).containsExactly("harbour");
    }

    @Test
    void aRollBackLeavesNoScopeBehind() throws Exception {
        for (int i = 0; i < 20; i++) {
            Fence.runAsSystem(() -> transaction.executeWithoutResult(status -> {
                assertThat(rows()).hasSize(2);
                status.setRollbackOnly();
            }));
            assertThat(Fence.asAgency(HARBOUR, this::rows)).containsExactly("harbour");
            assertThat(rows()).isEmpty();
        }
    }

    @Test
    void aFailedStatementLeavesNoScopeBehind() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> Fence.runAsSystem(() -> transaction.executeWithoutResult(status -> {
                        assertThat(rows()).hasSize(2);
                        jdbc.sql("select 1 / 0").query(Integer.class).single();
                    })))
                    .isInstanceOf(RuntimeException.class);
            assertThat(rows()).isEmpty();
        }
    }

    @Test
    void theApplicationIsNoSuperuser() {
        Boolean passes = jdbc.sql(
                        "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();

        assertThat(passes).isFalse();
    }

    @Test
    void theApplicationCannotTakeAFenceDown() {
        assertThatThrownBy(() -> jdbc.sql("alter table fence_probe disable row level security")
                        .update())
                .rootCause()
                .isInstanceOf(SQLException.class);
    }

    @Test
    void everyConnectionGoesThroughTheFence() {
        assertThat(dataSource).isInstanceOf(FencedDataSource.class);
    }

    private List<String> rows() {
        return jdbc.sql("select what from fence_probe order by what")
                .query(String.class)
                .list();
    }

    private JdbcClient owner() {
        DriverManagerDataSource owner = server.login().owner();
        return JdbcClient.create(owner);
    }

    private static <T> T unchecked(java.util.concurrent.Callable<T> work) {
        try {
            return work.call();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
