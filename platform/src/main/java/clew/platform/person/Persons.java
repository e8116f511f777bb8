package clew.platform.person;

import clew.platform.access.Relation;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyId;
import clew.platform.person.PersonName.NameKind;
import clew.platform.person.PersonRows.Named;
import clew.platform.vault.Unopened;
import clew.platform.web.EditConflict;
import clew.platform.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All persons this instance knows; the door of the room.
///
/// Reading and searching give what the asking agency may reach, as the row fence has it. Whether the member may do so
/// is asked of the gate before, by whoever opens this door.
@Component
@Transactional
public class Persons {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final PersonRows rows;
    private final NameRows names;
    private final PersonIndex index;
    private final Pseudonyms pseudonyms;
    private final AgeRows ages;
    private final OpenNames openNames;
    private final Clock clock;

    Persons(
            JdbcClient database,
            JdbcTemplate batches,
            PersonRows rows,
            NameRows names,
            PersonIndex index,
            Pseudonyms pseudonyms,
            AgeRows ages,
            OpenNames openNames,
            Clock clock) {
        this.database = database;
        this.batches = batches;
        this.rows = rows;
        this.names = names;
        this.index = index;
        this.pseudonyms = pseudonyms;
        this.ages = ages;
        this.openNames = openNames;
        this.clock = clock;
    }

    /// Registers a person whom the agency may know from then on as owner.
    public PersonId register(NewPerson person, AgencyId by) {
        return registerAll(List.of(person), by).getFirst();
    }

    /// Registers many persons at once, in the given order.
    public List<PersonId> registerAll(List<NewPerson> persons, AgencyId by) {
        List<Named> named = named(persons);
        Instant now = now();
        rows.add(named, by, now);
        Fence.runAsSystem(() -> batches.batchUpdate(
                "insert into person_reach (person_id, agency_id, relation, since) values (?, ?, 'OWNER', ?)",
                named,
                500,
                (row, person) -> {
                    row.setObject(1, person.id().value());
                    row.setObject(2, by.value());
                    row.setObject(3, now.atOffset(ZoneOffset.UTC));
                }));
        names.add(named.stream().map(Persons::firstName).toList(), now);
        Map<PersonId, String> known = new LinkedHashMap<>();
        named.forEach(person -> known.put(person.id(), person.name()));
        index.addAll(known, by);
        return named.stream().map(Named::id).toList();
    }

    /// The person, if within reach.
    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(getAll(List.of(id)).get(id));
    }

    /// The person.
    ///
    /// @throws NotFound if nobody with this identity is within reach
    @Transactional(readOnly = true)
    public Person get(PersonId id) {
        return find(id).orElseThrow(() -> new NotFound("person"));
    }

    /// Those of the given persons who are within reach, by identity.
    @Transactional(readOnly = true)
    public Map<PersonId, Person> getAll(List<PersonId> ids) {
        Map<PersonId, Person> found = new LinkedHashMap<>();
        List<Unopened<Person>> read = database.sql(
                        "select " + PersonRows.COLUMNS + " from person p where p.id = any(:ids)")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(rows::read)
                .list();
        ages.attach(rows.opened(read)).forEach(person -> found.put(person.id(), person));
        return found;
    }

    /// Changes what is known of a person; what was known before is kept.
    ///
    /// @param version the version that the change was made from
    /// @throws EditConflict if somebody else has changed the person since
    public void change(PersonId id, NewPerson known, int version) {
        Person before = get(id);
        String name = known.name() == null ? before.displayName() : known.name();
        names.keep(before, now());
        boolean changed =
                rows.change(new Named(id, name, known.called(name, known.pseudonym())), version, LocalDate.now(clock));
        if (!changed) {
            throw conflict(known, get(id));
        }
        ages.keepRegistered(before, known, now());
        if (!name.equals(before.displayName())) {
            addName(id, name, known.pseudonym() ? NameKind.PSEUDONYM : NameKind.NAME);
        }
    }

    /// Adds a name under which the person is known; a name that is already there is not added again.
    public void addName(PersonId id, String name, NameKind kind) {
        boolean known = names(id).stream().anyMatch(there -> there.full().equals(name));
        if (!known) {
            names.add(List.of(new NameRows.Added(id, name, kind)), now());
            index.add(id, name);
        }
    }

    /// The names under which a person is known, in the order in which they were given.
    @Transactional(readOnly = true)
    public List<PersonName> names(PersonId id) {
        return names.of(id);
    }

    /// What an agency is to a person.
    @Transactional(readOnly = true)
    public Relation relationOf(AgencyId agency, PersonId id) {
        return reach(id).stream()
                .filter(reach -> reach.agency().equals(agency))
                .map(Reach::relation)
                .findFirst()
                .orElse(Relation.NONE);
    }

    /// All agencies that may know a person.
    @Transactional(readOnly = true)
    public List<Reach> reach(PersonId id) {
        List<Reach> all = new ArrayList<>();
        Fence.runAsSystem(() -> all.addAll(database.sql(
                        "select agency_id, relation, since from person_reach where person_id = :person order by since")
                .param("person", id.value())
                .query((row, i) -> new Reach(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        Relation.valueOf(row.getString("relation")),
                        row.getTimestamp("since").toInstant()))
                .list()));
        return all;
    }

    /// Lets an agency know a person; an owner stays owner.
    public void grantReach(PersonId id, AgencyId agency, Relation relation) {
        if (relation == Relation.NONE) {
            revokeReach(id, agency);
            return;
        }
        Fence.runAsSystem(() -> database.sql("""
                        insert into person_reach as r (person_id, agency_id, relation, since)
                        values (:person, :agency, :relation, :since)
                        on conflict (person_id, agency_id) do update set relation = excluded.relation
                        where r.relation <> 'OWNER'
                        """)
                .param("person", id.value())
                .param("agency", agency.value())
                .param("relation", relation.name())
                .param("since", now().atOffset(ZoneOffset.UTC))
                .update());
        index.rebuild(id);
    }

    /// Takes from an agency what [#grantReach] gave; an owner stays owner.
    public void revokeReach(PersonId id, AgencyId agency) {
        Fence.runAsSystem(() -> database.sql("""
                        delete from person_reach
                        where person_id = :person and agency_id = :agency and relation <> 'OWNER'
                        """)
                .param("person", id.value())
                .param("agency", agency.value())
                .update());
        index.rebuild(id);
    }

    /// Who within reach may bear this name, the closest first: whatever the accents, case, script and order of names.
    @Transactional(readOnly = true)
    public List<Match> search(String name) {
        return searchAll(List.of(name)).getFirst();
    }

    /// As [#search], for many names in one query; the answers are in the order of the names.
    @Transactional(readOnly = true)
    public List<List<Match>> searchAll(List<String> names) {
        List<List<Match>> found = index.search(names);
        Map<PersonId, Person> known = new LinkedHashMap<>();
        ages.attach(found.stream()
                        .flatMap(List::stream)
                        .map(Match::person)
                        .distinct()
                        .toList())
                .forEach(person -> known.put(person.id(), person));
        Set<PersonId> hidden = openNames.hidden(known.keySet());
        return found.stream()
                .map(matches -> matches.stream()
                        .filter(match -> !hidden.contains(match.person().id()))
                        .map(match -> new Match(
                                known.getOrDefault(match.person().id(), match.person()),
                                match.name(),
                                match.closeness()))
                        .toList())
                .toList();
    }

    private List<Named> named(List<NewPerson> persons) {
        int unnamed =
                (int) persons.stream().filter(person -> person.name() == null).count();
        List<String> free = new ArrayList<>(pseudonyms.take(unnamed));
        List<Named> named = new ArrayList<>();
        for (NewPerson person : persons) {
            String name = person.name();
            NewPerson known = name == null ? person.called(free.removeFirst(), true) : person;
            named.add(new Named(PersonId.random(), java.util.Objects.requireNonNull(known.name()), known));
        }
        return named;
    }

    private static NameRows.Added firstName(Named person) {
        return new NameRows.Added(
                person.id(), person.name(), person.known().pseudonym() ? NameKind.PSEUDONYM : NameKind.NAME);
    }

    private static EditConflict conflict(NewPerson yours, Person saved) {
        NewPerson theirs = saved.known();
        return EditConflict.of("/persons/" + saved.id() + "/edit")
                .field("person.field.name", yours.name(), theirs.name())
                .field("person.field.sex", yours.sex(), theirs.sex())
                .field("person.field.birthDate", yours.birthDate(), theirs.birthDate())
                .field("person.field.birthDateEstimated", yours.birthDateEstimated(), theirs.birthDateEstimated())
                .field("person.field.ageLow", yours.ageLow(), theirs.ageLow())
                .field("person.field.ageHigh", yours.ageHigh(), theirs.ageHigh())
                .field("person.field.language", yours.language(), theirs.language())
                .field(
                        "person.field.citizenships",
                        String.join(", ", yours.citizenships()),
                        String.join(", ", theirs.citizenships()))
                .field("person.field.note", yours.note(), theirs.note());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
