package clew.platform.recognition;

import clew.platform.access.DataKind;
import clew.platform.vault.Compartment;
import clew.platform.vault.Unopened;
import clew.platform.vault.Vault;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Seals what is written at arrivals and screenings, with the keys of the person it is about; what is written of a
/// group that arrived, with a key of the group.
@Component
class ScreeningSeal {

    private final Vault vault;
    private final JdbcClient database;

    ScreeningSeal(Vault vault, JdbcClient database) {
        this.vault = vault;
        this.database = database;
    }

    byte @Nullable [] seal(UUID owner, DataKind kind, String column, Object row, @Nullable String text) {
        return text == null || text.isEmpty() ? null : vault.seal(owner, kind.compartment(), column + ":" + row, text);
    }

    @Nullable
    String find(UUID owner, DataKind kind, String column, Object row, byte @Nullable [] sealed) {
        return vault.find(owner, kind.compartment(), column + ":" + row, sealed).orElse(null);
    }

    String read(UUID owner, DataKind kind, String column, Object row, byte @Nullable [] sealed) {
        return vault.read(owner, kind.compartment(), column + ":" + row, sealed);
    }

    void prepare(Collection<UUID> owners, Compartment compartment) {
        vault.prepare(owners, compartment);
    }

    <T> List<T> openAll(List<Unopened<T>> lines, DataKind kind) {
        return vault.openAll(lines, kind.compartment());
    }

    void provide(Collection<UUID> owners, Compartment compartment) {
        vault.provide(owners, compartment);
    }

    /// Numbers for rows that a table would number itself: what is sealed is bound to the number of its row.
    List<Long> numbers(String table, int count) {
        return database.sql("select nextval(pg_get_serial_sequence(:table, 'id')) from generate_series(1, :count)")
                .param("table", table)
                .param("count", count)
                .query(Long.class)
                .list();
    }
}
