package clew.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.ClewTest;
import clew.platform.database.Fence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// No sealed column can be forgotten: not when keys are renewed, and not when a person is erased.
@ClewTest
class SealedColumnsTest {

    /// What is of type `bytea` and no text that the vault sealed, with the reason.
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("vault_key.wrapped", "a key, wrapped"),
            Map.entry("vault_master.word", "wrapped by the master keys themselves"),
            Map.entry("exchange_import.content", "what an earlier Clew had in clear; sealed at its next start"),
            Map.entry("calendar_feed.token_hash", "a hash"),
            Map.entry("passkey.public_key", "a public key"),
            Map.entry("passkey.attestation", "public"),
            Map.entry("passkey.client_data", "public"),
            Map.entry("probe.bytes", "a table of the tests"),
            Map.entry("trail.salt", "of the chain"),
            Map.entry("trail.payload", "of the chain"),
            Map.entry("trail.digest", "of the chain"),
            Map.entry("trail_queue.digest", "of the chain"),
            Map.entry("trail_chain.digest", "of the chain"),
            Map.entry("trail_chain.hash", "of the chain"),
            Map.entry("trail_key.public_key", "a public key"),
            Map.entry("trail_checkpoint.hash", "of the chain"),
            Map.entry("trail_checkpoint.signature", "of the chain"));

    /// A trigger function that lets sealed columns be sealed anew without being told their names.
    private static final Set<String> KNOW_THEM = Set.of("consent_stays");

    @Autowired
    private JdbcClient database;

    @Autowired
    private Resealing resealing;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyColumnOfBytesIsListedOrIsNoSealedText() {
        Set<String> listed = listed();

        Set<String> unlisted = new TreeSet<>(columnsOfBytes());
        unlisted.removeAll(listed);
        unlisted.removeAll(OTHERS.keySet());
        assertThat(unlisted)
                .as("add a line to sealed/<room>.csv, or the keys that open them are lost when keys are renewed")
                .isEmpty();
        assertThat(columnsOfBytes()).containsAll(listed).containsAll(OTHERS.keySet());
        assertThat(listed).doesNotContainAnyElementsOf(OTHERS.keySet());
        assertThat(SealedColumn.all()).doesNotHaveDuplicates().hasSize(listed.size());
    }

    @Test
    void everyColumnCanBeReadSealedAnewAndEmptied() {
        UUID nobody = UUID.randomUUID();
        for (SealedColumn column : SealedColumn.all()) {
            resealing.renew(column, _ -> {});
            Fence.runAsSystem(() -> transaction.executeWithoutResult(_ -> resealing.empty(column, nobody)));
        }
    }

    @Test
    void noTriggerThatKeepsRowsAsTheyAreStandsInTheWay() {
        Set<String> refused = new TreeSet<>();
        for (SealedColumn column : SealedColumn.all()) {
            for (Guard guard : guards(column.table())) {
                if (!KNOW_THEM.contains(guard.function())
                        && !(guard.function().equals("clew_only_seals")
                                && guard.columns().contains(column.sealed()))) {
                    refused.add(column.table() + "." + column.sealed() + " is held by " + guard.function());
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(guards("case_note")).isNotEmpty();
    }

    @Test
    void whatOnceWasInClearMayBecomeNothing() {
        for (SealedColumn column : SealedColumn.all()) {
            if (column.wasClear()) {
                assertThat(database.sql("""
                                select attnotnull from pg_attribute
                                where attrelid = cast(:table as regclass) and attname = :column
                                """)
                                .param("table", column.table())
                                .param("column", column.sealed())
                                .query(Boolean.class)
                                .single())
                        .as(column.name())
                        .isFalse();
            }
        }
    }

    private static Set<String> listed() {
        return SealedColumn.all().stream()
                .map(column -> column.table() + "." + column.sealed())
                .collect(Collectors.toSet());
    }

    private List<String> columnsOfBytes() {
        return database.sql("""
                        select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
                          and not a.attisdropped and a.atttypid = 'bytea'::regtype
                        """).query(String.class).list();
    }

    private record Guard(String function, List<String> columns) {}

    /// The triggers that may refuse an update of a row.
    private List<Guard> guards(String table) {
        return database.sql("""
                        select p.proname, encode(t.tgargs, 'escape') as arguments
                        from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                        where t.tgrelid = cast(:table as regclass) and not t.tgisinternal
                          and t.tgtype & 2 = 2 and t.tgtype & 16 = 16
                        """)
                .param("table", table)
                .query((row, _) -> new Guard(
                        row.getString("proname"),
                        List.of(row.getString("arguments").split("\\\\000"))))
                .list();
    }
}
