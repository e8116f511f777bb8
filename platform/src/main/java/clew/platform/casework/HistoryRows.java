package clew.platform.casework;

import clew.platform.access.DataKind;
import clew.platform.access.MemberId;
import clew.platform.directory.AgencyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows that are written once: decisions, notes and events.
@Component
final class HistoryRows {

    private static final String REASON = "case_decision.reason";
    private static final String EVIDENCE = "case_decision.evidence";
    private static final String CONTENT = "case_note.content";
    private static final String ARGUMENTS = "case_event.arguments";

    private final JdbcClient database;
    private final CaseSeal seal;

    HistoryRows(JdbcClient database, CaseSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    void add(CaseDecision decision) {
        UUID person = seal.person(decision.caseId());
        UUID id = decision.id();
        database.sql("""
                        insert into case_decision (id, case_id, transition, name, from_stage, to_stage, grounds,
                            reason_sealed, evidence_sealed, screening, decided_at, decided_by, decided_name, authority, authority_name)
                        values (:id, :case, :transition, :name, :from, :to, :grounds, :reason, :evidence, :screening, :at,
                            :by, :byName, :authority, :authorityName)
                        """)
                .param("id", decision.id())
                .param("case", decision.caseId().value())
                .param("transition", decision.transition())
                .param("name", decision.name())
                .param("from", decision.from())
                .param("to", decision.to())
                .param("grounds", Rows.array(decision.grounds()))
                .param("reason", seal.text(person, DataKind.PROCESS, REASON, id, decision.reason()))
                .param("evidence", seal.texts(person, DataKind.PROCESS, EVIDENCE, id, decision.evidence()))
                .param("screening", decision.screening())
                .param("at", Rows.at(decision.at()))
                .param("by", decision.by().value())
                .param("byName", decision.byName())
                .param("authority", decision.authority().value())
                .param("authorityName", decision.authorityName())
                .update();
    }

    void add(CaseNote note) {
        database.sql("""
                        insert into case_note (id, case_id, kind, content_sealed, corrects, author, author_name, agency,
                            agency_name, written_at)
                        values (:id, :case, :kind, :content, :corrects, :author, :authorName, :agency, :agencyName, :at)
                        """)
                .param("id", note.id())
                .param("case", note.caseId().value())
                .param("kind", note.kind().name())
                .param(
                        "content",
                        seal.text(seal.person(note.caseId()), note.kind(), CONTENT, note.id(), note.content()))
                .param("corrects", note.corrects())
                .param("author", note.author().value())
                .param("authorName", note.authorName())
                .param("agency", note.agency().value())
                .param("agencyName", note.agencyName())
                .param("at", Rows.at(note.writtenAt()))
                .update();
    }

    void add(CaseId id, CaseEvent event, @Nullable UUID member, @Nullable UUID agency) {
        UUID row = UUID.randomUUID();
        boolean codes = event.arguments().stream().allMatch(argument -> argument.startsWith("#"));
        byte[] sealed = codes ? null : seal.texts(seal.person(id), event.kind(), ARGUMENTS, row, event.arguments());
        database.sql("""
                        insert into case_event (id, case_id, at, topic, kind, message, arguments, arguments_sealed, about,
                            member_id, member_name, agency_id, agency_name)
                        values (:id, :case, :at, :topic, :kind, :message, :arguments, :sealed, :about, :member,
                            :memberName, :agency, :agencyName)
                        """)
                .param("id", row)
                .param("case", id.value())
                .param("at", Rows.at(event.at()))
                .param("topic", event.topic().name())
                .param("kind", event.kind().name())
                .param("message", event.key())
                .param("arguments", codes ? Rows.array(event.arguments()) : null)
                .param("sealed", sealed)
                .param("about", event.about())
                .param("member", member)
                .param("memberName", event.memberName())
                .param("agency", agency)
                .param("agencyName", event.agencyName())
                .update();
    }

    /// The decisions of a case, the latest first.
    List<CaseDecision> decisions(CaseId id) {
        UUID person = prepared(id);
        return database.sql("select * from case_decision where case_id = :case order by decided_at desc, id")
                .param("case", id.value())
                .query((row, _) -> decision(row, person))
                .list();
    }

    /// The notes of a case that are in these compartments, the latest first.
    List<CaseNote> notes(CaseId id, List<DataKind> kinds) {
        UUID person = prepared(id);
        return database.sql("""
                        select * from case_note where case_id = :case and kind = any(:kinds)
                        order by written_at desc, id
                        """)
                .param("case", id.value())
                .param("kinds", names(kinds))
                .query((row, _) -> note(row, person))
                .list();
    }

    /// The events of a case that are in these compartments, the latest first; `topic` of `null` stands for all.
    List<CaseEvent> events(CaseId id, List<DataKind> kinds, CaseEvent.@Nullable Topic topic) {
        UUID person = prepared(id);
        return database.sql("""
                        select * from case_event
                        where case_id = :case and kind = any(:kinds) and (cast(:topic as text) is null or topic = :topic)
                        order by at desc, id
                        """)
                .param("case", id.value())
                .param("kinds", names(kinds))
                .param("topic", topic == null ? null : topic.name())
                .query((row, _) -> event(row, person))
                .list();
    }

    /// Whom the case is about; their keys are read now, before the rows are.
    private UUID prepared(CaseId id) {
        UUID person = seal.person(id);
        seal.prepare(List.of(person));
        return person;
    }

    private static String[] names(List<DataKind> kinds) {
        return kinds.stream().map(DataKind::name).toArray(String[]::new);
    }

    private CaseDecision decision(ResultSet row, UUID person) throws SQLException {
        UUID id = Rows.uuid(row, "id");
        return new CaseDecision(
                id,
                new CaseId(Rows.uuid(row, "case_id")),
                Rows.text(row, "transition"),
                Rows.text(row, "name"),
                row.getString("from_stage"),
                Rows.text(row, "to_stage"),
                Rows.texts(row, "grounds"),
                seal.said(person, DataKind.PROCESS, REASON, id, row.getBytes("reason_sealed")),
                seal.list(person, DataKind.PROCESS, EVIDENCE, id, row.getBytes("evidence_sealed")),
                Rows.uuidOrNull(row, "screening"),
                Rows.instant(row, "decided_at"),
                new MemberId(Rows.uuid(row, "decided_by")),
                Rows.text(row, "decided_name"),
                new AgencyId(Rows.uuid(row, "authority")),
                Rows.text(row, "authority_name"));
    }

    private CaseNote note(ResultSet row, UUID person) throws SQLException {
        UUID id = Rows.uuid(row, "id");
        DataKind kind = DataKind.valueOf(Rows.text(row, "kind"));
        return new CaseNote(
                id,
                new CaseId(Rows.uuid(row, "case_id")),
                kind,
                seal.read(person, kind, CONTENT, id, row.getBytes("content_sealed")),
                Rows.uuidOrNull(row, "corrects"),
                new MemberId(Rows.uuid(row, "author")),
                Rows.text(row, "author_name"),
                new AgencyId(Rows.uuid(row, "agency")),
                Rows.text(row, "agency_name"),
                Rows.instant(row, "written_at"));
    }

    private CaseEvent event(ResultSet row, UUID person) throws SQLException {
        UUID id = Rows.uuid(row, "id");
        DataKind kind = DataKind.valueOf(Rows.text(row, "kind"));
        byte[] sealed = row.getBytes("arguments_sealed");
        List<String> arguments = row.getArray("arguments") == null
                ? seal.arguments(person, kind, ARGUMENTS, id, sealed)
                : Rows.texts(row, "arguments");
        return new CaseEvent(
                Rows.instant(row, "at"),
                CaseEvent.Topic.valueOf(Rows.text(row, "topic")),
                kind,
                Rows.text(row, "message"),
                arguments,
                Rows.uuidOrNull(row, "about"),
                Rows.text(row, "member_name"),
                Rows.text(row, "agency_name"));
    }
}
