package clew.platform.children;

import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.children.BestInterests.Purpose;
import clew.platform.children.BestInterests.Recommendation;
import clew.platform.children.BestInterests.Risk;
import clew.platform.children.BestInterests.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Best-interests assessments as they are stored.
@Component
class BestInterestsRows {

    private static final String WORDS = "child_assessment.words:";

    private final JdbcClient database;
    private final SealedWords words;

    BestInterestsRows(JdbcClient database, SealedWords words) {
        this.database = database;
        this.words = words;
    }

    void add(BestInterests assessment, CaseFile file) {
        UUID person = file.person().value();
        database.sql("""
                        insert into child_assessment (id, case_id, person_id, purpose, risk, recommendation, words,
                            member_id, member_name, agency_name, at)
                        values (:id, :case, :person, :purpose, :risk, :recommendation, :words, :member, :name,
                            :agency, :at)
                        """)
                .param("id", assessment.id())
                .param("case", file.id().value())
                .param("person", person)
                .param("purpose", assessment.purpose().name())
                .param("risk", assessment.risk().name())
                .param("recommendation", assessment.recommendation().name())
                .param("words", words.seal(person, WORDS + assessment.id(), assessment.words()))
                .param("member", assessment.author().value())
                .param("name", assessment.authorName())
                .param("agency", assessment.agencyName())
                .param("at", assessment.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean sign(UUID id, Member by, Instant at) {
        return database.sql("""
                        update child_assessment set signed_by = :by, signed_name = :name, signed_at = :at
                        where id = :id and signed_at is null
                        """)
                        .param("by", by.id().value())
                        .param("name", by.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /// The assessments of a case, the latest first.
    List<BestInterests> of(CaseId id) {
        return database.sql("select * from child_assessment where case_id = :case order by at desc, id")
                .param("case", id.value())
                .query((row, i) -> read(row))
                .list();
    }

    private BestInterests read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp signed = row.getTimestamp("signed_at");
        return new BestInterests(
                id,
                new CaseId(row.getObject("case_id", UUID.class)),
                Purpose.valueOf(row.getString("purpose")),
                Risk.valueOf(row.getString("risk")),
                Recommendation.valueOf(row.getString("recommendation")),
                words.open(row.getObject("person_id", UUID.class), WORDS + id, row.getBytes("words")),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("member_name"),
                row.getString("agency_name"),
                row.getTimestamp("at").toInstant(),
                signed == null
                        ? new State.Drafted()
                        : new State.Signed(row.getString("signed_name"), signed.toInstant()));
    }
}
