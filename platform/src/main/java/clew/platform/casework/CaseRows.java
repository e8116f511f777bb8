package clew.platform.casework;

import clew.platform.access.DataKind;
import clew.platform.access.MemberId;
import clew.platform.access.Relation;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyId;
import clew.platform.person.PersonId;
import clew.platform.vault.Compartment;
import clew.platform.vault.Unopened;
import clew.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of cases and of who reaches them.
@Component
final class CaseRows {

    private static final String NEXT_STEP = "case_file.next_step";

    private static final String COLUMNS = """
            f.id, f.reference, f.person_id, f.owner_agency, f.responsible, f.responsible_name, f.profile_id,
            f.profile_version, f.stage, f.stage_since, f.stage_due, f.urgency, f.next_step_sealed, f.next_step_due, f.child,
            f.screening, f.earlier_case, f.opened_at, f.closed_at, f.version
            """;

    private final JdbcClient database;
    private final CaseSeal seal;
    private final Vault vault;

    CaseRows(JdbcClient database, CaseSeal seal, Vault vault) {
        this.database = database;
        this.seal = seal;
        this.vault = vault;
    }

    /// One agency that reaches a case.
    record CaseReach(AgencyId agency, Relation relation, Instant since) {}

    String nextReference(int year) {
        int number = database.sql("""
                        insert into case_number as n (year, last) values (:year, 1)
                        on conflict (year) do update set last = n.last + 1
                        returning last
                        """).param("year", year).query(Integer.class).single();
        return "C-%d-%05d".formatted(year, number);
    }

    void insert(CaseFile file, MemberId by) {
        database.sql("""
                        insert into case_file (id, reference, person_id, owner_agency, profile_id, profile_version, stage,
                            stage_since, stage_due, due_on, urgency, child, screening, earlier_case, opened_at, opened_by,
                            responsible, responsible_name)
                        values (:id, :reference, :person, :owner, :profile, :profileVersion, :stage, :since, :stageDue,
                            :stageDue, :urgency, :child, :screening, :earlier, :since, :by, :responsible, :responsibleName)
                        """)
                .param("id", file.id().value())
                .param("reference", file.reference())
                .param("person", file.person().value())
                .param("owner", file.owner().value())
                .param("profile", file.profileId())
                .param("profileVersion", file.profileVersion())
                .param("stage", file.stage())
                .param("since", Rows.at(file.stageSince()))
                .param("stageDue", file.stageDue())
                .param("urgency", file.urgency().name())
                .param("child", file.child())
                .param("screening", file.screening())
                .param(
                        "earlier",
                        file.earlierCase() == null ? null : file.earlierCase().value())
                .param("by", by.value())
                .param(
                        "responsible",
                        file.responsible() == null ? null : file.responsible().value())
                .param("responsibleName", file.responsibleName())
                .update();
        reach(file.id(), file.owner(), file.owner(), Relation.OWNER, file.openedAt());
    }

    Optional<CaseFile> find(CaseId id) {
        return opened(database.sql("select " + COLUMNS + " from case_file f where f.id = :id")
                        .param("id", id.value()))
                .stream()
                .findFirst();
    }

    Optional<CaseFile> byReference(String reference) {
        return opened(database.sql("select " + COLUMNS + " from case_file f where f.reference = :reference")
                        .param("reference", reference))
                .stream()
                .findFirst();
    }

    /// The case, locked until the transaction ends, so that two decisions come one after the other.
    Optional<CaseFile> lock(CaseId id) {
        return opened(database.sql("select " + COLUMNS + " from case_file f where f.id = :id for update")
                        .param("id", id.value()))
                .stream()
                .findFirst();
    }

    List<CaseFile> among(Collection<CaseId> ids, int most) {
        return opened(database.sql("select " + COLUMNS + " from case_file f where f.id = any(:ids)"
                        + " order by f.reference limit :most")
                .param("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .param("most", most));
    }

    /// All cases of a person within reach, the open ones first, then the latest.
    List<CaseFile> ofPerson(PersonId person) {
        return opened(database.sql("select " + COLUMNS + """
                         from case_file f where f.person_id = :person
                        order by f.closed_at is not null, f.opened_at desc, f.id
                        """).param("person", person.value()));
    }

    /// The cases of an owner in the order of their identities, after the given one.
    List<CaseFile> ownedBy(AgencyId owner, @Nullable CaseId after, int most) {
        return opened(database.sql("select " + COLUMNS + """
                         from case_file f
                        where f.owner_agency = :owner and (cast(:after as uuid) is null or f.id > :after)
                        order by f.id limit :most
                        """)
                .param("owner", owner.value())
                .param("after", after == null ? null : after.value(), Types.OTHER)
                .param("most", most));
    }

    Optional<CaseFile> openOf(PersonId person, AgencyId owner) {
        return opened(database.sql("select " + COLUMNS + """
                         from case_file f
                        where f.person_id = :person and f.owner_agency = :owner and f.closed_at is null
                        """)
                        .param("person", person.value())
                        .param("owner", owner.value()))
                .stream()
                .findFirst();
    }

    /// Lets those who open or reopen a case of the same person at the same agency come one after the other.
    void queue(PersonId person, AgencyId owner) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:key, 50))")
                .param("key", person.value() + " " + owner.value())
                .query((row, i) -> Boolean.TRUE)
                .list();
    }

    /// Whether another case of the same person is open, at the case's own agency or at the one that asks. The
    /// database is asked as a whole, because a partner does not see the owner's other cases.
    boolean otherOpen(CaseFile file, AgencyId asking) {
        AtomicBoolean found = new AtomicBoolean();
        Fence.runAsSystem(() -> found.set(database.sql("""
                        select exists (
                            select 1 from case_file
                            where person_id = :person and owner_agency in (:owner, :asking)
                              and closed_at is null and id <> :id)
                        """)
                .param("person", file.person().value())
                .param("owner", file.owner().value())
                .param("asking", asking.value())
                .param("id", file.id().value())
                .query(Boolean.class)
                .single()));
        return found.get();
    }

    /// The version stays: it is of what is edited by hand, and a move changes none of that.
    void move(CaseId id, String stage, Instant since, @Nullable LocalDate due, @Nullable Instant closedAt) {
        database.sql("""
                        update case_file
                        set stage = :stage, stage_since = :since, stage_due = :due, closed_at = :closed
                        where id = :id
                        """)
                .param("stage", stage)
                .param("since", Rows.at(since))
                .param("due", due)
                .param("closed", closedAt == null ? null : Rows.at(closedAt))
                .param("id", id.value())
                .update();
        settleDue(id);
    }

    /// Puts the case under other rules.
    void govern(CaseId id, String profile, String version) {
        database.sql("update case_file set profile_id = :profile, profile_version = :version where id = :id")
                .param("profile", profile)
                .param("version", version)
                .param("id", id.value())
                .update();
    }

    /// Changes what may be edited by hand; false if somebody else changed the case since.
    boolean change(CaseId id, CaseChange change, @Nullable String responsibleName, int version) {
        int changed = database.sql("""
                        update case_file
                        set responsible = :responsible, responsible_name = :name, urgency = :urgency, next_step_sealed = :next,
                            next_step_due = :due, version = version + 1
                        where id = :id and version = :version
                        """)
                .param(
                        "responsible",
                        change.responsible() == null
                                ? null
                                : change.responsible().value())
                .param("name", responsibleName)
                .param("urgency", change.urgency().name())
                .param("next", seal.text(seal.person(id), DataKind.PROCESS, NEXT_STEP, id.value(), change.nextStep()))
                .param("due", change.nextStepDue())
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed > 0) {
            settleDue(id);
        }
        return changed > 0;
    }

    /// Notes whether the person is, or may be, a child.
    void treatAsChild(CaseId id, boolean child) {
        database.sql("update case_file set child = :child where id = :id")
                .param("child", child)
                .param("id", id.value())
                .update();
    }

    /// Sets the day on which the case is due: the earliest of its stage, its next step and its pending needs.
    void settleDue(CaseId id) {
        database.sql("""
                        update case_file f
                        set due_on = least(f.stage_due, f.next_step_due, (
                            select min(n.wanted_by) from need n
                            where n.case_id = f.id and n.status in ('OPEN', 'REFERRED', 'BEING_MET')))
                        where f.id = :id
                        """).param("id", id.value()).update();
    }

    Relation relationOf(AgencyId agency, CaseId id) {
        return database.sql("select relation from case_reach where case_id = :id and agency_id = :agency")
                .param("id", id.value())
                .param("agency", agency.value())
                .query(String.class)
                .optional()
                .map(Relation::valueOf)
                .orElse(Relation.NONE);
    }

    List<CaseReach> reachOf(CaseId id) {
        return database.sql("""
                        select agency_id, relation, since from case_reach where case_id = :id
                        order by relation, since, agency_id
                        """)
                .param("id", id.value())
                .query((row, i) -> new CaseReach(
                        new AgencyId(Rows.uuid(row, "agency_id")),
                        Relation.valueOf(Rows.text(row, "relation")),
                        Rows.instant(row, "since")))
                .list();
    }

    /// Whether an agency that is on the case already becomes something else to it; an owner stays owner.
    boolean changeReach(CaseId id, AgencyId agency, Relation relation) {
        return database.sql("""
                                update case_reach set relation = :relation
                                where case_id = :id and agency_id = :agency and relation <> 'OWNER'
                                """)
                        .param("relation", relation.name())
                        .param("id", id.value())
                        .param("agency", agency.value())
                        .update()
                > 0;
    }

    /// Puts an agency on a case. Only somebody who sees the case can have asked for it, so it is not fenced again.
    void reach(CaseId id, AgencyId agency, AgencyId owner, Relation relation, Instant since) {
        Fence.runAsSystem(() -> database.sql("""
                        insert into case_reach (case_id, agency_id, owner_agency, relation, since)
                        values (:id, :agency, :owner, :relation, :since)
                        on conflict (case_id, agency_id) do nothing
                        """)
                .param("id", id.value())
                .param("agency", agency.value())
                .param("owner", owner.value())
                .param("relation", relation.name())
                .param("since", Rows.at(since))
                .update());
    }

    void leave(CaseId id, AgencyId agency) {
        database.sql("delete from case_reach where case_id = :id and agency_id = :agency and relation <> 'OWNER'")
                .param("id", id.value())
                .param("agency", agency.value())
                .update();
    }

    private List<CaseFile> opened(JdbcClient.StatementSpec statement) {
        return vault.openAll(statement.query(this::read).list(), Compartment.NARRATIVE);
    }

    private Unopened<CaseFile> read(ResultSet row, int number) throws SQLException {
        UUID person = Rows.uuid(row, "person_id");
        UUID id = Rows.uuid(row, "id");
        byte[] next = row.getBytes("next_step_sealed");
        CaseFile file = codes(row);
        return new Unopened<>(
                person, () -> file.withNextStep(seal.find(person, DataKind.PROCESS, NEXT_STEP, id, next)));
    }

    /// A case without its words.
    private static CaseFile codes(ResultSet row) throws SQLException {
        UUID responsible = Rows.uuidOrNull(row, "responsible");
        UUID earlier = Rows.uuidOrNull(row, "earlier_case");
        return new CaseFile(
                new CaseId(Rows.uuid(row, "id")),
                Rows.text(row, "reference"),
                new PersonId(Rows.uuid(row, "person_id")),
                new AgencyId(Rows.uuid(row, "owner_agency")),
                responsible == null ? null : new MemberId(responsible),
                row.getString("responsible_name"),
                Rows.text(row, "profile_id"),
                Rows.text(row, "profile_version"),
                Rows.text(row, "stage"),
                Rows.instant(row, "stage_since"),
                Rows.dayOrNull(row, "stage_due"),
                CaseUrgency.valueOf(Rows.text(row, "urgency")),
                "",
                Rows.dayOrNull(row, "next_step_due"),
                row.getBoolean("child"),
                Rows.uuidOrNull(row, "screening"),
                earlier == null ? null : new CaseId(earlier),
                Rows.instant(row, "opened_at"),
                Rows.instantOrNull(row, "closed_at"),
                row.getInt("version"));
    }
}
