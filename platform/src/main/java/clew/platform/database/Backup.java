package clew.platform.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/// Writes a whole instance into one file that any Clew can read back, whatever its PostgreSQL.
///
/// The file is a zip archive: `manifest.json` ([Manifest]) and for each table one file in PostgreSQL's text form of
/// `COPY`. All tables are read in one snapshot, so a backup taken while people work is of one moment.
public final class Backup {

    private Backup() {}

    /// How much was moved.
    ///
    /// @param rows the rows of all tables
    /// @param tables the tables
    public record Size(long rows, int tables) {}

    /// Writes the instance into a new file that only its owner may read. An existing file is never overwritten.
    public static Size write(Place place, Path file, Clock clock) {
        Path target = file.toAbsolutePath().normalize();
        Path unfinished = target.resolveSibling(
                target.getFileName() + "." + ProcessHandle.current().pid() + ".unfinished");
        if (Files.exists(target)) {
            throw new DatabaseUnavailable(target + " exists already and is not overwritten. Choose another name.");
        }
        try (DatabaseServer server = DatabaseServer.openBeside(place)) {
            Size size = write(server.login(), unfinished, clock);
            Files.move(unfinished, target);
            return size;
        } catch (FileAlreadyExistsException exists) {
            throw new DatabaseUnavailable(
                    exists.getMessage() + " exists already and is not overwritten. Choose another name.", exists);
        } catch (IOException | SQLException failed) {
            throw new DatabaseUnavailable("The backup was not written: " + failed.getMessage(), failed);
        } finally {
            discard(unfinished);
        }
    }

    private static Size write(Login login, Path file, Clock clock) throws IOException, SQLException {
        try (Connection connection = login.connect();
                ZipOutputStream archive = new ZipOutputStream(create(file))) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            seeEverything(connection);
            Catalogue catalogue = new Catalogue(connection);
            if (catalogue.migrations().isEmpty() || catalogue.isBeingRestored()) {
                throw new DatabaseUnavailable("There is no Clew in " + login + ", so there is nothing to back up.");
            }
            Manifest manifest = copy(connection, catalogue, archive, clock);
            archive.putNextEntry(new ZipEntry(Manifest.ENTRY));
            archive.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            archive.closeEntry();
            return manifest.size();
        }
    }

    private static Manifest copy(Connection connection, Catalogue catalogue, ZipOutputStream archive, Clock clock)
            throws IOException, SQLException {
        Instant time = clock.instant();
        List<Manifest.Content> tables = new ArrayList<>();
        for (Catalogue.Table table : catalogue.tables()) {
            tables.add(copy(connection, table, archive));
        }
        return new Manifest(
                Manifest.FORMAT,
                Objects.requireNonNullElse(Backup.class.getPackage().getImplementationVersion(), "unbuilt"),
                connection.getMetaData().getDatabaseMajorVersion(),
                time,
                catalogue.migrations(),
                tables,
                catalogue.sequences());
    }

    private static void seeEverything(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('clew.system', 'on', true)");
        }
    }

    private static Manifest.Content copy(Connection connection, Catalogue.Table table, ZipOutputStream archive)
            throws IOException, SQLException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        archive.putNextEntry(new ZipEntry(Manifest.entryOf(table.name())));
        DigestOutputStream digest = new DigestOutputStream(archive, sha256());
        long rows = copy.copyOut("copy " + table.quoted() + " (" + table.quotedColumns() + ") to stdout", digest);
        archive.closeEntry();
        String checksum = HexFormat.of().formatHex(digest.getMessageDigest().digest());
        return new Manifest.Content(table.name(), table.columns(), rows, checksum);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static OutputStream create(Path file) throws IOException {
        return java.nio.channels.Channels.newOutputStream(Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
    }

    private static void discard(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException ignored) {
            // The failure itself is what the person must read.
        }
    }
}
