package clew.platform.casework;

import clew.platform.directory.ServiceKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of needs.
@Component
final class NeedRows {

    private static final String COLUMNS =
            "id, case_id, kind, urgency, status, note, wanted_by, opened_at, changed_at, version";

    private final JdbcClient database;

    NeedRows(JdbcClient database) {
        this.database = database;
    }

    void insert(Need need) {
        database.sql("""
                        insert into need (id, case_id, kind, urgency, status, note, wanted_by, opened_at, changed_at)
                        values (:id, :case, :kind, :urgency, :status, :note, :wanted, :opened, :opened)
                        """)
                .param("id", need.id().value())
                .param("case", need.caseId().value())
                .param("kind", need.kind().name())
                .param("urgency", need.urgency().name())
                .param("status", need.status().name())
                .param("note", need.note())
                .param("wanted", need.wantedBy())
                .param("opened", Rows.at(need.openedAt()))
                .update();
    }

    /// Changes a need; false if somebody else changed it since `need.version()`.
    boolean change(Need need) {
        return database.sql("""
                                update need
                                set urgency = :urgency, status = :status, note = :note, wanted_by = :wanted,
                                    changed_at = :changed, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("urgency", need.urgency().name())
                        .param("status", need.status().name())
                        .param("note", need.note())
                        .param("wanted", need.wantedBy())
                        .param("changed", Rows.at(need.changedAt()))
                        .param("id", need.id().value())
                        .param("version", need.version())
                        .update()
                > 0;
    }

    Optional<Need> find(NeedId id) {
        return database.sql("select " + COLUMNS + " from need where id = :id")
                .param("id", id.value())
                .query(NeedRows::read)
                .optional();
    }

    /// The needs of a case: what is pending first, the most urgent first.
    List<Need> of(CaseId id) {
        return database.sql("select " + COLUMNS + """
                         from need where case_id = :case
                        order by status in ('MET', 'DECLINED'),
                            array_position(array['IMMEDIATE', 'URGENT', 'SOON', 'ROUTINE'], urgency), opened_at, id
                        """)
                .param("case", id.value())
                .query(NeedRows::read)
                .list();
    }

    /// The needs of several cases, in the order of [#of] within each.
    List<Need> ofAll(Collection<CaseId> ids) {
        return database.sql("select " + COLUMNS + """
                         from need where case_id = any(:cases)
                        order by case_id, status in ('MET', 'DECLINED'),
                            array_position(array['IMMEDIATE', 'URGENT', 'SOON', 'ROUTINE'], urgency), opened_at, id
                        """)
                .param("cases", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(NeedRows::read)
                .list();
    }

    private static Need read(ResultSet row, int number) throws SQLException {
        return new Need(
                new NeedId(Rows.uuid(row, "id")),
                new CaseId(Rows.uuid(row, "case_id")),
                ServiceKind.valueOf(Rows.text(row, "kind")),
                CaseUrgency.valueOf(Rows.text(row, "urgency")),
                NeedStatus.valueOf(Rows.text(row, "status")),
                Rows.text(row, "note"),
                Rows.dayOrNull(row, "wanted_by"),
                Rows.instant(row, "opened_at"),
                Rows.instant(row, "changed_at"),
                row.getInt("version"));
    }
}
