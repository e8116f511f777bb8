package clew.platform.publication;

import clew.platform.casework.ExploitationForm;
import clew.platform.publication.suppression.Mark;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of snapshots. All of it is within the system's scope.
@Component
class SnapshotRows {

    private static final int AT_ONCE = 1_000;
    private static final String ROW = """
            insert into publication_row (snapshot_id, number, status, sex, age, country, body, forms, events)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String CELL =
            "insert into publication_cell (snapshot_id, cell, count, mark, insider) values (?, ?, ?, ?, ?)";
    private static final String LINK =
            "insert into publication_link (snapshot_id, number, case_id, person_id) values (?, ?, ?, ?)";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    SnapshotRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /// The head of a snapshot, for lists.
    record Head(
            UUID id,
            int year,
            String country,
            int threshold,
            Instant takenAt,
            String takenBy,
            String takenName,
            int mirrored,
            String hash,
            @Nullable Instant releasedAt,
            @Nullable String releasedBy) {}

    /// Which case stands behind a row.
    record Link(int number, UUID caseId, UUID person) {}

    void insert(Snapshot it, String takenName, Collection<Link> links) {
        database.sql("""
                        insert into publication_snapshot
                            (id, year, country, threshold, taken_at, taken_by, taken_name, mirrored, hash)
                        values (:id, :year, :country, :threshold, :at, :by, :name, :mirrored, :hash)
                        """)
                .param("id", it.id())
                .param("year", it.year())
                .param("country", it.country())
                .param("threshold", it.threshold())
                .param("at", it.takenAt().atOffset(ZoneOffset.UTC))
                .param("by", it.takenBy())
                .param("name", takenName)
                .param("mirrored", it.mirrored())
                .param("hash", it.hash())
                .update();
        parts(it, links);
    }

    private void parts(Snapshot it, Collection<Link> links) {
        batches.batchUpdate(ROW, it.rows(), AT_ONCE, (statement, row) -> set(statement, it.id(), row));
        batches.batchUpdate(CELL, it.cells().entrySet(), AT_ONCE, (statement, cell) -> {
            statement.setObject(1, it.id());
            statement.setString(2, cell.getKey());
            statement.setLong(3, cell.getValue().count());
            statement.setString(4, cell.getValue().mark().name());
            statement.setBoolean(5, cell.getValue().insider());
        });
        it.figures().forEach((item, figure) -> insert(it.id(), item, figure));
        batches.batchUpdate(LINK, links, AT_ONCE, (statement, link) -> {
            statement.setObject(1, it.id());
            statement.setInt(2, link.number());
            statement.setObject(3, link.caseId());
            statement.setObject(4, link.person());
        });
    }

    private void insert(UUID snapshot, OtherFigure item, Snapshot.Figure figure) {
        database.sql("""
                        insert into publication_frozen_figure (snapshot_id, item, value, source, as_of, note)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(snapshot, item.name(), figure.value(), figure.source(), figure.asOf(), figure.note())
                .update();
    }

    private static void set(PreparedStatement statement, UUID snapshot, FrozenRow row) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setObject(1, snapshot);
        statement.setInt(2, row.number());
        statement.setString(3, row.status() == null ? null : row.status().name());
        statement.setString(4, row.sex());
        statement.setString(5, row.age());
        statement.setString(6, row.country());
        statement.setString(7, row.body());
        statement.setArray(8, connection.createArrayOf("text", names(row.forms())));
        statement.setArray(9, connection.createArrayOf("text", names(row.events())));
    }

    private static Object[] names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toArray();
    }

    List<Head> heads() {
        return database.sql("select * from publication_snapshot order by year desc, taken_at desc, id")
                .query((row, _) -> head(row))
                .list();
    }

    Optional<Head> head(UUID id) {
        return database.sql("select * from publication_snapshot where id = :id")
                .param("id", id)
                .query((row, _) -> head(row))
                .optional();
    }

    Snapshot whole(Head head) {
        return new Snapshot(
                head.id(),
                head.year(),
                head.country(),
                head.threshold(),
                head.takenAt(),
                head.takenBy(),
                head.mirrored(),
                database.sql("select * from publication_row where snapshot_id = :id order by number")
                        .param("id", head.id())
                        .query((row, _) -> frozen(row))
                        .list(),
                cells(head.id()),
                figures(head.id()));
    }

    private SortedMap<String, Snapshot.Count> cells(UUID id) {
        SortedMap<String, Snapshot.Count> cells = new TreeMap<>();
        database.sql("select cell, count, mark, insider from publication_cell where snapshot_id = :id")
                .param("id", id)
                .query(row -> {
                    cells.put(
                            row.getString("cell"),
                            new Snapshot.Count(
                                    row.getLong("count"),
                                    Mark.valueOf(row.getString("mark")),
                                    row.getBoolean("insider")));
                });
        return cells;
    }

    private SortedMap<OtherFigure, Snapshot.Figure> figures(UUID id) {
        SortedMap<OtherFigure, Snapshot.Figure> figures = new TreeMap<>();
        database.sql("select * from publication_frozen_figure where snapshot_id = :id")
                .param("id", id)
                .query(row -> {
                    figures.put(OtherFigure.valueOf(row.getString("item")), FigureRows.figure(row));
                });
        return figures;
    }

    List<Link> links(UUID id) {
        return database.sql("select * from publication_link where snapshot_id = :id order by number, case_id")
                .param("id", id)
                .query((row, _) -> new Link(row.getInt("number"), uuid(row, "case_id"), uuid(row, "person_id")))
                .list();
    }

    void release(UUID id, Instant at, String by) {
        database.sql("""
                        update publication_snapshot set released_at = :at, released_by = :by
                        where id = :id and released_at is null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("id", id)
                .update();
    }

    long linksTo(UUID person) {
        return database.sql("select count(*) from publication_link where person_id = :person")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    void unlink(UUID person) {
        database.sql("delete from publication_link where person_id = :person")
                .param("person", person)
                .update();
    }

    private static Head head(ResultSet row) throws SQLException {
        OffsetDateTime released = row.getObject("released_at", OffsetDateTime.class);
        return new Head(
                uuid(row, "id"),
                row.getInt("year"),
                row.getString("country"),
                row.getInt("threshold"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getString("taken_by"),
                row.getString("taken_name"),
                row.getInt("mirrored"),
                row.getString("hash"),
                released == null ? null : released.toInstant(),
                row.getString("released_by"));
    }

    private static FrozenRow frozen(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new FrozenRow(
                row.getInt("number"),
                status == null ? null : Registration.valueOf(status),
                row.getString("sex"),
                row.getString("age"),
                row.getString("country"),
                row.getString("body"),
                codes(row, "forms", ExploitationForm.class),
                codes(row, "events", Event.class));
    }

    private static <E extends Enum<E>> Set<E> codes(ResultSet row, String column, Class<E> type) throws SQLException {
        Set<E> codes = EnumSet.noneOf(type);
        Arrays.stream((String[]) row.getArray(column).getArray())
                .map(each -> Enum.valueOf(type, each))
                .forEach(codes::add);
        return codes;
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class), column);
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}
