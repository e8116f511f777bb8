package clew.platform.exchange;

import clew.platform.casework.CaseId;
import clew.platform.directory.AgencyId;
import clew.platform.exchange.htcds.Cell;
import clew.platform.exchange.htcds.HtcdsVersion;
import clew.platform.person.PersonId;
import clew.platform.vault.Compartment;
import clew.platform.vault.Unopened;
import clew.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    /// @param person whom the case is about
    /// @param derived what Clew's own records said right after the import
    record Kept(CaseId caseId, PersonId person, HtcdsVersion version, List<Cell> cells, Map<String, String> derived) {}

    private static final TypeReference<List<Cell>> CELLS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
    private static final String COLUMNS = "htcds_record.columns:";
    private static final String DERIVED = "htcds_record.derived:";
    private static final String PART = "htcds_part.cells:";

    private final JsonMapper json;
    private final Vault vault;

    KeptRows(JdbcClient database, JdbcTemplate batches, JsonMapper json, Vault vault) {
        this.database = database;
        this.batches = batches;
        this.json = json;
        this.vault = vault;
    }

    void insert(List<Kept> rows, ImportId importId, AgencyId agency, Instant now) {
        for (Compartment compartment : Compartment.values()) {
            vault.provide(
                    rows.stream()
                            .filter(kept -> parts(kept).containsKey(compartment))
                            .map(kept -> kept.person().value())
                            .toList(),
                    compartment);
        }
        batches.batchUpdate("""
                insert into htcds_record (case_id, person_id, agency_id, import_id, version, columns_sealed,
                    derived_sealed, imported_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, 500, (row, kept) -> {
            UUID id = kept.caseId().value();
            List<String> columns = kept.cells().stream().map(Cell::column).toList();
            row.setObject(1, id);
            row.setObject(2, kept.person().value());
            row.setObject(3, agency.value());
            row.setObject(4, importId.value());
            row.setString(5, kept.version().number());
            row.setBytes(6, seal(kept, Compartment.NARRATIVE, COLUMNS + id, columns));
            row.setBytes(7, seal(kept, Compartment.IDENTITY, DERIVED + id, kept.derived()));
            row.setObject(8, ImportRows.at(now));
        });
        insertParts(rows, agency);
    }

    private record Part(Kept kept, Compartment compartment, List<Cell> cells) {
        String place() {
            return PART + kept.caseId().value() + "/" + compartment;
        }
    }

    private void insertParts(List<Kept> rows, AgencyId agency) {
        List<Part> parts = new ArrayList<>();
        rows.forEach(
                kept -> parts(kept).forEach((compartment, cells) -> parts.add(new Part(kept, compartment, cells))));
        batches.batchUpdate("""
                insert into htcds_part (case_id, compartment, person_id, agency_id, cells_sealed)
                values (?, ?, ?, ?, ?)
                """, parts, 500, (row, part) -> {
            row.setObject(1, part.kept().caseId().value());
            row.setString(2, part.compartment().name());
            row.setObject(3, part.kept().person().value());
            row.setObject(4, agency.value());
            row.setBytes(5, seal(part.kept(), part.compartment(), part.place(), part.cells()));
        });
    }

    private byte[] seal(Kept kept, Compartment compartment, String place, Object value) {
        return vault.seal(kept.person().value(), compartment, place, json.writeValueAsString(value));
    }

    private static Map<Compartment, List<Cell>> parts(Kept kept) {
        Map<Compartment, List<Cell>> parts = new EnumMap<>(Compartment.class);
        kept.cells()
                .forEach(cell -> parts.computeIfAbsent(
                                Compartments.of(cell.column()).compartment(), _ -> new ArrayList<>())
                        .add(cell));
        return parts;
    }

    /// What is kept of the given cases; nothing of those who were erased.
    Map<CaseId, Kept> of(List<CaseId> cases) {
        List<Unopened<Optional<Kept>>> rows = database.sql("""
                        select r.case_id, r.person_id, r.version, r.columns_sealed, r.derived_sealed,
                            array(select p.compartment from htcds_part p where p.case_id = r.case_id
                                order by p.compartment) as compartments,
                            array(select p.cells_sealed from htcds_part p where p.case_id = r.case_id
                                order by p.compartment) as parts
                        from htcds_record r where r.case_id = any(:ids)
                        """)
                .param("ids", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(this::read)
                .list();
        Map<CaseId, Kept> found = new HashMap<>();
        vault.openAll(rows).forEach(one -> one.ifPresent(kept -> found.put(kept.caseId(), kept)));
        return found;
    }

    private Unopened<Optional<Kept>> read(ResultSet row, int number) throws SQLException {
        UUID id = Objects.requireNonNull(row.getObject("case_id", UUID.class));
        UUID person = Objects.requireNonNull(row.getObject("person_id", UUID.class));
        HtcdsVersion version = HtcdsVersion.of(row.getString("version")).orElse(HtcdsVersion.V2_0);
        byte[] columns = row.getBytes("columns_sealed");
        byte[] derived = row.getBytes("derived_sealed");
        String[] compartments = (String[]) row.getArray("compartments").getArray();
        byte[][] parts = (byte[][]) row.getArray("parts").getArray();
        return new Unopened<>(
                person,
                () -> vault.find(person, Compartment.NARRATIVE, COLUMNS + id, columns)
                        .map(names -> new Kept(
                                new CaseId(id),
                                new PersonId(person),
                                version,
                                inOrder(json.readValue(names, NAMES), cells(id, person, compartments, parts)),
                                vault.find(person, Compartment.IDENTITY, DERIVED + id, derived)
                                        .map(text -> json.readValue(text, FIELDS))
                                        .orElse(Map.of()))));
    }

    private Map<String, Deque<Cell>> cells(UUID id, UUID person, String[] compartments, byte[][] parts) {
        Map<String, Deque<Cell>> cells = new HashMap<>();
        for (int i = 0; i < compartments.length; i++) {
            Compartment compartment = Compartment.valueOf(compartments[i]);
            vault.find(person, compartment, PART + id + "/" + compartment, parts[i])
                    .map(text -> json.readValue(text, CELLS))
                    .orElse(List.of())
                    .forEach(cell -> cells.computeIfAbsent(cell.column(), _ -> new ArrayDeque<>())
                            .add(cell));
        }
        return cells;
    }

    private static List<Cell> inOrder(List<String> columns, Map<String, Deque<Cell>> cells) {
        return columns.stream()
                .flatMap(column -> Optional.ofNullable(cells.get(column)).map(Deque::poll).stream())
                .toList();
    }
}
