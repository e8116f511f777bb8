package clew.platform.consent;

import clew.platform.access.Cover;
import clew.platform.access.DataKind;
import clew.platform.access.Disclosures;
import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.consent.rules.Asker;
import clew.platform.consent.rules.Book;
import clew.platform.consent.rules.Permit;
import clew.platform.consent.rules.Purpose;
import clew.platform.consent.rules.Refused;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the book of a person, and answers the gate from it. Read outside the fence: who asks need not reach the
/// person to be told that nothing is open to them. No sealed text is opened for it.
@Component
class Books implements Disclosures {

    private final JdbcClient database;
    private final Disclosed disclosed;
    private final Clock clock;

    Books(JdbcClient database, Disclosed disclosed, Clock clock) {
        this.database = database;
        this.disclosed = disclosed;
        this.clock = clock;
    }

    @Override
    public Map<DataKind, Cover> to(Member member, UUID person) {
        return of(person).open(Asker.of(member), now());
    }

    @Override
    public Set<UUID> among(Member member, DataKind kind, Collection<UUID> persons) {
        Set<UUID> open = new HashSet<>();
        if (persons.isEmpty()) {
            return open;
        }
        Fence.runAsSystem(() -> open.addAll(database.sql("""
                        select p from unnest(:persons) p
                        where consent_covers(p, :agency, :class, :member, :purposes, :kind, :now)
                        """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("agency", member.agency().value())
                .param("class", member.agencyKind().recipientClass().name())
                .param("member", member.id().value())
                .param("purposes", Columns.names(Purpose.of(member.agencyKind())))
                .param("kind", kind.name())
                .param("now", Columns.at(now()))
                .query(UUID.class)
                .list()));
        return open;
    }

    @Override
    public void shown(Member member, UUID person, DataKind kind, Cover cover) {
        disclosed.shown(member, person, kind, cover, now());
    }

    /// The book of a person.
    Book of(UUID person) {
        List<Permit> permits = new ArrayList<>();
        List<Refused> refusals = new ArrayList<>();
        Fence.runAsSystem(() -> {
            database.sql("select * from consent_record where person_id = :person")
                    .param("person", person)
                    .query((row, _) -> Lean.read(row))
                    .list()
                    .forEach(lean -> {
                        lean.permit().ifPresent(permits::add);
                        lean.refused().ifPresent(refusals::add);
                    });
            permits.addAll(database.sql("select * from consent_glass where person_id = :person and approved")
                    .param("person", person)
                    .query((row, _) -> glass(row))
                    .list());
        });
        return new Book(permits, refusals);
    }

    /// Whether a glass is open now for some member of an agency.
    boolean glassOpen(UUID person, AgencyId agency) {
        AtomicBoolean open = new AtomicBoolean();
        Fence.runAsSystem(() -> open.set(database.sql("""
                        select exists (select 1 from consent_glass
                            where person_id = :person and asking_agency = :agency and approved
                              and open_until > :now and (ended_at is null or ended_at > :now))
                        """)
                .param("person", person)
                .param("agency", agency.value())
                .param("now", Columns.at(now()))
                .query(Boolean.class)
                .single()));
        return open.get();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Permit glass(ResultSet row) throws SQLException {
        return new Permit.Glass(
                Columns.uuid(row, "id"),
                new MemberId(Columns.uuid(row, "asked_by")),
                Columns.constants(row, "kinds", DataKind.class),
                Columns.instant(row, "decided_at"),
                Columns.instant(row, "open_until"),
                Columns.instantOrNull(row, "ended_at"));
    }
}
