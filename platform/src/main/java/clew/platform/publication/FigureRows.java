package clew.platform.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The figures of other bodies, as they were written in: the latest for a year counts.
@Component
class FigureRows {

    private final JdbcClient database;

    FigureRows(JdbcClient database) {
        this.database = database;
    }

    /// What was written in.
    record Written(int year, OtherFigure item, Snapshot.Figure figure, Instant at, String by) {}

    void insert(int year, OtherFigure item, Snapshot.Figure figure, Instant at, String by) {
        database.sql("""
                        insert into publication_figure
                            (id, year, item, value, source, as_of, note, written_at, written_by)
                        values (:id, :year, :item, :value, :source, :asOf, :note, :at, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("year", year)
                .param("item", item.name())
                .param("value", figure.value())
                .param("source", figure.source())
                .param("asOf", figure.asOf())
                .param("note", figure.note())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /// All of them, the latest first.
    List<Written> all() {
        return database.sql("select * from publication_figure order by year desc, item, written_at desc, id")
                .query((row, _) -> new Written(
                        row.getInt("year"),
                        OtherFigure.valueOf(row.getString("item")),
                        figure(row),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        row.getString("written_by")))
                .list();
    }

    /// What counts for a year.
    SortedMap<OtherFigure, Snapshot.Figure> of(int year) {
        SortedMap<OtherFigure, Snapshot.Figure> latest = new TreeMap<>();
        all().stream()
                .filter(each -> each.year() == year)
                .forEach(each -> latest.putIfAbsent(each.item(), each.figure()));
        return latest;
    }

    static Snapshot.Figure figure(ResultSet row) throws SQLException {
        return new Snapshot.Figure(
                row.getLong("value"), row.getString("source"), SnapshotRows.day(row, "as_of"), row.getString("note"));
    }
}
