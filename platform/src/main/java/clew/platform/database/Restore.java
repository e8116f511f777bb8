package clew.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads a whole instance from a [Backup] into an empty database: all of it, or nothing.
///
/// The tables are made by the very migrations that had made them, filled, checked, and then brought to the version of
/// this Clew. A schema named `clew_restore` stands from the first step to the last: where it is found, an earlier
/// restore was interrupted, no Clew starts on that database, and the next restore begins by clearing it.
public final class Restore {

    private static final String BEGUN = "create schema clew_restore";
    private static final String DONE = "drop schema clew_restore";

    private Restore() {}

    /// Reads the file into the place.
    public static Backup.Size read(Path file, Place place) {
        if (!Files.isReadable(file)) {
            throw new DatabaseUnavailable("The backup " + file + " cannot be read. Check its name and permissions.");
        }
        try (ZipFile archive = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(archive, file);
            try (DatabaseServer server = DatabaseServer.open(place)) {
                requireEmpty(server.login(), place);
                restore(archive, manifest, server.login());
            }
            return manifest.size();
        } catch (ZipException damaged) {
            throw new DatabaseUnavailable(file + " is not a backup of Clew, or it is damaged.", damaged);
        } catch (IOException | SQLException failed) {
            throw new DatabaseUnavailable("The backup was not restored: " + failed.getMessage(), failed);
        }
    }

    private static Manifest manifest(ZipFile archive, Path file) throws IOException {
        ZipEntry entry = archive.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new ZipException("no manifest");
        }
        try (InputStream json = archive.getInputStream(entry)) {
            Manifest manifest = JsonMapper.shared().readValue(json, Manifest.class);
            Set<String> unknown = new HashSet<>(manifest.migrations());
            unknown.removeAll(Migrations.known());
            if (manifest.format() > Manifest.FORMAT || !unknown.isEmpty()) {
                throw new DatabaseUnavailable(file + " was written by Clew " + manifest.clew()
                        + ", which is newer than this one. Restore it with that version or a newer one.");
            }
            return manifest;
        } catch (JacksonException damaged) {
            throw new DatabaseUnavailable(file + " is damaged: its table of contents cannot be read.", damaged);
        }
    }

    private static void requireEmpty(Login login, Place place) throws SQLException {
        try (Connection connection = login.connect()) {
            Catalogue catalogue = new Catalogue(connection);
            if (catalogue.isBeingRestored()) {
                Migrations.clear(login);
                execute(connection, DONE);
            }
            if (!catalogue.isEmpty()) {
                throw new DatabaseUnavailable("The database of " + place + " is not empty, and a restore never writes"
                        + " over anything. Choose a new data directory (--data) or an empty database (--database).");
            }
        }
    }

    private static void restore(ZipFile archive, Manifest manifest, Login login) throws IOException, SQLException {
        try (Connection connection = login.connect()) {
            execute(connection, BEGUN);
            try {
                Migrations.runOnly(login, Set.copyOf(manifest.migrations()));
                load(archive, manifest, connection);
                Migrations.runRestored(login);
            } catch (IOException | SQLException | RuntimeException failed) {
                connection.rollback();
                connection.setAutoCommit(true);
                Migrations.clear(login);
                execute(connection, DONE);
                throw failed;
            }
            execute(connection, DONE);
        }
    }

    /// Fills the tables in one transaction.
    private static void load(ZipFile archive, Manifest manifest, Connection connection)
            throws IOException, SQLException {
        connection.setAutoCommit(false);
        Catalogue catalogue = new Catalogue(connection);
        requireSame(catalogue.tables(), manifest);
        Guards guards = Guards.of(catalogue);
        guards.takeOff(connection);
        for (Catalogue.Table table : catalogue.tables()) {
            execute(connection, "delete from " + table.quoted());
        }
        for (Manifest.Content content : manifest.tables()) {
            fill(archive, content, connection);
        }
        for (Catalogue.Sequence sequence : manifest.sequences()) {
            execute(
                    connection,
                    "select setval('public." + Catalogue.quote(sequence.name()).replace("'", "''") + "', "
                            + sequence.value() + ", " + sequence.called() + ")");
        }
        guards.putBack(connection);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void requireSame(List<Catalogue.Table> tables, Manifest manifest) throws IOException {
        Set<String> made = Set.copyOf(tables.stream().map(Catalogue.Table::name).toList());
        Set<String> held = Set.copyOf(
                manifest.tables().stream().map(Manifest.Content::name).toList());
        if (!made.equals(held)) {
            throw new IOException("its tables are not those of its version of Clew.");
        }
    }

    private static void fill(ZipFile archive, Manifest.Content content, Connection connection)
            throws IOException, SQLException {
        ZipEntry entry = archive.getEntry(content.entry());
        if (entry == null) {
            throw new IOException("the rows of " + content.name() + " are missing in it.");
        }
        Catalogue.Table table = new Catalogue.Table(content.name(), content.columns());
        try (DigestInputStream rows = new DigestInputStream(archive.getInputStream(entry), Backup.sha256())) {
            long count = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.quoted() + " (" + table.quotedColumns() + ") from stdin", rows);
            rows.transferTo(java.io.OutputStream.nullOutputStream());
            String checksum = HexFormat.of().formatHex(rows.getMessageDigest().digest());
            if (count != content.rows() || !checksum.equals(content.sha256())) {
                throw new IOException("the rows of " + content.name() + " do not match their checksum.");
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
