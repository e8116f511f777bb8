package clew.platform.children;

import clew.platform.access.Member;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.children.Interview.Again;
import clew.platform.children.Interview.Present;
import clew.platform.children.Interview.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The log of interviews as it is stored: only ever added to.
@Component
class InterviewRows {

    private static final String WORDS = "child_interview.words:";

    private final JdbcClient database;
    private final SealedWords words;

    InterviewRows(JdbcClient database, SealedWords words) {
        this.database = database;
        this.words = words;
    }

    void add(Interview held, CaseFile file, Member by) {
        UUID person = file.person().value();
        Again again = held.again();
        database.sql("""
                        insert into child_interview (id, case_id, person_id, purpose, held_on, language, minutes, breaks,
                            present, recorded, stopped, script, again, words, member_id, member_name, agency_id,
                            agency_name, at)
                        values (:id, :case, :person, :purpose, :on, :language, :minutes, :breaks, :present, :recorded,
                            :stopped, :script, :again, :words, :member, :name, :agency, :agencyName, :at)
                        """)
                .param("id", held.id())
                .param("case", file.id().value())
                .param("person", person)
                .param("purpose", held.purpose().name())
                .param("on", held.on())
                .param("language", held.language())
                .param("minutes", held.minutes())
                .param("breaks", held.breaks())
                .param(
                        "present",
                        held.present().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("recorded", held.recorded())
                .param("stopped", held.stopped())
                .param("script", held.script())
                .param("again", again == null ? null : again.name())
                .param("words", words.seal(person, WORDS + held.id(), held.words()))
                .param("member", by.id().value())
                .param("name", by.name())
                .param("agency", by.agency().value())
                .param("agencyName", by.agencyName())
                .param("at", held.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The interviews of a case, the latest first.
    List<Interview> of(CaseId id) {
        return database.sql("select * from child_interview where case_id = :case order by held_on desc, at desc, id")
                .param("case", id.value())
                .query((row, i) -> read(row))
                .list();
    }

    private Interview read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String again = row.getString("again");
        return new Interview(
                id,
                new CaseId(row.getObject("case_id", UUID.class)),
                Purpose.valueOf(row.getString("purpose")),
                row.getObject("held_on", LocalDate.class),
                row.getString("language"),
                row.getInt("minutes"),
                row.getInt("breaks"),
                Arrays.stream((String[]) row.getArray("present").getArray())
                        .map(Present::valueOf)
                        .collect(Collectors.toSet()),
                row.getBoolean("recorded"),
                row.getBoolean("stopped"),
                row.getString("script"),
                again == null ? null : Again.valueOf(again),
                words.open(row.getObject("person_id", UUID.class), WORDS + id, row.getBytes("words")),
                row.getString("member_name"),
                row.getString("agency_name"),
                row.getTimestamp("at").toInstant());
    }
}
