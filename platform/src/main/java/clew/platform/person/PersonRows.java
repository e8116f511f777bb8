package clew.platform.person;

import clew.platform.directory.AgencyId;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// How a person is written to and read from the rows of table `person`.
@Component
final class PersonRows {

    /// The columns that [#read] needs, of a table called `p`.
    static final String COLUMNS = """
            p.id, p.display_name, p.pseudonym, p.sex, p.birth_date, p.birth_date_estimated, p.age_low, p.age_high,
            p.age_stated_on, p.language, p.citizenships, p.note, p.version
            """;

    private static final String ADD = """
            insert into person (id, display_name, pseudonym, sex, birth_date, birth_date_estimated, age_low, age_high,
                age_stated_on, language, citizenships, note, registered_by, registered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CHANGE = """
            update person set display_name = ?, pseudonym = ?, sex = ?, birth_date = ?, birth_date_estimated = ?,
                age_stated_on = case when age_low is distinct from ? or age_high is distinct from ?
                    then ? else age_stated_on end,
                age_low = ?, age_high = ?, language = ?, citizenships = ?, note = ?, version = version + 1
            where id = ? and version = ?
            """;

    private final JdbcTemplate database;

    PersonRows(JdbcTemplate database) {
        this.database = database;
    }

    /// A person to be written: every name is there.
    record Named(PersonId id, String name, NewPerson known) {}

    void add(List<Named> persons, AgencyId by, Instant at) {
        database.batchUpdate(ADD, persons, 500, (row, person) -> {
            NewPerson known = person.known();
            row.setObject(1, person.id().value());
            row.setString(2, person.name());
            row.setBoolean(3, known.pseudonym());
            row.setString(4, known.sex().name());
            row.setDate(5, date(known.birthDate()));
            row.setBoolean(6, known.birthDateEstimated());
            number(row, 7, known.ageLow());
            number(row, 8, known.ageHigh());
            row.setDate(9, Date.valueOf(at.atZone(ZoneOffset.UTC).toLocalDate()));
            row.setString(10, known.language());
            row.setArray(11, texts(row, known.citizenships()));
            row.setString(12, known.note());
            row.setObject(13, by.value());
            row.setObject(14, at.atOffset(ZoneOffset.UTC));
        });
    }

    /// Whether the row had the version and was changed.
    boolean change(Named person, int version, LocalDate today) {
        NewPerson known = person.known();
        return database.update(CHANGE, row -> {
                    row.setString(1, person.name());
                    row.setBoolean(2, known.pseudonym());
                    row.setString(3, known.sex().name());
                    row.setDate(4, date(known.birthDate()));
                    row.setBoolean(5, known.birthDateEstimated());
                    number(row, 6, known.ageLow());
                    number(row, 7, known.ageHigh());
                    row.setDate(8, Date.valueOf(today));
                    number(row, 9, known.ageLow());
                    number(row, 10, known.ageHigh());
                    row.setString(11, known.language());
                    row.setArray(12, texts(row, known.citizenships()));
                    row.setString(13, known.note());
                    row.setObject(14, person.id().value());
                    row.setInt(15, version);
                })
                == 1;
    }

    static Person read(ResultSet row, int index) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", java.util.UUID.class)),
                row.getString("display_name"),
                row.getBoolean("pseudonym"),
                Sex.valueOf(row.getString("sex")),
                row.getObject("birth_date", LocalDate.class),
                row.getBoolean("birth_date_estimated"),
                row.getObject("age_low", Integer.class),
                row.getObject("age_high", Integer.class),
                row.getObject("age_stated_on", LocalDate.class),
                row.getString("language"),
                List.of((String[]) row.getArray("citizenships").getArray()),
                row.getString("note"),
                row.getInt("version"));
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static void number(PreparedStatement row, int index, @Nullable Integer number) throws SQLException {
        row.setObject(index, number, Types.INTEGER);
    }

    private static Array texts(PreparedStatement row, List<String> texts) throws SQLException {
        return row.getConnection().createArrayOf("text", texts.toArray());
    }
}
