package clew.platform.recognition;

import clew.platform.access.DataKind;
import clew.platform.access.MemberId;
import clew.platform.directory.AgencyId;
import clew.platform.person.NewPerson;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.recognition.ArrivalGroup.Arrival;
import clew.platform.vault.Unopened;
import clew.platform.web.NotFound;
import clew.recognition.AgeGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The groups of people who arrived; registering one is all or nothing.
///
/// Whether the member may do so is asked of the gate before, by whoever calls.
@Component
@Transactional
public class Arrivals {

    static final String PLACE = "arrival_group.place";

    private static final String GROUP_NOTE = "arrival_group.note";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final JdbcClient database;
    private final ArrivalRows rows;
    private final Persons persons;
    private final ScreeningSeal seal;
    private final Clock clock;

    Arrivals(JdbcClient database, ArrivalRows rows, Persons persons, ScreeningSeal seal, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.persons = persons;
        this.seal = seal;
        this.clock = clock;
    }

    /// Registers a group; the same group sent twice is registered once.
    public ArrivalGroup register(NewGroup group, AgencyId agency, MemberId by) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:agency, 4))")
                .param("agency", agency.toString())
                .query((row, i) -> true)
                .single();
        if (find(group.id()).isEmpty()) {
            addGroup(group, agency, by);
            addPeople(group, agency);
        }
        return get(group.id());
    }

    /// The group, if it is the asking agency's.
    @Transactional(readOnly = true)
    public Optional<ArrivalGroup> find(UUID id) {
        return database.sql(
                        "select id, reference, place_sealed, arrived_at, note_sealed from arrival_group where id = :id")
                .param("id", id)
                .query((row, i) -> new ArrivalGroup(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        seal.find(id, DataKind.ARRIVAL, PLACE, id, row.getBytes("place_sealed")),
                        row.getTimestamp("arrived_at").toInstant(),
                        seal.find(id, DataKind.ARRIVAL, GROUP_NOTE, id, row.getBytes("note_sealed")),
                        rows.of(id)))
                .optional();
    }

    /// The group.
    ///
    /// @throws NotFound if no group of the asking agency has this identity
    @Transactional(readOnly = true)
    public ArrivalGroup get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("group of arrivals"));
    }

    /// The asking agency's groups, the latest first.
    ///
    /// @param page from 1
    @Transactional(readOnly = true)
    public List<ArrivalGroup.Line> latest(int page, int size) {
        List<Unopened<ArrivalGroup.Line>> lines = database.sql("""
                        select g.id, g.reference, g.place_sealed, g.arrived_at, count(a.id) as people,
                            count(a.id) filter (where a.alone_child) as alone_children
                        from (select * from arrival_group where agency_id = clew_agency()
                            order by arrived_at desc, id limit :size offset :skip) g
                        left join arrival a on a.group_id = g.id
                        group by g.id, g.reference, g.place_sealed, g.arrived_at
                        order by g.arrived_at desc, g.id
                        """)
                .param("size", size)
                .param("skip", (page - 1) * size)
                .query(this::line)
                .list();
        return seal.openAll(lines, DataKind.ARRIVAL);
    }

    private Unopened<ArrivalGroup.Line> line(ResultSet row, int i) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String reference = row.getString("reference");
        byte[] place = row.getBytes("place_sealed");
        Instant arrived = row.getTimestamp("arrived_at").toInstant();
        int people = row.getInt("people");
        int alone = row.getInt("alone_children");
        return new Unopened<>(
                id,
                () -> new ArrivalGroup.Line(
                        id, reference, seal.find(id, DataKind.ARRIVAL, PLACE, id, place), arrived, people, alone));
    }

    /// How many groups the asking agency has registered.
    @Transactional(readOnly = true)
    public long count() {
        return database.sql("select count(*) from arrival_group where agency_id = clew_agency()")
                .query(Long.class)
                .single();
    }

    private void addGroup(NewGroup group, AgencyId agency, MemberId by) {
        String day = DAY.format(group.arrivedAt().atZone(clock.getZone()).toLocalDate());
        int earlier = database.sql(
                        "select count(*) from arrival_group where agency_id = :agency and reference like :day")
                .param("agency", agency.value())
                .param("day", "A-" + day + "-%")
                .query(Integer.class)
                .single();
        database.sql("""
                        insert into arrival_group
                            (id, agency_id, reference, place_sealed, arrived_at, note_sealed, registered_by, registered_at)
                        values (:id, :agency, :reference, :place, :arrived, :note, :by, :at)
                        """)
                .param("id", group.id())
                .param("agency", agency.value())
                .param("reference", "A-" + day + "-" + (earlier + 1))
                .param("place", seal.seal(group.id(), DataKind.ARRIVAL, PLACE, group.id(), group.place()))
                .param("arrived", group.arrivedAt().atOffset(ZoneOffset.UTC))
                .param("note", seal.seal(group.id(), DataKind.ARRIVAL, GROUP_NOTE, group.id(), group.note()))
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void addPeople(NewGroup group, AgencyId agency) {
        List<PersonId> ids = identities(group, agency);
        Map<PersonId, Person> known = persons.getAll(ids);
        LocalDate today = LocalDate.now(clock);
        Set<String> accompanied = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            String party = group.people().get(i).party();
            if (party != null && known(known, ids.get(i)).ageGroup(today) == AgeGroup.ADULT) {
                accompanied.add(party);
            }
        }
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            NewArrival one = group.people().get(i);
            boolean alone = !accompanied.contains(one.party()) && perhapsChild(known(known, ids.get(i)), today);
            arrivals.add(new Arrival(ids.get(i), i + 1, one.party(), alone, one.urgent(), one.note()));
        }
        rows.insert(group.id(), agency, arrivals);
    }

    private static Person known(Map<PersonId, Person> persons, PersonId id) {
        return Optional.ofNullable(persons.get(id)).orElseThrow(() -> new NotFound("person"));
    }

    /// A child, or somebody whose stated age leaves room for one; with no age at all nothing is said.
    private static boolean perhapsChild(Person person, LocalDate today) {
        boolean stated = person.birthDate() != null || person.ageLow() != null || person.ageHigh() != null;
        return stated && person.ageGroup(today) != AgeGroup.ADULT;
    }

    private List<PersonId> identities(NewGroup group, AgencyId agency) {
        List<NewPerson> fresh = group.people().stream()
                .filter(one -> one.same() == null)
                .map(NewArrival::person)
                .toList();
        List<PersonId> registered = new ArrayList<>(persons.registerAll(fresh, agency));
        List<PersonId> ids = new ArrayList<>();
        for (NewArrival one : group.people()) {
            ids.add(one.same() == null ? registered.removeFirst() : one.same());
        }
        return ids;
    }
}
