package clew.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.platform.ClewTest;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.access.chain.Audit;
import clew.platform.database.Backup;
import clew.platform.database.Beside;
import clew.platform.database.Place;
import clew.platform.database.Restore;
import clew.platform.database.TestServer;
import clew.platform.directory.AgencyKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The keys of an instance that holds texts of all rooms, as the command line treats them: each test has a copy of
/// its own, restored from a backup.
@ClewTest
@Import({People.class, Planting.class, LaterPlanting.class})
class KeyToolTest {

    private static final String PASSPHRASE = "heron lantern cobble ninety spoon";

    @TempDir
    private static Path once;

    @TempDir
    private Path directory;

    @Autowired
    private Planting planting;

    @Autowired
    private LaterPlanting later;

    @Autowired
    private People people;

    @Autowired
    private Environment environment;

    @Autowired
    private Vault vault;

    private Path keys;
    private Path backup;
    private Place place;
    private TestServer.Address address;
    private KeyTool tool;

    @BeforeEach
    void aCopyOfAnInstance() throws Exception {
        backup = once.resolve("instance.zip");
        if (!Files.exists(backup)) {
            backUp();
        }
        keys = copy(Path.of(environment.getRequiredProperty("clew.keys")), "keys");
        address = TestServer.emptyDatabase();
        place = restored(address);
        tool = tool(place, keys);
    }

    private void backUp() throws Exception {
        Member worker = people.member(AgencyKind.NGO, Role.CASE_WORKER, Role.DECISION_MAKER);
        planting.plant("Toolwort", worker, people.member(AgencyKind.SHELTER, Role.CASE_WORKER));
        later.plant("Toolkid", worker);
        vault.provide(
                Stream.generate(UUID::randomUUID)
                        .limit(MasterRotation.AT_ONCE + 200)
                        .toList(),
                Compartment.HEALTH);
        Backup.write(
                Place.external(
                        environment.getRequiredProperty("clew.database.url"),
                        environment.getRequiredProperty("clew.database.user"),
                        environment.getRequiredProperty("clew.database.password")),
                backup,
                Clock.systemUTC());
    }

    @Test
    void theFiguresAreTrueAndTellNothing() throws IOException {
        KeyStatus status = tool.status();

        assertThat(status.fingerprint()).matches("([0-9a-f]{4} ){3}[0-9a-f]{4}");
        assertThat(status.masters()).hasSize(1);
        assertThat(status.masters().getFirst().version()).isOne();
        assertThat(status.masters().getFirst().primary()).isTrue();
        assertThat(status.masters().getFirst().here()).isTrue();
        assertThat(status.masters().getFirst().wraps())
                .isEqualTo(count("select count(*) from vault_key where wrapped is not null"));
        assertThat(status.persons()).isGreaterThan(MasterRotation.AT_ONCE + 200);
        assertThat(status.rotating()).isFalse();
        assertThat(status.columns()).hasSameSizeAs(SealedColumn.all());
        assertThat(status.columns()).allMatch(column -> column.old() == 0 && column.clear() == 0);
        assertThat(status.columns().stream()
                        .filter(column -> column.sealed() > 0)
                        .count())
                .isGreaterThan(25);
        assertThat(status.toString()).doesNotContain("Toolwort", Files.readString(keys.resolve(KeyFiles.WRAPPING)));

        Files.setPosixFilePermissions(keys.resolve(KeyFiles.BLINDING), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(tool.status().files())
                .filteredOn(file -> !file.closed())
                .extracting(KeyStatus.File::name)
                .containsExactly(KeyFiles.BLINDING);
    }

    @Test
    void theMasterKeyIsRenewedBesideARunningClewAndTheOldOneOpensNothingAfterItsRetirement() throws Exception {
        Map<String, String> before = texts(place, keys);
        Path old = copy(keys, "old");
        MasterKeys running = MasterKeys.in(keys);
        UUID person = UUID.randomUUID();

        KeyTool.Rotated rotated = tool.rotateMaster(_ -> {});
        byte[] meanwhile =
                with(running, known -> known.seal(person, Compartment.HEALTH, "nowhere.text:1", "meanwhile"));

        assertThat(rotated.older()).isTrue();
        assertThat(rotated.wrapped()).isGreaterThan(MasterRotation.AT_ONCE);
        assertThat(tool.status().masters())
                .extracting(KeyStatus.Master::primary)
                .containsExactly(false, true);
        assertThat(tool.status().masters().getFirst().wraps()).isZero();
        assertThat(texts(place, keys)).isEqualTo(before);
        String opened =
                with(MasterKeys.in(keys), fresh -> fresh.open(person, Compartment.HEALTH, "nowhere.text:1", meanwhile));
        assertThat(opened).isEqualTo("meanwhile");

        tool.retireMaster();

        assertThat(texts(place, keys)).isEqualTo(before);
        assertThat(MasterKeys.in(keys).enabled()).hasSize(1);
        assertThat(tool.status().masters().getFirst().here()).isFalse();
        assertThat(tool.status().masters().getFirst().retired()).isNotNull();
        assertThat(tool(place, old).objection())
                .hasValueSatisfying(
                        why -> assertThat(why).contains("not among them", rotated.number(), "clew keys import"));
        assertThatThrownBy(() -> texts(place, old)).isInstanceOf(VaultFault.class);
    }

    @Test
    void aRotationOfTheMasterKeyIsCutOffAtEachStepAndGoesOn() throws Exception {
        Map<String, String> before = texts(place, keys);

        MasterKeys.in(keys).renew();
        assertThat(texts(place, keys)).isEqualTo(before);
        assertThat(tool.status().masters()).hasSize(1);

        assertThatThrownBy(() -> tool.rotateMaster(_ -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(texts(place, keys)).isEqualTo(before);
        List<KeyStatus.Master> halfway = tool.status().masters();
        assertThat(halfway).extracting(KeyStatus.Master::wraps).allMatch(wraps -> wraps > 0);
        assertThatThrownBy(tool::retireMaster).isInstanceOf(VaultFault.class).hasMessageContaining("Rotate again");
        assertThat(MasterKeys.in(keys).enabled()).hasSize(2);

        assertThat(tool.rotateMaster(_ -> {}).number())
                .isEqualTo(halfway.getLast().number());
        assertThat(MasterKeys.in(keys).enabled()).hasSize(2);
        execute("update vault_master_key set retired = now() where version = 1");
        assertThat(tool.rotateMaster(_ -> {}).older())
                .as("cut off before the file was changed")
                .isTrue();
        tool.retireMaster();

        assertThat(texts(place, keys)).isEqualTo(before);
        assertThat(tool.status().masters())
                .extracting(KeyStatus.Master::version)
                .hasSize(2);
    }

    @Test
    void theKeysOfPersonsAreRenewedWhereNobodyElseIsConnected() throws Exception {
        Map<String, String> before = texts(place, keys);
        try (Connection somebody = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            assertThat(somebody.isValid(1)).isTrue();
            assertThatThrownBy(() -> tool.rotatePersons((_, _) -> {}))
                    .isInstanceOf(VaultFault.class)
                    .hasMessageContaining("Others are connected");
        }
        String blind = blindKeys();

        long sealed = tool.rotatePersons((_, _) -> {});

        assertThat(sealed).isEqualTo(before.size());
        assertThat(texts(place, keys)).isEqualTo(before);
        assertThat(blindKeys()).isEqualTo(blind);
        assertThat(count("select count(*) from vault_key where version = 1 and wrapped is not null"))
                .isZero();
    }

    @Test
    void anOldBackupIsReadWithTheKeysThatWereExportedInItsTime() throws Exception {
        Map<String, String> before = texts(place, keys);
        Path exported = directory.resolve("keys.export");
        tool.export(exported, PASSPHRASE.toCharArray());
        tool.rotateMaster(_ -> {});
        tool.retireMaster();
        tool.rotatePersons((_, _) -> {});

        Place old = restored(TestServer.emptyDatabase());
        assertThat(tool(old, keys).objection())
                .hasValueSatisfying(why -> assertThat(why).contains("not among them", "clew keys import"));
        assertThat(tool(old, directory.resolve("nothing")).objection())
                .hasValueSatisfying(why -> assertThat(why)
                        .contains("needs its master keys", tool.status().fingerprint()));
        Path again = directory.resolve("again");
        KeyTool restored = tool(old, again);
        restored.importFrom(exported, PASSPHRASE.toCharArray());

        assertThat(restored.objection()).isEmpty();
        assertThat(texts(old, again)).isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(again)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(again.resolve(KeyFiles.WRAPPING))))
                .isEqualTo("rw-------");
    }

    @Test
    void nothingIsEverOverwritten() throws IOException {
        Path exported = directory.resolve("keys.export");
        tool.export(exported, PASSPHRASE.toCharArray());
        String content = Files.readString(exported);

        assertThatThrownBy(() -> tool.export(exported, PASSPHRASE.toCharArray()))
                .isInstanceOf(VaultFault.class)
                .hasMessageContaining("not overwritten");
        assertThat(exported).hasContent(content);
        tool.importFrom(exported, PASSPHRASE.toCharArray());
        Path others = directory.resolve("others");
        KeyFiles.make(others);
        String other = Files.readString(others.resolve(KeyFiles.WRAPPING));
        assertThatThrownBy(() -> tool(place, others).importFrom(exported, PASSPHRASE.toCharArray()))
                .isInstanceOf(VaultFault.class)
                .hasMessageContaining("never overwritten");
        assertThat(others.resolve(KeyFiles.WRAPPING)).hasContent(other);
        assertThat(tool(place, others).objection())
                .hasValueSatisfying(why -> assertThat(why).contains("have the fingerprint"));
    }

    @Test
    void theExportedFileOpensWithItsPassphraseOnlyAndSaysWhatIsWrongWithIt() throws IOException {
        Path exported = directory.resolve("keys.export");
        assertThatThrownBy(() -> tool.export(exported, "too short".toCharArray()))
                .isInstanceOf(VaultFault.class)
                .hasMessageContaining("too short");
        tool.export(exported, PASSPHRASE.toCharArray());
        String content = Files.readString(exported);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(exported)))
                .isEqualTo("rw-------");
        assertThat(content).doesNotContain(secret(keys), PASSPHRASE, "keyData");
        KeyTool elsewhere = tool(place, directory.resolve("elsewhere"));

        assertThatThrownBy(() -> elsewhere.importFrom(exported, "another passphrase".toCharArray()))
                .hasMessageContaining("The passphrase is not the one");
        for (String changed : List.of(
                content.replace("1000000", "1000001"),
                content.replaceFirst("\"sealed\" : \"..", "\"sealed\" : \"AA"))) {
            assertThatThrownBy(() -> elsewhere.importFrom(file(changed), PASSPHRASE.toCharArray()))
                    .as(changed)
                    .hasMessageContaining("or the file was changed");
        }
        for (String broken : List.of("", "nonsense", "{}", content.substring(0, content.length() / 2), "[1]", "null")) {
            assertThatThrownBy(() -> elsewhere.importFrom(file(broken), PASSPHRASE.toCharArray()))
                    .as(broken)
                    .isInstanceOf(VaultFault.class)
                    .hasMessageContaining("is no file of exported keys");
        }
        assertThatThrownBy(() -> elsewhere.importFrom(directory.resolve("none"), PASSPHRASE.toCharArray()))
                .hasMessageContaining("cannot be read");
        assertThat(directory.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void aBackupHoldsNoMasterKey() throws IOException {
        byte[] key = Base64.getDecoder().decode(secret(keys));
        List<String> forms = List.of(
                secret(keys), java.util.HexFormat.of().formatHex(key), new String(key, StandardCharsets.ISO_8859_1));
        try (ZipFile archive = new ZipFile(backup.toFile())) {
            for (var entry : archive.stream().toList()) {
                String content = new String(archive.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(forms).as(entry.getName()).noneMatch(content::contains);
            }
        }
        assertThat(Files.readString(keys.resolve(KeyFiles.WRAPPING))).contains(forms.getFirst());
    }

    @Test
    void theTrailStaysWholeThroughAllOfIt() {
        Audit audit = new Audit(place, keys, Clock.systemUTC());
        tool.rotateMaster(_ -> {});
        audit.record("keys.master-rotated", Map.of("number", "1"));
        tool.retireMaster();
        tool.rotatePersons((_, _) -> {});
        audit.record("keys.persons-rotated", Map.of());

        assertThat(audit.verify(List.of(), _ -> {}).intact()).isTrue();
    }

    private static KeyTool tool(Place place, Path keys) {
        return new KeyTool(place, keys, Clock.systemUTC());
    }

    private Place restored(TestServer.Address into) {
        Place restored = Place.external(into.url(), into.user(), into.password());
        Restore.read(backup, restored);
        return restored;
    }

    private interface Work<T> {
        T on(Vault vault);
    }

    private <T> T with(MasterKeys master, Work<T> work) {
        return Beside.write(place, source -> {
            PersonKeys persons = new PersonKeys(JdbcClient.create(source), master);
            return new TransactionTemplate(new JdbcTransactionManager(source))
                    .execute(_ -> work.on(new Vault(persons, master, new StaticMessageSource())));
        });
    }

    /// Every sealed text, opened, by its place.
    private static Map<String, String> texts(Place place, Path keys) {
        MasterKeys master = MasterKeys.in(keys);
        return Beside.write(place, source -> {
            JdbcClient database = JdbcClient.create(source);
            Vault vault = new Vault(new PersonKeys(database, master), master, new StaticMessageSource());
            Map<String, String> texts = new TreeMap<>();
            for (SealedColumn column : SealedColumn.all()) {
                database.sql("select (%s)::text as id, (%s) as owner, (%s) as compartment, t.%s as sealed from %s t"
                                        .formatted(
                                                column.id(),
                                                column.owner(),
                                                column.compartment(),
                                                column.sealed(),
                                                column.table())
                                + " where octet_length(t.%s) > 0".formatted(column.sealed()))
                        .query((row, _) -> {
                            String name = column.place(row.getString("id"));
                            vault.find(
                                            row.getObject("owner", UUID.class),
                                            Compartment.valueOf(row.getString("compartment")),
                                            name,
                                            row.getBytes("sealed"))
                                    .ifPresent(text -> texts.put(name, text));
                            return name;
                        })
                        .list();
            }
            assertThat(texts.values()).anyMatch(text -> text.contains("Toolwort"));
            assertThat(texts.values()).anyMatch(text -> text.contains("Toolkid"));
            return texts;
        });
    }

    private String blindKeys() {
        return Beside.read(
                place,
                source -> JdbcClient.create(source)
                        .sql("select string_agg(k::text, ' ' order by k::text) from person_key k")
                        .query(String.class)
                        .single());
    }

    private long count(String sql) {
        return Beside.read(
                place,
                source -> JdbcClient.create(source).sql(sql).query(Long.class).single());
    }

    private void execute(String sql) {
        Beside.write(place, source -> JdbcClient.create(source).sql(sql).update());
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "given", ".keys"), content);
    }

    private Path copy(Path from, String name) throws IOException {
        Path to = Files.createDirectory(
                directory.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (String file : List.of(KeyFiles.WRAPPING, KeyFiles.BLINDING)) {
            Files.copy(from.resolve(file), to.resolve(file), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
        return to;
    }

    /// The key itself, in base 64, as it stands in the file.
    private static String secret(Path keys) throws IOException {
        return Files.readString(keys.resolve(KeyFiles.WRAPPING)).replaceFirst("(?s).*\"value\": ?\"([^\"]+)\".*", "$1");
    }
}
