package clew.platform.packs;

import clew.platform.packs.InstalledPack.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of packs, of their files and of their use.
@Component
final class PackRows {

    private static final String COLUMNS = """
            p.id, p.version, p.title, p.jurisdiction, p.languages, p.released, p.licence, p.source, p.requires, p.hash,
            p.origin, p.signer, p.installed_at, p.installed_name
            """;

    private final JdbcClient database;

    PackRows(JdbcClient database) {
        this.database = database;
    }

    /// Who did something: a member, or nobody where it was the system or the command line.
    record By(
            @Nullable UUID member,
            @Nullable String name,
            @Nullable UUID agency) {
        static By nobody() {
            return new By(null, null, null);
        }
    }

    /// Puts a pack in; false where one of that id and version is there already.
    boolean insert(Pack pack, Origin origin, Instant at, By by) {
        PackHead head = pack.head();
        int added = database.sql("""
                        insert into pack (id, version, title, jurisdiction, languages, released, licence, source,
                            requires, hash, origin, signer, installed_at, installed_by, installed_name)
                        values (:id, :version, :title, :jurisdiction, :languages, :released, :licence, :source,
                            :requires, :hash, :origin, :signer, :at, :by, :name)
                        on conflict (id, version) do nothing
                        """)
                .param("id", head.id())
                .param("version", head.version())
                .param("title", head.title())
                .param("jurisdiction", head.jurisdiction())
                .param("languages", head.languages().toArray(String[]::new))
                .param("released", head.date())
                .param("licence", head.licence())
                .param("source", head.source())
                .param("requires", head.requires())
                .param("hash", pack.hash())
                .param("origin", origin.name())
                .param("signer", pack.signer())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.member())
                .param("name", by.name())
                .update();
        if (added > 0) {
            pack.files().forEach((name, content) -> insert(pack.ref(), name, content));
        }
        return added > 0;
    }

    private void insert(PackRef pack, String name, String content) {
        database.sql("""
                        insert into pack_file (pack_id, version, name, sha256, content)
                        values (:id, :version, :name, :sha256, :content)
                        """)
                .param("id", pack.id())
                .param("version", pack.version())
                .param("name", name)
                .param("sha256", Pack.sha256(content))
                .param("content", content)
                .update();
    }

    Optional<InstalledPack> find(PackRef pack) {
        return database.sql("select " + COLUMNS + " from pack p where p.id = :id and p.version = :version")
                .param("id", pack.id())
                .param("version", pack.version())
                .query(PackRows::pack)
                .optional();
    }

    /// All packs: by id, and the latest of each first.
    List<InstalledPack> all() {
        return database.sql("select " + COLUMNS + " from pack p order by p.id, p.installed_at desc, p.version desc")
                .query(PackRows::pack)
                .list();
    }

    Optional<String> file(PackRef pack, String name) {
        return database.sql("""
                        select content from pack_file where pack_id = :id and version = :version and name = :name
                        """)
                .param("id", pack.id())
                .param("version", pack.version())
                .param("name", name)
                .query(String.class)
                .optional();
    }

    Map<String, String> files(PackRef pack) {
        Map<String, String> files = new TreeMap<>();
        database.sql("select name, content from pack_file where pack_id = :id and version = :version")
                .param("id", pack.id())
                .param("version", pack.version())
                .query((row, _) -> files.put(text(row, "name"), text(row, "content")))
                .list();
        return files;
    }

    /// Removes a pack with its files; the database refuses where it was ever in use.
    void remove(PackRef pack) {
        database.sql("delete from pack where id = :id and version = :version")
                .param("id", pack.id())
                .param("version", pack.version())
                .update();
    }

    /// Lets those who put packs to use come one after the other.
    void queue() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('clew.packs', 110))")
                .query((row, _) -> Boolean.TRUE)
                .list();
    }

    void use(PackRef pack, PackUse.Act act, Instant at, By by) {
        database.sql("""
                        insert into pack_use (pack_id, version, act, at, member_id, member_name, agency_id)
                        values (:id, :version, :act, :at, :member, :name, :agency)
                        """)
                .param("id", pack.id())
                .param("version", pack.version())
                .param("act", act.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("member", by.member())
                .param("name", by.name())
                .param("agency", by.agency())
                .update();
    }

    Optional<PackRef> inUse() {
        return database.sql("select pack_id, version from pack_use order by number desc limit 1")
                .query((row, _) -> new PackRef(text(row, "pack_id"), text(row, "version")))
                .optional();
    }

    /// The history, the latest first.
    List<PackUse> uses() {
        return database.sql("""
                        select number, pack_id, version, act, at, member_name from pack_use order by number desc
                        """)
                .query((row, _) -> new PackUse(
                        row.getLong("number"),
                        new PackRef(text(row, "pack_id"), text(row, "version")),
                        PackUse.Act.valueOf(text(row, "act")),
                        at(row, "at"),
                        row.getString("member_name")))
                .list();
    }

    private static InstalledPack pack(ResultSet row, int number) throws SQLException {
        PackHead head = new PackHead(
                text(row, "id"),
                text(row, "version"),
                text(row, "title"),
                text(row, "jurisdiction"),
                List.of((String[]) row.getArray("languages").getArray()),
                Objects.requireNonNull(row.getObject("released", LocalDate.class)),
                text(row, "licence"),
                text(row, "source"),
                text(row, "requires"));
        return new InstalledPack(
                head,
                text(row, "hash"),
                Origin.valueOf(text(row, "origin")),
                row.getString("signer"),
                at(row, "installed_at"),
                row.getString("installed_name"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
