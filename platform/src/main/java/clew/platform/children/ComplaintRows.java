package clew.platform.children;

import clew.platform.access.Member;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Complaints about guardians as they are stored. The fence shows them to the agency that keeps the case and to
/// the one that made them; never to the guardian's agency because it is the guardian's.
@Component
class ComplaintRows {

    private static final String WORDS = "child_complaint.words:";
    private static final String ANSWER = "child_complaint.answer:";

    private final JdbcClient database;
    private final SealedWords words;

    ComplaintRows(JdbcClient database, SealedWords words) {
        this.database = database;
        this.words = words;
    }

    /// One complaint.
    ///
    /// @param upheld whether it was found right, or `null` while it is open
    record Complaint(
            UUID id,
            String words,
            String by,
            Instant at,
            @Nullable Boolean upheld,
            String answer) {}

    void add(UUID id, CaseFile file, String complaint, Member by, Instant at) {
        database.sql("""
                        insert into child_complaint (id, case_id, person_id, owner_agency, by_agency, words, member_id,
                            member_name, at)
                        values (:id, :case, :person, :owner, :agency, :words, :member, :name, :at)
                        """)
                .param("id", id)
                .param("case", file.id().value())
                .param("person", file.person().value())
                .param("owner", file.owner().value())
                .param("agency", by.agency().value())
                .param("words", words.seal(file.person().value(), WORDS + id, Map.of("words", complaint)))
                .param("member", by.id().value())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean answer(UUID id, CaseFile file, boolean upheld, String answer, Member by, Instant at) {
        return database.sql("""
                        update child_complaint set upheld = :upheld, answer = :words, answered_by = :name,
                            answered_at = :at
                        where id = :id and case_id = :case and upheld is null
                        """)
                        .param("upheld", upheld)
                        .param("words", words.seal(file.person().value(), ANSWER + id, Map.of("words", answer)))
                        .param("name", by.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("case", file.id().value())
                        .update()
                == 1;
    }

    List<Complaint> of(CaseId id) {
        return database.sql("select * from child_complaint where case_id = :case order by at desc, id")
                .param("case", id.value())
                .query((row, i) -> {
                    UUID complaint = row.getObject("id", UUID.class);
                    UUID person = row.getObject("person_id", UUID.class);
                    Timestamp answered = row.getTimestamp("answered_at");
                    return new Complaint(
                            complaint,
                            words.open(person, WORDS + complaint, row.getBytes("words"))
                                    .getOrDefault("words", ""),
                            row.getString("member_name"),
                            row.getTimestamp("at").toInstant(),
                            answered == null ? null : (Boolean) row.getBoolean("upheld"),
                            words.open(person, ANSWER + complaint, row.getBytes("answer"))
                                    .getOrDefault("words", ""));
                })
                .list();
    }
}
