package clew.platform.recognition;

import clew.platform.access.DataKind;
import clew.platform.directory.AgencyId;
import clew.platform.person.PersonId;
import clew.platform.recognition.ArrivalGroup.Arrival;
import clew.platform.vault.Unopened;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The people of groups that arrived, as they are stored: their mark and what was noticed are sealed.
@Component
class ArrivalRows {

    private static final String PARTY = "arrival.party";
    private static final String NOTE = "arrival.note";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final ScreeningSeal seal;

    ArrivalRows(JdbcClient database, JdbcTemplate batches, ScreeningSeal seal) {
        this.database = database;
        this.batches = batches;
        this.seal = seal;
    }

    void insert(UUID group, AgencyId agency, List<Arrival> rows) {
        seal.provide(
                rows.stream()
                        .filter(one -> one.party() != null || one.note() != null)
                        .map(one -> one.person().value())
                        .toList(),
                DataKind.ARRIVAL.compartment());
        batches.batchUpdate("""
                insert into arrival (id, group_id, agency_id, person_id, position, party_sealed, alone_child, urgent,
                    note_sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, 500, (row, one) -> {
            UUID id = UUID.randomUUID();
            UUID person = one.person().value();
            row.setObject(1, id);
            row.setObject(2, group);
            row.setObject(3, agency.value());
            row.setObject(4, person);
            row.setInt(5, one.position());
            row.setBytes(6, seal.seal(person, DataKind.ARRIVAL, PARTY, id, one.party()));
            row.setBoolean(7, one.aloneChild());
            row.setString(
                    8,
                    one.urgent() == null
                            ? null
                            : Objects.requireNonNull(one.urgent()).name());
            row.setBytes(9, seal.seal(person, DataKind.ARRIVAL, NOTE, id, one.note()));
        });
    }

    List<Arrival> of(UUID group) {
        List<Unopened<Arrival>> rows =
                database.sql("""
                        select id, person_id, position, party_sealed, alone_child, urgent, note_sealed
                        from arrival where group_id = :group order by position
                        """).param("group", group).query(this::arrival).list();
        return seal.openAll(rows, DataKind.ARRIVAL);
    }

    private Unopened<Arrival> arrival(ResultSet row, int i) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID person = row.getObject("person_id", UUID.class);
        byte[] party = row.getBytes("party_sealed");
        byte[] note = row.getBytes("note_sealed");
        int position = row.getInt("position");
        boolean alone = row.getBoolean("alone_child");
        String urgent = row.getString("urgent");
        return new Unopened<>(
                person,
                () -> new Arrival(
                        new PersonId(person),
                        position,
                        seal.find(person, DataKind.ARRIVAL, PARTY, id, party),
                        alone,
                        urgent == null ? null : Urgent.valueOf(urgent),
                        seal.find(person, DataKind.ARRIVAL, NOTE, id, note)));
    }
}
