package clew.platform.children;

import clew.platform.access.Member;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.children.Missing.Found;
import clew.platform.children.Missing.Notified;
import clew.platform.children.Missing.Risk;
import clew.platform.children.Missing.State;
import clew.platform.children.MissingRules.Sees;
import clew.platform.children.MissingRules.Told;
import clew.platform.directory.AgencyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Alarms about missing children as they are stored, and who was told.
@Component
class MissingRows {

    private static final String WORDS = "child_missing.words:";
    private static final String FOUND = "child_missing.found:";
    private static final String DEBRIEF = "child_missing.debrief:";

    private final JdbcClient database;
    private final SealedWords words;

    MissingRows(JdbcClient database, SealedWords words) {
        this.database = database;
        this.words = words;
    }

    void add(Missing missing, CaseFile file, List<Told> told, Member by) {
        UUID person = file.person().value();
        database.sql("""
                        insert into child_missing (id, case_id, person_id, owner_agency, reference, risk, noticed_at,
                            told_at, times, words, member_id, member_name, agency_name)
                        values (:id, :case, :person, :owner, :reference, :risk, :noticed, :at, :times, :words, :member,
                            :name, :agency)
                        """)
                .param("id", missing.id())
                .param("case", file.id().value())
                .param("person", person)
                .param("owner", file.owner().value())
                .param("reference", file.reference())
                .param("risk", missing.risk().name())
                .param("noticed", missing.noticedAt().atOffset(ZoneOffset.UTC))
                .param("at", missing.toldAt().atOffset(ZoneOffset.UTC))
                .param("times", missing.times())
                .param("words", words.seal(person, WORDS + missing.id(), missing.words()))
                .param("member", by.id().value())
                .param("name", by.name())
                .param("agency", by.agencyName())
                .update();
        told.forEach(one -> tell(missing, file, one));
    }

    private void tell(Missing missing, CaseFile file, Told told) {
        database.sql("""
                        insert into child_missing_told (id, missing_id, case_id, person_id, owner_agency, agency_id,
                            agency_name, roles, sees, told_at)
                        values (:id, :of, :case, :person, :owner, :agency, :name, :roles, :sees, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("of", missing.id())
                .param("case", file.id().value())
                .param("person", file.person().value())
                .param("owner", file.owner().value())
                .param("agency", told.agency().value())
                .param("name", told.name())
                .param("roles", MissingNotices.names(told.roles()))
                .param("sees", told.sees().name())
                .param("at", missing.toldAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void seen(UUID id, AgencyId agency, Instant at) {
        database.sql("""
                        update child_missing_told set seen_at = :at
                        where missing_id = :id and agency_id = :agency and seen_at is null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("agency", agency.value())
                .update();
    }

    boolean found(Missing missing, UUID person, State.Back back) {
        return database.sql("""
                        update child_missing set found_at = :at, found_where = :how, found = :words, found_name = :name
                        where id = :id and found_at is null
                        """)
                        .param("at", back.at().atOffset(ZoneOffset.UTC))
                        .param("how", back.how().name())
                        .param("words", words.seal(person, FOUND + missing.id(), Map.of("words", back.words())))
                        .param("name", back.by())
                        .param("id", missing.id())
                        .update()
                == 1;
    }

    boolean debriefed(Missing missing, UUID person, String said, String by, Instant at) {
        return database.sql("""
                        update child_missing set debriefed_at = :at, debrief = :words, debrief_name = :name
                        where id = :id and found_at is not null and debriefed_at is null
                        """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("words", words.seal(person, DEBRIEF + missing.id(), Map.of("words", said)))
                        .param("name", by)
                        .param("id", missing.id())
                        .update()
                == 1;
    }

    /// What a member is told of an alarm: nothing, unless their agency was told, in a role that they have.
    Optional<Sees> sees(UUID id, Member member) {
        return database.sql("""
                        select sees from child_missing_told
                        where missing_id = :id and agency_id = :agency and roles && cast(:roles as text[])
                        """)
                .param("id", id)
                .param("agency", member.agency().value())
                .param("roles", MissingNotices.names(member.roles()))
                .query((row, i) -> Sees.valueOf(row.getString("sees")))
                .optional();
    }

    Optional<Missing> find(UUID id) {
        return database.sql("select * from child_missing where id = :id")
                .param("id", id)
                .query((row, i) -> read(row, true))
                .optional();
    }

    List<Missing> of(CaseId id) {
        return database.sql("select * from child_missing where case_id = :case order by told_at desc")
                .param("case", id.value())
                .query((row, i) -> read(row, true))
                .list();
    }

    /// The alarms that a member is told of: the open ones first, then the latest; without words where they see none.
    List<Missing> toldTo(Member member, int most) {
        return database.sql("""
                        select m.*, t.sees from child_missing m join child_missing_told t on t.missing_id = m.id
                        where t.agency_id = :agency and t.roles && cast(:roles as text[])
                        order by m.found_at is not null, m.told_at desc limit :most
                        """)
                .param("agency", member.agency().value())
                .param("roles", MissingNotices.names(member.roles()))
                .param("most", most)
                .query((row, i) -> read(row, row.getString("sees").equals(Sees.ALL.name())))
                .list();
    }

    long open(Member member) {
        return database.sql("""
                        select count(*) from child_missing m join child_missing_told t on t.missing_id = m.id
                        where t.agency_id = :agency and t.roles && cast(:roles as text[]) and m.found_at is null
                        """)
                .param("agency", member.agency().value())
                .param("roles", MissingNotices.names(member.roles()))
                .query(Long.class)
                .single();
    }

    private Missing read(ResultSet row, boolean all) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID person = row.getObject("person_id", UUID.class);
        return new Missing(
                id,
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("reference"),
                Risk.valueOf(row.getString("risk")),
                row.getTimestamp("noticed_at").toInstant(),
                row.getTimestamp("told_at").toInstant(),
                row.getInt("times"),
                all ? words.open(person, WORDS + id, row.getBytes("words")) : Map.of(),
                row.getString("member_name"),
                row.getString("agency_name"),
                state(row, id, person, all),
                told(id));
    }

    private State state(ResultSet row, UUID id, UUID person, boolean all) throws SQLException {
        Timestamp found = row.getTimestamp("found_at");
        if (found == null) {
            return new State.Gone();
        }
        State.Back back = new State.Back(
                Found.valueOf(row.getString("found_where")),
                found.toInstant(),
                all ? words.open(person, FOUND + id, row.getBytes("found")).getOrDefault("words", "") : "",
                row.getString("found_name"));
        Timestamp debriefed = row.getTimestamp("debriefed_at");
        return debriefed == null
                ? back
                : new State.Debriefed(
                        back,
                        debriefed.toInstant(),
                        all
                                ? words.open(person, DEBRIEF + id, row.getBytes("debrief"))
                                        .getOrDefault("words", "")
                                : "",
                        row.getString("debrief_name"));
    }

    private List<Notified> told(UUID id) {
        return database.sql("select * from child_missing_told where missing_id = :id order by agency_name")
                .param("id", id)
                .query((row, i) -> {
                    Timestamp seen = row.getTimestamp("seen_at");
                    return new Notified(
                            row.getString("agency_name"),
                            Sees.valueOf(row.getString("sees")),
                            row.getTimestamp("told_at").toInstant(),
                            seen == null ? null : seen.toInstant());
                })
                .list();
    }
}
