package clew.platform.exchange;

import clew.platform.casework.CaseId;
import clew.platform.directory.AgencyId;
import clew.platform.exchange.htcds.Cell;
import clew.platform.exchange.htcds.HtcdsVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What files said of cases, kept as it came.
@Component
class KeptRows {

    /// What a file said of a case.
    ///
    /// @param derived what Clew's own records said right after the import
    record Kept(CaseId caseId, HtcdsVersion version, List<Cell> cells, Map<String, String> derived) {}

    private static final TypeReference<List<Cell>> CELLS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    KeptRows(JdbcClient database, JdbcTemplate batches, JsonMapper json) {
        this.database = database;
        this.batches = batches;
        this.json = json;
    }

    void insert(List<Kept> rows, ImportId importId, AgencyId agency, Instant now) {
        batches.batchUpdate("""
                insert into htcds_record (case_id, agency_id, import_id, version, cells, derived, imported_at)
                values (?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?)
                """, rows, 500, (row, kept) -> {
            row.setObject(1, kept.caseId().value());
            row.setObject(2, agency.value());
            row.setObject(3, importId.value());
            row.setString(4, kept.version().number());
            row.setString(5, json.writeValueAsString(kept.cells()));
            row.setString(6, json.writeValueAsString(kept.derived()));
            row.setObject(7, ImportRows.at(now));
        });
    }

    /// What is kept of the given cases.
    Map<CaseId, Kept> of(List<CaseId> cases) {
        Map<CaseId, Kept> found = new HashMap<>();
        database.sql("select case_id, version, cells, derived from htcds_record where case_id = any(:ids)")
                .param("ids", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(this::read)
                .list()
                .forEach(kept -> found.put(kept.caseId(), kept));
        return found;
    }

    private Kept read(ResultSet row, int number) throws SQLException {
        return new Kept(
                new CaseId(Objects.requireNonNull(row.getObject("case_id", UUID.class))),
                HtcdsVersion.of(row.getString("version")).orElse(HtcdsVersion.V2_0),
                json.readValue(row.getString("cells"), CELLS),
                json.readValue(row.getString("derived"), FIELDS));
    }
}
