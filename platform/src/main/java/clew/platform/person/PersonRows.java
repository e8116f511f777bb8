package clew.platform.person;

import clew.platform.directory.AgencyId;
import clew.platform.vault.Compartment;
import clew.platform.vault.Unopened;
import clew.platform.vault.Vault;
import java.sql.Array;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// How a person is written to and read from the rows of table `person`. The name, the date of birth and the note are
/// sealed.
@Component
final class PersonRows {

    /// The columns that [#read] needs, of a table called `p`.
    static final String COLUMNS = """
            p.id, p.display_name_sealed, p.pseudonym, p.sex, p.birth_date_sealed, p.birth_date_estimated, p.age_low,
            p.age_high, p.age_stated_on, p.language, p.citizenships, p.note_sealed, p.version
            """;

    private static final String ADD = """
            insert into person (id, display_name_sealed, pseudonym, sex, birth_date_sealed, birth_date_estimated,
                age_low, age_high, age_stated_on, language, citizenships, note_sealed, registered_by, registered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CHANGE = """
            update person set display_name_sealed = ?, pseudonym = ?, sex = ?, birth_date_sealed = ?,
                birth_date_estimated = ?,
                age_stated_on = case when age_low is distinct from ? or age_high is distinct from ?
                    then ? else age_stated_on end,
                age_low = ?, age_high = ?, language = ?, citizenships = ?, note_sealed = ?, version = version + 1
            where id = ? and version = ?
            """;

    private final JdbcTemplate database;
    private final Vault vault;

    PersonRows(JdbcTemplate database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// A person to be written: every name is there.
    record Named(PersonId id, String name, NewPerson known) {}

    void add(List<Named> persons, AgencyId by, Instant at) {
        vault.provide(persons.stream().map(person -> person.id().value()).toList(), Compartment.IDENTITY);
        database.batchUpdate(ADD, persons, 500, (row, person) -> {
            NewPerson known = person.known();
            row.setObject(1, person.id().value());
            row.setBytes(2, seal(person.id(), Part.NAME, person.name()));
            row.setBoolean(3, known.pseudonym());
            row.setString(4, known.sex().name());
            row.setBytes(5, birth(person.id(), known.birthDate()));
            row.setBoolean(6, known.birthDateEstimated());
            number(row, 7, known.ageLow());
            number(row, 8, known.ageHigh());
            row.setDate(9, Date.valueOf(at.atZone(ZoneOffset.UTC).toLocalDate()));
            row.setString(10, known.language());
            row.setArray(11, texts(row, known.citizenships()));
            row.setBytes(12, note(person.id(), known.note()));
            row.setObject(13, by.value());
            row.setObject(14, at.atOffset(ZoneOffset.UTC));
        });
    }

    /// Whether the row had the version and was changed.
    boolean change(Named person, int version, LocalDate today) {
        NewPerson known = person.known();
        return database.update(CHANGE, row -> {
                    row.setBytes(1, seal(person.id(), Part.NAME, person.name()));
                    row.setBoolean(2, known.pseudonym());
                    row.setString(3, known.sex().name());
                    row.setBytes(4, birth(person.id(), known.birthDate()));
                    row.setBoolean(5, known.birthDateEstimated());
                    number(row, 6, known.ageLow());
                    number(row, 7, known.ageHigh());
                    row.setDate(8, Date.valueOf(today));
                    number(row, 9, known.ageLow());
                    number(row, 10, known.ageHigh());
                    row.setString(11, known.language());
                    row.setArray(12, texts(row, known.citizenships()));
                    row.setBytes(13, note(person.id(), known.note()));
                    row.setObject(14, person.id().value());
                    row.setInt(15, version);
                })
                == 1;
    }

    /// Reads a row; [Vault#openAll] gives the persons of several.
    Unopened<Person> read(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] name = row.getBytes("display_name_sealed");
        byte[] birth = row.getBytes("birth_date_sealed");
        byte[] note = row.getBytes("note_sealed");
        Person codes = codes(row, new PersonId(id));
        return new Unopened<>(id, () -> opened(codes, name, birth, note));
    }

    /// A person without what is sealed.
    private static Person codes(ResultSet row, PersonId id) throws SQLException {
        return new Person(
                id,
                "",
                row.getBoolean("pseudonym"),
                Sex.valueOf(row.getString("sex")),
                null,
                row.getBoolean("birth_date_estimated"),
                row.getObject("age_low", Integer.class),
                row.getObject("age_high", Integer.class),
                row.getObject("age_stated_on", LocalDate.class),
                row.getString("language"),
                List.of((String[]) row.getArray("citizenships").getArray()),
                null,
                row.getInt("version"),
                List.of());
    }

    private Person opened(Person codes, byte @Nullable [] name, byte @Nullable [] birth, byte @Nullable [] note) {
        PersonId id = codes.id();
        return new Person(
                id,
                vault.read(id.value(), Compartment.IDENTITY, Part.NAME.of(id), name),
                codes.pseudonym(),
                codes.sex(),
                found(id, Part.BIRTH, birth).map(LocalDate::parse).orElse(null),
                codes.birthDateEstimated(),
                codes.ageLow(),
                codes.ageHigh(),
                codes.ageStatedOn(),
                codes.language(),
                codes.citizenships(),
                found(id, Part.NOTE, note).orElse(null),
                codes.version(),
                codes.statements());
    }

    List<Person> opened(List<Unopened<Person>> rows) {
        return vault.openAll(rows, Compartment.IDENTITY);
    }

    /// What of a row is sealed, and where it stands.
    private enum Part {
        NAME("display_name"),
        BIRTH("birth_date"),
        NOTE("note");

        private final String column;

        Part(String column) {
            this.column = column;
        }

        String of(PersonId id) {
            return "person." + column + ":" + id.value();
        }
    }

    private byte[] seal(PersonId id, Part part, String text) {
        return vault.seal(id.value(), Compartment.IDENTITY, part.of(id), text);
    }

    private byte @Nullable [] birth(PersonId id, @Nullable LocalDate day) {
        return day == null ? null : seal(id, Part.BIRTH, day.toString());
    }

    private byte @Nullable [] note(PersonId id, @Nullable String note) {
        return note == null ? null : seal(id, Part.NOTE, note);
    }

    private Optional<String> found(PersonId id, Part part, byte @Nullable [] sealed) {
        return vault.find(id.value(), Compartment.IDENTITY, part.of(id), sealed);
    }

    private static void number(PreparedStatement row, int index, @Nullable Integer number) throws SQLException {
        row.setObject(index, number, Types.INTEGER);
    }

    private static Array texts(PreparedStatement row, List<String> texts) throws SQLException {
        return row.getConnection().createArrayOf("text", texts.toArray());
    }
}
