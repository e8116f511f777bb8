package clew.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A whole instance moves between PostgreSQL versions, and between the embedded database and one that somebody else
/// runs and that Clew is no superuser of.
class BackupTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path directory;

    private static Place source;
    private static Contents original;
    private static Path backup;

    @BeforeAll
    static void anInstanceWithEveryKindOfValue() {
        TestServer.Address filled = TestServer.ordinaryDatabase();
        source = Place.external(filled.url(), filled.user(), filled.password());
        Login login = new Login(filled.url(), filled.user(), filled.password());
        Migrations.run(login);
        ProbeRows.fill(login);
        original = Contents.of(login);
        backup = directory.resolve("instance.zip");
        Backup.write(source, backup, CLOCK);
    }

    @Test
    void theOriginalHasRowsToLose() {
        assertThat(original.rows()).isGreaterThan(200);
    }

    @Test
    void itMovesToTheOldestSupportedServerAndBack() {
        Place old = embedded("floor", TestServer.floorPrograms());
        Restore.read(backup, old);
        assertThat(contents(old)).isEqualTo(original);

        Path second = directory.resolve("from-floor.zip");
        Backup.write(old, second, CLOCK);
        Place young = embedded("newest", null);
        Restore.read(second, young);
        assertThat(contents(young)).isEqualTo(original);

        Path third = directory.resolve("from-newest.zip");
        Backup.write(young, third, CLOCK);
        TestServer.Address outside = TestServer.ordinaryDatabase();
        Place external = Place.external(outside.url(), outside.user(), outside.password());
        Restore.read(third, external);
        assertThat(contents(external)).isEqualTo(original);
    }

    @Test
    void theFenceHoldsTheOwnerAfterARestore() {
        TestServer.Address outside = TestServer.ordinaryDatabase();
        Login owner = new Login(outside.url(), outside.user(), outside.password());
        Restore.read(backup, Place.external(outside.url(), outside.user(), outside.password()));

        assertThat(JdbcClient.create(owner.owner())
                        .sql("select count(*) from probe")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aBackupIsTakenWhileClewRuns() {
        Place place = embedded("running", null);
        Restore.read(backup, place);
        try (DatabaseServer running = DatabaseServer.open(place)) {
            Path taken = directory.resolve("while-running.zip");
            Backup.Size size = Backup.write(place, taken, CLOCK);

            assertThat(size.rows()).isEqualTo(original.rows());
            assertThat(Contents.of(running.login())).isEqualTo(original);
            assertThatThrownBy(() -> Restore.read(taken, place))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("Another Clew is running");
        }
    }

    @Test
    void onlyItsOwnerMayReadTheFile() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
    }

    @Test
    void anExistingFileIsNeverOverwritten() throws IOException {
        Path precious = Files.writeString(directory.resolve("precious.zip"), "mine");

        assertThatThrownBy(() -> Backup.write(source, precious, CLOCK)).hasMessageContaining("exists already");
        assertThat(precious).hasContent("mine");
    }

    @Test
    void nothingIsRestoredOverAnything() {
        assertThatThrownBy(() -> Restore.read(backup, source)).hasMessageContaining("is not empty");
        assertThat(contents(source)).isEqualTo(original);
    }

    @Test
    void aDamagedBackupLeavesTheDatabaseEmpty() throws IOException {
        TestServer.Address outside = TestServer.ordinaryDatabase();
        Place place = Place.external(outside.url(), outside.user(), outside.password());
        Path forged = directory.resolve("forged.zip");
        rewrite(forged, "tables/probe.copy", content -> content.replaceFirst("Ana", "Eva"));
        Path cut = Files.write(directory.resolve("cut.zip"), new byte[] {'P', 'K', 3, 4, 0});

        assertThatThrownBy(() -> Restore.read(forged, place))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("do not match their checksum");
        assertThatThrownBy(() -> Restore.read(cut, place)).hasMessageContaining("not a backup of Clew");
        assertThat(Restore.read(backup, place).rows()).isEqualTo(original.rows());
        assertThat(contents(place)).isEqualTo(original);
    }

    @Test
    void aNewerBackupIsRefused() throws IOException {
        TestServer.Address outside = TestServer.ordinaryDatabase();
        Path newer = directory.resolve("newer.zip");
        rewrite(newer, Manifest.ENTRY, content -> content.replaceFirst("\"001\"", "\"001\", \"998\""));

        assertThatThrownBy(() -> Restore.read(newer, Place.external(outside.url(), outside.user(), outside.password())))
                .hasMessageContaining("newer than this one");
    }

    @Test
    void anInterruptedRestoreIsNoNewInstance() {
        TestServer.Address outside = TestServer.ordinaryDatabase();
        Login login = new Login(outside.url(), outside.user(), outside.password());
        Migrations.run(login);
        JdbcClient.create(login.owner()).sql("create schema clew_restore").update();

        assertThatThrownBy(() -> Migrations.run(login)).hasMessageContaining("interrupted");

        Place place = Place.external(outside.url(), outside.user(), outside.password());
        Restore.read(backup, place);
        Migrations.run(login);
        assertThat(contents(place)).isEqualTo(original);
    }

    private static Place embedded(String name, @Nullable Path programs) {
        return new Place.Embedded(new EmbeddedSettings(TestServer.scratch(name), programs, false));
    }

    private static Contents contents(Place place) {
        try (DatabaseServer server = DatabaseServer.openBeside(place)) {
            return Contents.of(server.login());
        }
    }

    private static void rewrite(Path target, String entry, UnaryOperator<String> change) throws IOException {
        try (ZipFile from = new ZipFile(backup.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(target))) {
            for (ZipEntry old : from.stream().toList()) {
                String content = new String(from.getInputStream(old).readAllBytes(), StandardCharsets.UTF_8);
                String changed = old.getName().equals(entry) ? change.apply(content) : content;
                assertThat(changed.equals(content)).isEqualTo(!old.getName().equals(entry));
                to.putNextEntry(new ZipEntry(old.getName()));
                to.write(changed.getBytes(StandardCharsets.UTF_8));
                to.closeEntry();
            }
        }
    }
}
