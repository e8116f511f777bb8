package clew.platform.exchange;

import clew.platform.access.Member;
import clew.platform.exchange.StoredImport.Likely;
import clew.platform.exchange.StoredImport.Rejected;
import clew.platform.exchange.StoredImport.Status;
import clew.platform.exchange.htcds.Cell;
import clew.platform.exchange.htcds.Finding;
import clew.platform.exchange.htcds.HtcdsRecord;
import clew.platform.exchange.htcds.Outcome;
import clew.platform.person.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of imports.
@Component
class ImportRows {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<List<HtcdsRecord>> RECORDS = new TypeReference<>() {};
    private static final TypeReference<List<Cell>> CELLS = new TypeReference<>() {};
    private static final String FILE_NAME = "exchange_import.file_name";
    private static final String CONTENT = "exchange_import.content";
    private static final String SAMPLE = "exchange_import.sample";
    private static final String PREVIEW = "exchange_import.preview";
    private static final String REASONS = "exchange_rejected.reasons";
    private static final String ROW = "exchange_rejected.cells";
    private static final String NAME = "exchange_likely.name";
    private static final String KNOWN_AS = "exchange_likely.known_as";
    private static final String COLUMNS = """
            id, member_name, file_name_sealed, bytes, preview_sealed, status, uploaded_at, expires_at, decided_at, decided_by,
            imported, left_out, version
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final ExchangeSeal seal;

    ImportRows(JdbcClient database, JdbcTemplate batches, JsonMapper json, ExchangeSeal seal) {
        this.database = database;
        this.batches = batches;
        this.json = json;
        this.seal = seal;
    }

    void insert(StoredImport one, Member by, byte[] content, List<HtcdsRecord> sample) {
        ImportId id = one.id();
        String preview = json.writeValueAsString(one.preview());
        database.sql("""
                        insert into exchange_import (id, agency_id, member_id, member_name, file_name_sealed, bytes,
                            content_sealed, sample_sealed, preview_sealed, accepted, rejected, status, uploaded_at,
                            expires_at)
                        values (:id, :agency, :member, :name, :file, :bytes, :content, :sample, :preview, :accepted,
                            :rejected, 'WAITING', :uploaded, :expires)
                        """)
                .param("id", id.value())
                .param("agency", by.agency().value())
                .param("member", by.id().value())
                .param("name", by.name())
                .param("file", seal.seal(id, FILE_NAME, id, one.fileName()))
                .param("bytes", one.bytes())
                .param("content", seal.content(id, content))
                .param("sample", seal.seal(id, SAMPLE, id, json.writeValueAsString(sample)))
                .param("preview", seal.seal(id, PREVIEW, id, preview))
                .param("accepted", one.preview().accepted())
                .param("rejected", one.preview().rejected())
                .param("uploaded", at(one.uploadedAt()))
                .param("expires", at(one.expiresAt()))
                .update();
    }

    void insertRejected(ImportId id, Member by, List<Rejected> rows) {
        batches.batchUpdate("""
                insert into exchange_rejected (import_id, agency_id, number, sheet, line, reasons_sealed, cells_sealed)
                values (?, ?, ?, ?, ?, ?, ?)
                """, rows, 500, (row, rejected) -> {
            String place = id + "/" + rejected.number();
            row.setObject(1, id.value());
            row.setObject(2, by.agency().value());
            row.setInt(3, rejected.number());
            row.setString(4, rejected.sheet());
            row.setInt(5, rejected.line());
            row.setBytes(6, seal.seal(id, REASONS, place, json.writeValueAsString(rejected.reasons())));
            row.setBytes(7, seal.seal(id, ROW, place, json.writeValueAsString(rejected.cells())));
        });
    }

    void insertLikely(ImportId id, Member by, List<Likely> rows) {
        batches.batchUpdate("""
                insert into exchange_likely (import_id, agency_id, row_number, line, name_sealed, person_id,
                    known_as_sealed)
                values (?, ?, ?, ?, ?, ?, ?)
                """, rows, 500, (row, likely) -> {
            String place = id + "/" + likely.rowNumber();
            row.setObject(1, id.value());
            row.setObject(2, by.agency().value());
            row.setInt(3, likely.rowNumber());
            row.setInt(4, likely.line());
            row.setBytes(5, seal.seal(id, NAME, place, likely.name()));
            row.setObject(6, likely.person().value());
            row.setBytes(7, seal.seal(id, KNOWN_AS, place, likely.knownAs()));
        });
    }

    Optional<StoredImport> find(ImportId id) {
        return database.sql("select " + COLUMNS + " from exchange_import where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /// The import, locked until the transaction ends, so that two decisions come one after the other.
    Optional<StoredImport> lock(ImportId id) {
        return database.sql("select " + COLUMNS + " from exchange_import where id = :id for update")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    List<StoredImport> latest(int most) {
        List<UUID> ids = database.sql("select id from exchange_import order by uploaded_at desc, id limit :most")
                .param("most", most)
                .query(UUID.class)
                .list();
        seal.prepare(ids.stream().map(ImportId::new).toList());
        return database.sql("select " + COLUMNS + " from exchange_import order by uploaded_at desc, id limit :most")
                .param("most", most)
                .query(this::read)
                .list();
    }

    byte[] content(ImportId id) {
        byte[] sealed = database.sql(
                        "select content_sealed from exchange_import where id = :id and content_sealed is not null")
                .param("id", id.value())
                .query(byte[].class)
                .single();
        return seal.content(id, sealed, CONTENT);
    }

    /// The first fit rows of a file that waits.
    List<HtcdsRecord> sample(ImportId id) {
        return database.sql("select sample_sealed from exchange_import where id = :id and sample_sealed is not null")
                .param("id", id.value())
                .query(byte[].class)
                .optional()
                .map(kept -> json.readValue(seal.open(id, SAMPLE, id, kept), RECORDS))
                .orElse(List.of());
    }

    List<Rejected> rejected(ImportId id, int after, int most) {
        return database.sql("""
                        select number, sheet, line, reasons_sealed, cells_sealed from exchange_rejected
                        where import_id = :id and number > :after order by number limit :most
                        """)
                .param("id", id.value())
                .param("after", after)
                .param("most", most)
                .query((row, _) -> readRejected(row, id))
                .list();
    }

    List<Likely> likely(ImportId id, int most) {
        return database.sql("""
                        select row_number, line, name_sealed, person_id, known_as_sealed from exchange_likely
                        where import_id = :id order by row_number limit :most
                        """)
                .param("id", id.value())
                .param("most", most)
                .query((row, _) -> readLikely(row, id))
                .list();
    }

    private Likely readLikely(ResultSet row, ImportId id) throws SQLException {
        String place = id + "/" + row.getInt("row_number");
        return new Likely(
                row.getInt("row_number"),
                row.getInt("line"),
                seal.open(id, NAME, place, bytes(row, "name_sealed")),
                new PersonId(uuid(row, "person_id")),
                seal.open(id, KNOWN_AS, place, bytes(row, "known_as_sealed")));
    }

    Set<Integer> likelyRows(ImportId id) {
        return database
                .sql("select row_number from exchange_likely where import_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /// Settles an import: the file goes, the rejected rows stay to be looked at until they expire.
    void settle(StoredImport one, Status status, @Nullable Member by, Instant now, Instant expires) {
        database.sql("""
                        update exchange_import
                        set status = :status, content_sealed = null, sample_sealed = null, decided_at = :now, decided_by = :by,
                            imported = :imported, left_out = :left, expires_at = :expires, version = version + 1
                        where id = :id
                        """)
                .param("status", status.name())
                .param("now", at(now))
                .param("by", by == null ? null : by.name())
                .param("imported", one.imported())
                .param("left", one.leftOut())
                .param("expires", at(expires))
                .param("id", one.id().value())
                .update();
        database.sql("delete from exchange_likely where import_id = :id")
                .param("id", one.id().value())
                .update();
    }

    /// Deletes what nobody decided in time, and the rejected rows of what was decided long enough ago.
    int expire(Instant now) {
        int expired = database.sql("""
                        update exchange_import set status = 'EXPIRED', content_sealed = null, sample_sealed = null, version = version + 1
                        where status = 'WAITING' and expires_at < :now
                        """).param("now", at(now)).update();
        database.sql("""
                        delete from exchange_likely l using exchange_import i
                        where i.id = l.import_id and i.expires_at < :now
                        """).param("now", at(now)).update();
        database.sql("""
                        delete from exchange_rejected r using exchange_import i
                        where i.id = r.import_id and i.expires_at < :now
                        """).param("now", at(now)).update();
        return expired;
    }

    private StoredImport read(ResultSet row, int number) throws SQLException {
        ImportId id = new ImportId(uuid(row, "id"));
        return new StoredImport(
                id,
                text(row, "member_name"),
                seal.open(id, FILE_NAME, id, bytes(row, "file_name_sealed")),
                row.getInt("bytes"),
                json.readValue(seal.open(id, PREVIEW, id, bytes(row, "preview_sealed")), Outcome.Read.class),
                Status.valueOf(text(row, "status")),
                Objects.requireNonNull(instant(row, "uploaded_at")),
                Objects.requireNonNull(instant(row, "expires_at")),
                instant(row, "decided_at"),
                row.getString("decided_by"),
                row.getInt("imported"),
                row.getInt("left_out"),
                row.getInt("version"));
    }

    private Rejected readRejected(ResultSet row, ImportId id) throws SQLException {
        String place = id + "/" + row.getInt("number");
        return new Rejected(
                row.getInt("number"),
                text(row, "sheet"),
                row.getInt("line"),
                json.readValue(seal.open(id, REASONS, place, bytes(row, "reasons_sealed")), FINDINGS),
                json.readValue(seal.open(id, ROW, place, bytes(row, "cells_sealed")), CELLS));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private static byte[] bytes(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getBytes(column), column);
    }
}
