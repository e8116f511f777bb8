package clew.platform.casework;

import clew.platform.access.DataKind;
import clew.platform.directory.ServiceKind;
import clew.platform.vault.Unopened;
import clew.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of needs.
@Component
final class NeedRows {

    private static final String NOTE = "need.note";
    private static final String COLUMNS = """
            n.id, n.case_id, n.kind, n.urgency, n.status, n.note_sealed, n.wanted_by, n.opened_at, n.changed_at,
            n.version, f.person_id
            """;
    private static final String FROM = " from need n join case_file f on f.id = n.case_id ";

    private final JdbcClient database;
    private final CaseSeal seal;
    private final Vault vault;

    NeedRows(JdbcClient database, CaseSeal seal, Vault vault) {
        this.database = database;
        this.seal = seal;
        this.vault = vault;
    }

    void insert(Need need) {
        database.sql("""
                        insert into need (id, case_id, kind, urgency, status, note_sealed, wanted_by, opened_at, changed_at)
                        values (:id, :case, :kind, :urgency, :status, :note, :wanted, :opened, :opened)
                        """)
                .param("id", need.id().value())
                .param("case", need.caseId().value())
                .param("kind", need.kind().name())
                .param("urgency", need.urgency().name())
                .param("status", need.status().name())
                .param("note", sealed(need))
                .param("wanted", need.wantedBy())
                .param("opened", Rows.at(need.openedAt()))
                .update();
    }

    /// Changes a need; false if somebody else changed it since `need.version()`.
    boolean change(Need need) {
        return database.sql("""
                                update need
                                set urgency = :urgency, status = :status, note_sealed = :note, wanted_by = :wanted,
                                    changed_at = :changed, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("urgency", need.urgency().name())
                        .param("status", need.status().name())
                        .param("note", sealed(need))
                        .param("wanted", need.wantedBy())
                        .param("changed", Rows.at(need.changedAt()))
                        .param("id", need.id().value())
                        .param("version", need.version())
                        .update()
                > 0;
    }

    Optional<Need> find(NeedId id) {
        return opened(database.sql("select " + COLUMNS + FROM + "where n.id = :id")
                        .param("id", id.value()))
                .stream()
                .findFirst();
    }

    /// The needs of a case: what is pending first, the most urgent first.
    List<Need> of(CaseId id) {
        return ofAll(List.of(id));
    }

    /// The needs of several cases, in the order of [#of] within each.
    List<Need> ofAll(Collection<CaseId> ids) {
        return opened(database.sql("select " + COLUMNS + FROM + """
                        where n.case_id = any(:cases)
                        order by n.case_id, n.status in ('MET', 'DECLINED'),
                            array_position(array['IMMEDIATE', 'URGENT', 'SOON', 'ROUTINE'], n.urgency), n.opened_at, n.id
                        """)
                .param("cases", ids.stream().map(CaseId::value).toArray(UUID[]::new)));
    }

    private byte @Nullable [] sealed(Need need) {
        return seal.text(
                seal.person(need.caseId()), DataKind.NEED, NOTE, need.id().value(), need.note());
    }

    private List<Need> opened(JdbcClient.StatementSpec statement) {
        return vault.openAll(statement.query(this::read).list(), DataKind.NEED.compartment());
    }

    private Unopened<Need> read(ResultSet row, int number) throws SQLException {
        UUID person = Rows.uuid(row, "person_id");
        byte[] note = row.getBytes("note_sealed");
        Need need = codes(row);
        return new Unopened<>(
                person,
                () -> need.noted(
                        seal.find(person, DataKind.NEED, NOTE, need.id().value(), note)));
    }

    /// A need without its words.
    private static Need codes(ResultSet row) throws SQLException {
        return new Need(
                new NeedId(Rows.uuid(row, "id")),
                new CaseId(Rows.uuid(row, "case_id")),
                ServiceKind.valueOf(Rows.text(row, "kind")),
                CaseUrgency.valueOf(Rows.text(row, "urgency")),
                NeedStatus.valueOf(Rows.text(row, "status")),
                "",
                Rows.dayOrNull(row, "wanted_by"),
                Rows.instant(row, "opened_at"),
                Rows.instant(row, "changed_at"),
                row.getInt("version"));
    }
}
