package clew.platform.children;

import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.children.Guardian.Conflict;
import clew.platform.children.Guardian.End;
import clew.platform.children.Guardian.EndReason;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Appointments of guardians as they are stored.
@Component
class GuardianRows {

    private static final String WORDS = "child_guardian.words:";
    private static final String END = "child_guardian.ended_words:";

    private final JdbcClient database;
    private final SealedWords words;

    GuardianRows(JdbcClient database, SealedWords words) {
        this.database = database;
        this.words = words;
    }

    void add(Guardian guardian, CaseFile file, UUID who, Member by) {
        database.sql("""
                        insert into child_guardian (id, case_id, person_id, owner_agency, kind, who, body, member_id,
                            agency_id, checked_on, declared, findings, reach, ground, words, from_on, appointed_by,
                            appointed_name, at)
                        values (:id, :case, :person, :owner, :kind, :who, :body, :member, :agency, :checked, :declared,
                            :findings, :reach, :ground, :words, :from, :by, :byName, :at)
                        """)
                .param("id", guardian.id())
                .param("case", file.id().value())
                .param("person", file.person().value())
                .param("owner", file.owner().value())
                .param("kind", guardian.kind().name())
                .param("who", who)
                .param("body", guardian.body())
                .param(
                        "member",
                        guardian.member() == null ? null : guardian.member().value())
                .param(
                        "agency",
                        guardian.agency() == null ? null : guardian.agency().value())
                .param("checked", guardian.checkedOn())
                .param("declared", sorted(guardian.declared().stream().map(Enum::name)))
                .param("findings", sorted(guardian.findings().stream()))
                .param("reach", guardian.reach())
                .param("ground", guardian.ground())
                .param("words", sealed(guardian, file.person().value()))
                .param("from", guardian.from())
                .param("by", by.id().value())
                .param("byName", by.name())
                .param("at", guardian.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] sealed(Guardian guardian, UUID person) {
        Map<String, String> said = Map.of("name", guardian.name(), "because", guardian.because());
        return words.seal(person, WORDS + guardian.id(), said);
    }

    private static String[] sorted(Stream<String> names) {
        return names.sorted().toArray(String[]::new);
    }

    /// Whether it lasted and was ended.
    boolean end(UUID id, CaseFile file, End end, Member by) {
        return database.sql("""
                        update child_guardian set ended_on = :on, ended_reason = :reason, ended_by = :by,
                            ended_name = :name, ended_words = :words
                        where id = :id and case_id = :case and ended_on is null
                        """)
                        .param("on", end.on())
                        .param("reason", end.reason().name())
                        .param("by", by.id().value())
                        .param("name", end.by())
                        .param("words", words.seal(file.person().value(), END + id, Map.of("words", end.words())))
                        .param("id", id)
                        .param("case", file.id().value())
                        .update()
                == 1;
    }

    /// All appointments of a case, the latest first.
    List<Guardian> of(CaseId id) {
        return database.sql("select * from child_guardian where case_id = :case order by at desc, id")
                .param("case", id.value())
                .query((row, i) -> read(row))
                .list();
    }

    /// For how many other children somebody stands in now, in all cases: a number and nothing else leaves the fence.
    int children(UUID who, CaseId but) {
        AtomicInteger count = new AtomicInteger();
        Fence.runAsSystem(() -> count.set(database.sql("""
                        select count(distinct person_id) from child_guardian
                        where who = :who and ended_on is null and not body and case_id <> :but
                        """)
                .param("who", who)
                .param("but", but.value())
                .query(Integer.class)
                .single()));
        return count.get();
    }

    /// Whether somebody was taken off the case for a conflict or a complaint.
    boolean rejected(UUID who, CaseId id) {
        return database.sql("""
                        select exists (select 1 from child_guardian where who = :who and case_id = :case
                            and ended_reason in ('CONFLICT', 'REMOVED'))
                        """)
                .param("who", who)
                .param("case", id.value())
                .query(Boolean.class)
                .single();
    }

    private Guardian read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID person = row.getObject("person_id", UUID.class);
        UUID member = row.getObject("member_id", UUID.class);
        UUID agency = row.getObject("agency_id", UUID.class);
        Map<String, String> said = words.open(person, WORDS + id, row.getBytes("words"));
        return new Guardian(
                id,
                new CaseId(row.getObject("case_id", UUID.class)),
                Guardian.Kind.valueOf(row.getString("kind")),
                said.getOrDefault("name", ""),
                row.getBoolean("body"),
                member == null ? null : new MemberId(member),
                agency == null ? null : new AgencyId(agency),
                row.getObject("checked_on", LocalDate.class),
                texts(row, "declared").stream().map(Conflict::valueOf).collect(Collectors.toSet()),
                texts(row, "findings"),
                said.getOrDefault("because", ""),
                row.getBoolean("reach"),
                row.getObject("ground", UUID.class),
                row.getObject("from_on", LocalDate.class),
                row.getString("appointed_name"),
                row.getTimestamp("at").toInstant(),
                end(row, person, id));
    }

    private @Nullable End end(ResultSet row, UUID person, UUID id) throws SQLException {
        LocalDate on = row.getObject("ended_on", LocalDate.class);
        if (on == null) {
            return null;
        }
        String why = words.open(person, END + id, row.getBytes("ended_words")).getOrDefault("words", "");
        return new End(on, EndReason.valueOf(row.getString("ended_reason")), why, row.getString("ended_name"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }
}
