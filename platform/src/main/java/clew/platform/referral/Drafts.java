package clew.platform.referral;

import clew.platform.access.Member;
import clew.platform.casework.CaseId;
import clew.platform.directory.AgencyId;
import clew.platform.web.NotFound;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The table `referral_draft`: seen by the agency that writes, by nobody else.
@Component
class Drafts {

    private static final String CONTENT = "referral_draft.content";

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;
    private final CaseTie cases;
    private final ReferralSeal seal;

    Drafts(JdbcClient sql, JsonMapper json, Clock clock, CaseTie cases, ReferralSeal seal) {
        this.cases = cases;
        this.seal = seal;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    UUID begin(CaseId caseId, Draft.Content content, Member by) {
        UUID id = UUID.randomUUID();
        UUID person = cases.personOf(caseId).value();
        sql.sql("""
                insert into referral_draft (id, case_id, person_id, from_agency, member_id, service,
                    content_sealed, changed_at)
                values (:id, :case, :person, :agency, :member, :service, :content, :at)
                """)
                .param("id", id)
                .param("case", caseId.value())
                .param("agency", by.agency().value())
                .param("member", by.id().value())
                .param("person", person)
                .param("service", content.service().name())
                .param("content", sealed(person, id, content))
                .param("at", ReferralRows.at(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .update();
        return id;
    }

    Draft get(UUID id) {
        return sql.sql("select * from referral_draft where id = :id")
                .param("id", id)
                .query((row, _) -> new Draft(
                        id,
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new AgencyId(row.getObject("from_agency", UUID.class)),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getInt("version"),
                        content(row.getObject("person_id", UUID.class), id, row.getBytes("content_sealed"))))
                .optional()
                .orElseThrow(() -> new NotFound("draft of a referral"));
    }

    /// Keeps the content if nobody changed the draft since; whether that was so.
    boolean save(Draft draft, Draft.Content content) {
        return sql.sql("""
                        update referral_draft
                        set content_sealed = :content, service = :service, changed_at = :at, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("content", sealed(cases.personOf(draft.caseId()).value(), draft.id(), content))
                        .param("service", content.service().name())
                        .param("at", ReferralRows.at(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                        .param("id", draft.id())
                        .param("version", draft.version())
                        .update()
                == 1;
    }

    void remove(UUID id) {
        sql.sql("delete from referral_draft where id = :id").param("id", id).update();
    }

    /// The drafts a member left, newest first.
    List<Unfinished> of(Member member) {
        return sql.sql("""
                        select id, changed_at, service from referral_draft
                        where member_id = :member order by changed_at desc limit 20
                        """)
                .param("member", member.id().value())
                .query((row, _) -> new Unfinished(
                        row.getObject("id", UUID.class),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("service")))
                .list();
    }

    private byte @Nullable [] sealed(UUID person, UUID id, Draft.Content content) {
        return seal.words(person, CONTENT, id, json.writeValueAsString(content));
    }

    private Draft.Content content(UUID person, UUID id, byte @Nullable [] sealed) {
        String content = seal.find(person, CONTENT, id, sealed);
        if (content == null) {
            throw new NotFound("draft of a referral");
        }
        return json.readValue(content, Draft.Content.class);
    }

    /// A draft as the outbox lists it.
    record Unfinished(UUID id, java.time.Instant changedAt, String service) {}
}
