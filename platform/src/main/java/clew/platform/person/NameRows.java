package clew.platform.person;

import clew.platform.person.PersonName.NameKind;
import clew.platform.vault.Compartment;
import clew.platform.vault.Unopened;
import clew.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The names of persons, and what persons were before each change: sealed.
@Component
final class NameRows {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Vault vault;
    private final JsonMapper json;

    NameRows(JdbcClient database, JdbcTemplate batches, Vault vault, JsonMapper json) {
        this.database = database;
        this.batches = batches;
        this.vault = vault;
        this.json = json;
    }

    /// A name to be written.
    record Added(PersonId person, String name, NameKind kind) {}

    /// A name that is not yet in the index.
    record Unindexed(UUID id, PersonId person, String name) {}

    /// The words of a person before a change.
    private record Words(
            String name,
            @Nullable String birthDate,
            @Nullable String note) {}

    /// Adds names; whoever adds them puts them into the index.
    void add(List<Added> names, Instant at) {
        batches.batchUpdate("""
                insert into person_name (id, person_id, full_name_sealed, kind, added_at, blind)
                values (?, ?, ?, ?, ?, true)
                """, names, 500, (row, name) -> {
            UUID id = UUID.randomUUID();
            UUID person = name.person().value();
            row.setObject(1, id);
            row.setObject(2, person);
            row.setBytes(3, vault.seal(person, Compartment.IDENTITY, place(id), name.name()));
            row.setString(4, name.kind().name());
            row.setObject(5, at.atOffset(ZoneOffset.UTC));
        });
    }

    /// The names under which a person is known, in the order in which they were given.
    List<PersonName> of(PersonId person) {
        return vault.openAll(
                database.sql("""
                        select id, full_name_sealed, kind from person_name where person_id = :person order by place
                        """)
                        .param("person", person.value())
                        .query((row, _) -> read(row, person))
                        .list(),
                Compartment.IDENTITY);
    }

    private Unopened<PersonName> read(ResultSet row, PersonId person) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] name = row.getBytes("full_name_sealed");
        NameKind kind = NameKind.valueOf(row.getString("kind"));
        return new Unopened<>(person.value(), () -> new PersonName(id, full(person.value(), id, name), kind));
    }

    /// A name of a row: the columns `name_id` and `full_name_sealed`.
    String full(UUID person, UUID id, byte @Nullable [] sealed) {
        return vault.read(person, Compartment.IDENTITY, place(id), sealed);
    }

    /// Some of the names that an earlier Clew wrote and that are not yet in the index of blind keys.
    List<Unindexed> notBlind(int most) {
        return vault.openAll(
                database.sql("select id, person_id, full_name_sealed from person_name where not blind limit :most")
                        .param("most", most)
                        .query((row, _) -> {
                            UUID id = row.getObject("id", UUID.class);
                            UUID person = row.getObject("person_id", UUID.class);
                            byte[] name = row.getBytes("full_name_sealed");
                            return new Unopened<>(
                                    person, () -> new Unindexed(id, new PersonId(person), full(person, id, name)));
                        })
                        .list(),
                Compartment.IDENTITY);
    }

    void blind(List<Unindexed> names) {
        database.sql("update person_name set blind = true where id = any(:ids)")
                .param("ids", names.stream().map(Unindexed::id).toArray(UUID[]::new))
                .update();
    }

    /// Keeps what a person was: the codes in clear, the words sealed.
    void keep(Person before, Instant at) {
        UUID id = before.id().value();
        Words words = new Words(
                before.displayName(),
                before.birthDate() == null ? null : before.birthDate().toString(),
                before.note());
        database.sql("""
                        insert into person_before (person_id, version, changed_at, known, words_sealed)
                        select id, version, :at, to_jsonb(person) - cast(:sealed as text[]), :words
                        from person where id = :id and version = :version
                        on conflict do nothing
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("sealed", sealedColumns())
                .param(
                        "words",
                        vault.seal(
                                id,
                                Compartment.IDENTITY,
                                "person_before.words:" + id + "/" + before.version(),
                                json.writeValueAsString(words)))
                .param("id", id)
                .param("version", before.version())
                .update();
    }

    private static String[] sealedColumns() {
        List<String> columns = new ArrayList<>();
        for (String column : List.of("display_name", "birth_date", "note")) {
            columns.add(column);
            columns.add(column + "_sealed");
        }
        return columns.toArray(String[]::new);
    }

    private static String place(UUID name) {
        return "person_name.full_name:" + name;
    }
}
