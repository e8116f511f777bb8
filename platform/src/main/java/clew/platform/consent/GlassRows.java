package clew.platform.consent;

import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.directory.AgencyId;
import clew.platform.person.PersonId;
import clew.platform.vault.Compartment;
import clew.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of requests to see more in an emergency; the reason is sealed with the keys of the person it is about.
@Component
class GlassRows {

    private static final int MOST = 100;

    private final JdbcClient database;
    private final Vault vault;

    GlassRows(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    void insert(Glass glass) {
        Map<String, @Nullable Object> values = new HashMap<>();
        PersonId person = glass.person();
        values.put("id", glass.id());
        values.put("reference", glass.reference());
        values.put("person", person == null ? null : person.value());
        values.put("case", glass.caseId());
        values.put("owner", glass.owner() == null ? null : glass.owner().value());
        values.put("kinds", Columns.names(glass.kinds()));
        values.put(
                "reason",
                person == null
                        ? null
                        : vault.seal(person.value(), Compartment.NARRATIVE, place(glass.id()), glass.reason()));
        values.put("minutes", glass.minutes());
        values.put("at", Columns.at(glass.askedAt()));
        values.put("by", glass.askedBy().value());
        values.put("name", glass.askedName());
        values.put("agency", glass.agency().value());
        values.put("before", Columns.at(glass.answerBefore()));
        database.sql("""
                        insert into consent_glass (id, reference, person_id, case_id, owner_agency, kinds, reason, minutes,
                            asked_at, asked_by, asked_name, asking_agency, answer_before)
                        values (:id, :reference, :person, :case, :owner, :kinds, :reason, :minutes, :at, :by, :name,
                            :agency, :before)
                        """).params(values).update();
    }

    /// Answers a request that nobody has answered; whether that was so.
    boolean decide(UUID id, Member by, Instant at, @Nullable Instant openUntil) {
        return database.sql("""
                                update consent_glass
                                set decided_at = :at, decided_by = :by, decided_name = :name, decided_agency = :agency,
                                    approved = :approved, open_until = :until
                                where id = :id and decided_at is null
                                """)
                        .param("at", Columns.at(at))
                        .param("by", by.id().value())
                        .param("name", by.name())
                        .param("agency", by.agency().value())
                        .param("approved", openUntil != null)
                        .param("until", openUntil == null ? null : Columns.at(openUntil))
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Ends what is open; whether it was.
    boolean end(UUID id, Member by, Instant at) {
        return database.sql("""
                                update consent_glass set ended_at = :at, ended_by = :by, ended_name = :name
                                where id = :id and approved and ended_at is null and open_until > :at
                                """)
                        .param("at", Columns.at(at))
                        .param("by", by.id().value())
                        .param("name", by.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Glass> find(UUID id) {
        return database.sql("select * from consent_glass where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /// What an agency asked, or was asked about what it keeps, the latest first.
    List<Glass> of(AgencyId agency) {
        return database.sql("""
                        select * from consent_glass where owner_agency = :agency or asking_agency = :agency
                        order by asked_at desc, id limit :most
                        """)
                .param("agency", agency.value())
                .param("most", MOST)
                .query((row, _) -> read(row))
                .list();
    }

    /// The requests about a person within reach, the latest first.
    List<Glass> of(PersonId person) {
        return database.sql("select * from consent_glass where person_id = :person order by asked_at desc, id")
                .param("person", person.value())
                .query((row, _) -> read(row))
                .list();
    }

    /// How many requests about what an agency keeps wait for an answer or are open.
    long pressing(AgencyId owner, Instant now) {
        return database.sql("""
                        select count(*) from consent_glass where owner_agency = :owner
                          and ((decided_at is null and answer_before > :now)
                            or (approved and open_until > :now and ended_at is null))
                        """)
                .param("owner", owner.value())
                .param("now", Columns.at(now))
                .query(Long.class)
                .single();
    }

    private Glass read(ResultSet row) throws SQLException {
        UUID id = Columns.uuid(row, "id");
        UUID person = row.getObject("person_id", UUID.class);
        UUID owner = row.getObject("owner_agency", UUID.class);
        byte[] reason = row.getBytes("reason");
        return new Glass(
                id,
                Columns.text(row, "reference"),
                person == null ? null : new PersonId(person),
                row.getObject("case_id", UUID.class),
                owner == null ? null : new AgencyId(owner),
                Columns.constants(row, "kinds", DataKind.class),
                person == null || reason == null ? "" : vault.read(person, Compartment.NARRATIVE, place(id), reason),
                row.getInt("minutes"),
                Columns.instant(row, "asked_at"),
                new MemberId(Columns.uuid(row, "asked_by")),
                Columns.text(row, "asked_name"),
                new AgencyId(Columns.uuid(row, "asking_agency")),
                Columns.instant(row, "answer_before"),
                row.getObject("approved", Boolean.class),
                row.getString("decided_name"),
                Columns.instantOrNull(row, "open_until"),
                Columns.instantOrNull(row, "ended_at"));
    }

    private static String place(UUID id) {
        return "consent_glass.reason:" + id;
    }
}
