package clew.platform.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts what [KeyStatus] says.
final class KeyFigures {

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final JdbcClient database;
    private final MasterKeys keys;
    private final Path directory;

    KeyFigures(JdbcClient database, MasterKeys keys, Path directory) {
        this.database = database;
        this.keys = keys;
        this.directory = directory;
    }

    private record Persons(
            long persons,
            long erased,
            @Nullable Instant oldest,
            @Nullable Instant newest) {}

    KeyStatus status() {
        Persons persons = persons();
        return new KeyStatus(
                directory.toAbsolutePath().normalize().toString(),
                files(),
                keys.fingerprint(),
                masters(),
                persons.persons(),
                persons.erased(),
                persons.oldest(),
                persons.newest(),
                PersonRotation.isOpen(database),
                columns());
    }

    /// Whoever has keys, but for the instance itself; arrivals and imports that have keys of their own count.
    private Persons persons() {
        return database.sql("""
                        select count(distinct person_id) filter (where wrapped is not null) as persons,
                               count(distinct person_id) filter (where destroyed) as erased,
                               min(made_at) filter (where wrapped is not null) as oldest,
                               max(made_at) filter (where wrapped is not null) as newest
                        from vault_key where person_id <> :instance
                        """)
                .param("instance", Vault.INSTANCE)
                .query((row, _) -> new Persons(
                        row.getLong("persons"), row.getLong("erased"), instant(row, "oldest"), instant(row, "newest")))
                .single();
    }

    private List<KeyStatus.Master> masters() {
        return database.sql("""
                        select m.version, m.number, m.begun, m.retired,
                               (select count(*) from vault_key k where k.wrapped is not null
                                and ('x' || encode(substr(k.wrapped, 2, 4), 'hex'))::bit(32)::integer = m.number) as wraps,
                               m.number = (select primary_key from vault_master) as used
                        from vault_master_key m order by m.version
                        """)
                .query((row, _) -> new KeyStatus.Master(
                        row.getInt("version"),
                        KeyStatus.hex(row.getInt("number")),
                        row.getObject("begun", OffsetDateTime.class).toInstant(),
                        instant(row, "retired"),
                        row.getLong("wraps"),
                        row.getBoolean("used"),
                        keys.holds(row.getInt("number"))))
                .list();
    }

    private List<KeyStatus.Column> columns() {
        return SealedColumn.all().stream()
                .map(column -> column.figures(database))
                .toList();
    }

    private List<KeyStatus.File> files() {
        try {
            List<KeyStatus.File> files = new ArrayList<>();
            files.add(file(directory, "."));
            for (String name : KeyFiles.all(directory).keySet()) {
                files.add(file(directory.resolve(name), name));
            }
            return files;
        } catch (IOException failed) {
            throw new VaultFault("The keys in " + directory.toAbsolutePath() + " cannot be read.", failed);
        }
    }

    private static KeyStatus.File file(Path file, String name) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        return new KeyStatus.File(name, PosixFilePermissions.toString(permissions), OWNER.containsAll(permissions));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
