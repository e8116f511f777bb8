package clew.platform.access.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.platform.database.Backup;
import clew.platform.database.Place;
import clew.platform.database.Restore;
import clew.platform.database.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the command line does with a trail, through the door that it uses.
class AuditTest {

    @TempDir
    private Path directory;

    private ChainedDatabase database;
    private Audit audit;

    @BeforeEach
    void aTrail() {
        database = ChainedDatabase.fresh(directory);
        for (int i = 0; i < 20; i++) {
            ChainedDatabase.insert(database.jdbc(), UUID.randomUUID(), "trial", Map.of("n", "" + i));
        }
        audit = new Audit(place(database.address()), database.keys(), ChainedDatabase.CLOCK);
    }

    @Test
    void theChainIsValidAfterABackupAndARestoreAndWithTheCheckpointFromBefore() {
        Checkpoint before = audit.checkpoint();
        ChainedDatabase.insert(database.jdbc(), UUID.randomUUID(), "trial.waits", Map.of());
        Path file = directory.resolve("backup.zip");
        Backup.write(place(database.address()), file, ChainedDatabase.CLOCK);
        TestServer.Address elsewhere = TestServer.emptyDatabase();
        Restore.read(file, place(elsewhere));

        Audit restored = new Audit(place(elsewhere), directory.resolve("new").resolve("keys"), ChainedDatabase.CLOCK);
        restored.record("instance.restored", Map.of());
        Audit.Report report = restored.verify(List.of(before.code()), _ -> {});

        assertThat(report.first()).isEmpty();
        assertThat(report.instance()).isEqualTo(before.instance());
        assertThat(report.entries()).isGreaterThan(before.position() + 2);
        assertThat(report.waiting()).isZero();
        restored.checkpoint();
        assertThat(restored.verify(List.of(before.code()), _ -> {}).first()).isEmpty();
    }

    @Test
    void whoRewritesTheDatabaseWithItsCheckpointsIsFoundByTheFilesBesideTheKeys() {
        audit.checkpoint();
        for (String table : List.of("trail_checkpoint", "trail_chain")) {
            database.jdbc()
                    .sql("alter table " + table + " disable trigger user")
                    .update();
            database.jdbc().sql("delete from " + table + " where position > 10").update();
        }

        assertThat(audit.verify(List.of(), _ -> {}).first())
                .extracting(Finding::kind)
                .contains(Finding.Kind.CHECKPOINT_BEYOND, Finding.Kind.ENTRY_INSERTED);
    }

    @Test
    void aCheckpointThatIsSignedWithAnotherKeyIsNoProof() {
        audit.checkpoint();
        Sealer.Head head = Sealer.head(database.jdbc());
        Checkpoint forged = SigningKey.in(directory.resolve("forged"))
                .sign(Sealer.Instance.read(database.jdbc()).id(), head.position(), Instant.EPOCH, head.hash());

        assertThat(audit.verify(List.of(forged.code()), _ -> {}).first())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.CHECKPOINT_KEY);
    }

    @Test
    void aCheckpointOfAnotherInstanceOrOneThatIsDamagedIsRefused() throws IOException {
        Checkpoint foreign = SigningKey.in(database.keys()).sign(UUID.randomUUID(), 1, Instant.EPOCH, new byte[32]);
        Path text = Files.writeString(directory.resolve("nonsense.json"), "{\"code\": 7}");

        for (String given : List.of(foreign.code(), "clew1:AAAA", text.toString(), "none.json")) {
            assertThatThrownBy(() -> audit.verify(List.of(given), _ -> {}))
                    .as(given)
                    .isInstanceOf(Unusable.class);
        }
        assertThat(audit.verify(List.of(), _ -> {}).intact()).isTrue();
    }

    @Test
    void theKeyIsReadableByItsOwnerOnlyAndNotInTheDatabase() throws IOException {
        Path key = database.keys().resolve("trail.key");
        SigningKey made = SigningKey.in(database.keys());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(SigningKey.in(database.keys()).fingerprint()).isEqualTo(made.fingerprint());
        assertThat(made.toString())
                .doesNotContain(HexFormat.of().formatHex(made.privateKey().getEncoded()));
    }

    /// The encoding as docs/reference/trail.md has it, written once more without the product's own.
    @Test
    void anybodyCanVerifyTheExportFromTheDocumentedEncodingAlone() throws Exception {
        audit.checkpoint();
        Path file = directory.resolve("trail.jsonl");
        long written = audit.export(file, _ -> {});
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(JsonMapper.shared().readTree(line));
        }

        assertThat(lines).hasSize((int) written + 1);
        String hash = lines.getFirst().path("hash").asString();
        for (JsonNode link : lines.subList(1, lines.size())) {
            String payload = digest(about(link));
            assertThat(payload).isEqualTo(link.path("payload").asString());
            String digest = digest(
                    "clew-trail-entry-1",
                    micros(link, "at"),
                    text(link, "member_id"),
                    text(link, "member_name"),
                    text(link, "agency_id"),
                    text(link, "what"),
                    text(link, "subject_type"),
                    text(link, "verdict"),
                    HexFormat.of().parseHex(payload));
            assertThat(digest).isEqualTo(link.path("digest").asString());
            hash = digest(
                    "clew-trail-link-1",
                    HexFormat.of().parseHex(hash),
                    link.path("position").asString(),
                    link.path("entry").asString(),
                    HexFormat.of().parseHex(digest),
                    micros(link, "sealed"));
            assertThat(hash).isEqualTo(link.path("hash").asString());
        }
        assertThatThrownBy(() -> audit.export(file, _ -> {})).isInstanceOf(Unusable.class);
    }

    private static Object[] about(JsonNode link) {
        List<Object> fields = new ArrayList<>();
        fields.add("clew-trail-payload-1");
        fields.add(HexFormat.of().parseHex(link.path("salt").asString()));
        fields.add(text(link, "subject_id"));
        link.path("facts").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(fact -> {
                    fields.add(fact.getKey());
                    fields.add(fact.getValue().asString());
                });
        return fields.toArray();
    }

    private static Object text(JsonNode link, String field) {
        return link.path(field).isNull() ? ABSENT : link.path(field).asString();
    }

    private static String micros(JsonNode link, String field) {
        Instant time = Instant.parse(link.path(field).asString());
        return Long.toString(time.getEpochSecond() * 1_000_000 + time.getNano() / 1000);
    }

    private static final Object ABSENT = new Object();

    private static String digest(Object... fields) throws Exception {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        java.io.DataOutputStream out = new java.io.DataOutputStream(bytes);
        for (Object field : fields) {
            if (field == ABSENT) {
                out.writeInt(-1);
                continue;
            }
            byte[] each = field instanceof byte[] raw ? raw : field.toString().getBytes(StandardCharsets.UTF_8);
            out.writeInt(each.length);
            out.write(each);
        }
        return HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    }

    private static Place place(TestServer.Address address) {
        return Place.external(address.url(), address.user(), address.password());
    }
}
