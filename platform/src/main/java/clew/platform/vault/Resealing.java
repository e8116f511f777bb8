package clew.platform.vault;

import clew.platform.database.Fence;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What is done to all texts of a sealed column: seal what is in clear, seal anew what has an older key, empty.
///
/// One transaction goes through the rows in the order in which they lie; others, some hundred rows each, change
/// them. So the work may be cut off at any point and begun again: each row is as it was, or done. A row is found by
/// its address in the table and changed only if it still is what was read; one that somebody changed meanwhile is
/// left, and found the next time.
@Component
final class Resealing {

    private static final int AT_ONCE = 500;
    private static final String SEALING = "select set_config('clew.sealing', 'on', true)";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Vault vault;
    private final PersonKeys keys;
    private final TransactionTemplate reading;
    private final TransactionTemplate changing;

    Resealing(
            JdbcClient database,
            JdbcTemplate batches,
            Vault vault,
            PersonKeys keys,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.batches = batches;
        this.vault = vault;
        this.keys = keys;
        reading = new TransactionTemplate(transactions);
        changing = new TransactionTemplate(transactions);
        changing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @SuppressWarnings("ArrayRecordComponent") // bytes as the database has them, compared nowhere
    private record Row(String address, String id, UUID owner, Compartment compartment, String clear, byte[] sealed) {}

    /// Seals what a column still holds in clear; returns how many texts that were.
    long seal(SealedColumn column, LongConsumer progress) {
        String sql = "select t.ctid::text as address, (%s)::text as id, (%s) as owner, (%s) as compartment,"
                        .formatted(column.id(), column.owner(), column.compartment())
                + " (%s) as clear, null::bytea as sealed from %s t where t.%s is null and (%s) is not null"
                        .formatted(column.clear(), column.table(), column.sealed(), column.clear());
        String change = "update %s t set %s = ?, %s where t.ctid = cast(? as tid) and (%s)::text = ? and t.%s is null"
                .formatted(column.table(), column.sealed(), column.emptied(), column.id(), column.sealed());
        return through(sql, progress, rows -> {
            provide(rows);
            batches.batchUpdate(change, rows, AT_ONCE, (statement, row) -> {
                statement.setBytes(1, vault.seal(row.owner(), row.compartment(), column.place(row.id()), row.clear()));
                statement.setString(2, row.address());
                statement.setString(3, row.id());
            });
            return rows.size();
        });
    }

    /// Seals anew whatever a column holds with a key that is not the newest; returns how many texts that were.
    long renew(SealedColumn column, LongConsumer progress) {
        String sql = "select t.ctid::text as address, (%s)::text as id, (%s) as owner, (%s) as compartment,"
                        .formatted(column.id(), column.owner(), column.compartment())
                + " null::text as clear, t.%s as sealed from %s t where octet_length(t.%s) > 0"
                        .formatted(column.sealed(), column.table(), column.sealed());
        String change = "update %s t set %s = ? where t.ctid = cast(? as tid) and (%s)::text = ? and t.%s = ?"
                .formatted(column.table(), column.sealed(), column.id(), column.sealed());
        return through(sql, progress, rows -> {
            keys.fetch(rows.stream().map(Row::owner).toList(), List.of(Compartment.values()));
            List<Row> old = rows.stream().filter(this::isOld).toList();
            batches.batchUpdate(change, old, AT_ONCE, (statement, row) -> {
                String place = column.place(row.id());
                String text = vault.open(row.owner(), row.compartment(), place, row.sealed());
                statement.setBytes(1, vault.seal(row.owner(), row.compartment(), place, text));
                statement.setString(2, row.address());
                statement.setString(3, row.id());
                statement.setBytes(4, row.sealed());
            });
            return old.size();
        });
    }

    /// Empties a column in all rows of a person, the clear text too. A column that was always sealed may have to hold
    /// something: there, no byte is left ([Vault#open] says that it was erased).
    void empty(SealedColumn column, UUID person) {
        String sql = column.wasClear()
                ? "update %s t set %s = null, %s where %s"
                        .formatted(column.table(), column.sealed(), column.emptied(), column.of())
                : "update %1$s t set %2$s = '' where %3$s and t.%2$s is not null"
                        .formatted(column.table(), column.sealed(), column.of());
        Fence.runAsSystem(() -> {
            allow();
            database.sql(sql).param("person", person).update();
            disallow();
        });
    }

    private boolean isOld(Row row) {
        try {
            return Vault.version(row.sealed())
                    < keys.current(row.owner(), row.compartment()).version();
        } catch (Erased _) {
            return false;
        }
    }

    private void provide(List<Row> rows) {
        for (Compartment compartment : Compartment.values()) {
            keys.provide(
                    rows.stream()
                            .filter(row -> row.compartment() == compartment)
                            .map(Row::owner)
                            .toList(),
                    compartment);
        }
    }

    private interface Change {
        int of(List<Row> rows);
    }

    private long through(String sql, LongConsumer progress, Change change) {
        long[] changed = new long[1];
        List<Row> waiting = new ArrayList<>();
        Fence.runAsSystem(() -> reading.executeWithoutResult(_ -> {
            database.sql(sql).withFetchSize(AT_ONCE).query(row -> {
                UUID owner = row.getObject("owner", UUID.class);
                if (owner != null) {
                    waiting.add(new Row(
                            row.getString("address"),
                            row.getString("id"),
                            owner,
                            Compartment.valueOf(row.getString("compartment")),
                            text(row.getString("clear")),
                            bytes(row.getBytes("sealed"))));
                }
                if (waiting.size() >= AT_ONCE) {
                    changed[0] += apply(waiting, change);
                    progress.accept(changed[0]);
                }
            });
            changed[0] += apply(waiting, change);
        }));
        return changed[0];
    }

    private int apply(List<Row> waiting, Change change) {
        if (waiting.isEmpty()) {
            return 0;
        }
        List<Row> rows = List.copyOf(waiting);
        waiting.clear();
        Integer changed = changing.execute(_ -> {
            allow();
            return change.of(rows);
        });
        return changed == null ? 0 : changed;
    }

    /// Lets what is written once be sealed, emptied or sealed anew, until the transaction ends (`V002__sealing.sql`).
    private void allow() {
        database.sql(SEALING).query(String.class).single();
    }

    private void disallow() {
        database.sql("select set_config('clew.sealing', '', true)")
                .query(String.class)
                .single();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static byte[] bytes(byte @Nullable [] bytes) {
        return bytes == null ? new byte[0] : bytes;
    }
}
