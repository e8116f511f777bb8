package clew.platform.children;

import clew.platform.access.Member;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is known of the separation of children from their families: each saving is a new version, none is changed.
@Component
class SeparationRows {

    private static final String WORDS = "child_separation.words:";

    private final JdbcClient database;
    private final SealedWords words;

    SeparationRows(JdbcClient database, SealedWords words) {
        this.database = database;
        this.words = words;
    }

    /// One version.
    record Known(int version, Map<String, String> answers, String who, String agency, Instant at) {

        String answer(String key) {
            return answers.getOrDefault(key, "");
        }
    }

    Optional<Known> latest(CaseId id) {
        return database.sql("select * from child_separation where case_id = :case order by version desc limit 1")
                .param("case", id.value())
                .query((row, i) -> new Known(
                        row.getInt("version"),
                        words.open(
                                row.getObject("person_id", UUID.class),
                                WORDS + row.getString("id"),
                                row.getBytes("words")),
                        row.getString("member_name"),
                        row.getString("agency_name"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    /// Whether the version was free: false if somebody else saved it first.
    boolean add(CaseFile file, int version, Map<String, String> answers, Member by, Instant at) {
        UUID id = UUID.randomUUID();
        return database.sql("""
                        insert into child_separation (id, case_id, person_id, version, form, words, member_name,
                            agency_name, at)
                        values (:id, :case, :person, :version, :form, :words, :who, :agency, :at)
                        on conflict (case_id, version) do nothing
                        """)
                        .param("id", id)
                        .param("case", file.id().value())
                        .param("person", file.person().value())
                        .param("version", version)
                        .param("form", SeparationForm.VERSION)
                        .param("words", words.seal(file.person().value(), WORDS + id, answers))
                        .param("who", by.name())
                        .param("agency", by.agencyName())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
