package clew.platform.person;

import clew.platform.database.Fence;
import clew.platform.directory.AgencyId;
import clew.platform.vault.Compartment;
import clew.platform.vault.Unopened;
import clew.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The index of names, and the search in it: who within the asking agency's reach may bear a name like this one.
///
/// The database finds at most [#CANDIDATES] persons for each name by equal keys ([Spelling]); their names are then
/// compared in full ([Likeness]). The index holds blind keys ([Vault#blindKey]): who has the database alone can tell
/// which persons share a part of a name, and not which part.
@Component
final class PersonIndex {

    private static final int CANDIDATES = 40;
    private static final int SHOWN = 20;
    private static final String PURPOSE = "name";

    private static final String FIND = """
            with asked as (
                select * from unnest(cast(:rows as int[]), cast(:words as int[]), cast(:keys as uuid[]),
                    cast(:weights as float8[])) as a (entry, word, key, weight)
            ), hit as (
                select a.entry, a.word, k.person_id, max(a.weight) as weight
                from asked a join person_key k on k.agency_id = clew_agency() and k.key = a.key
                group by a.entry, a.word, k.person_id
            ), ranked as (
                select entry, person_id,
                    row_number() over (partition by entry order by sum(weight) desc, person_id) as place
                from hit group by entry, person_id
            )
            select r.entry, n.id as name_id, n.full_name_sealed, %s
            from ranked r
            join person p on p.id = r.person_id
            join person_name n on n.person_id = r.person_id
            where r.place <= :candidates
            order by r.entry, r.place
            """.formatted(PersonRows.COLUMNS);

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final PersonRows rows;
    private final NameRows names;
    private final Vault vault;

    PersonIndex(JdbcClient database, JdbcTemplate batches, PersonRows rows, NameRows names, Vault vault) {
        this.database = database;
        this.batches = batches;
        this.rows = rows;
        this.names = names;
        this.vault = vault;
    }

    private record Key(UUID person, UUID key) {}

    private record Candidate(int entry, String name, Person person) {}

    /// Makes the person findable under a name by every agency that may know the person.
    void add(PersonId person, String name) {
        List<Key> keys = keys(Map.of(person, name));
        Fence.runAsSystem(() -> batches.batchUpdate("""
                insert into person_key (agency_id, key, person_id)
                select agency_id, ?, person_id from person_reach
                where person_id = ? and relation in ('OWNER', 'PARTNER') on conflict do nothing
                """, keys, 1000, (row, key) -> {
            row.setObject(1, key.key());
            row.setObject(2, key.person());
        }));
    }

    /// Makes persons findable by the agency that registers them.
    void addAll(Map<PersonId, String> names, AgencyId agency) {
        List<Key> keys = keys(names);
        Fence.runAsSystem(() -> database.sql("""
                        insert into person_key (agency_id, key, person_id)
                        select cast(:agency as uuid), k.key, k.person
                        from unnest(cast(:keys as uuid[]), cast(:persons as uuid[])) as k (key, person)
                        on conflict do nothing
                        """)
                .param("agency", agency.value())
                .param("keys", keys.stream().map(Key::key).toArray(UUID[]::new))
                .param("persons", keys.stream().map(Key::person).toArray(UUID[]::new))
                .update());
    }

    /// Writes the keys of all names of a person anew, for each agency that may know the person.
    void rebuild(PersonId person) {
        Fence.runAsSystem(() -> {
            database.sql("delete from person_key where person_id = :person")
                    .param("person", person.value())
                    .update();
            names.of(person).forEach(name -> add(person, name.full()));
        });
    }

    /// Puts names into the index, for each agency that may know the person.
    void addNames(List<NameRows.Unindexed> added) {
        added.forEach(name -> add(name.person(), name.name()));
    }

    /// For each name the persons who may be meant, the closest first; an empty list for a name without letters.
    List<List<Match>> search(List<String> asked) {
        Question question = new Question(vault);
        for (int entry = 0; entry < asked.size(); entry++) {
            question.ask(entry, asked.get(entry));
        }
        Map<Integer, Map<PersonId, Match>> found = new TreeMap<>();
        for (Candidate candidate : candidates(question)) {
            double closeness = Likeness.of(asked.get(candidate.entry()), candidate.name());
            if (closeness >= Likeness.ENOUGH) {
                found.computeIfAbsent(candidate.entry(), entry -> new LinkedHashMap<>())
                        .merge(
                                candidate.person().id(),
                                new Match(candidate.person(), candidate.name(), closeness),
                                (a, b) -> a.closeness() >= b.closeness() ? a : b);
            }
        }
        List<List<Match>> matches = new ArrayList<>();
        for (int entry = 0; entry < asked.size(); entry++) {
            matches.add(closestFirst(found.get(entry)));
        }
        return matches;
    }

    private static List<Match> closestFirst(@Nullable Map<PersonId, Match> matches) {
        if (matches == null) {
            return List.of();
        }
        return matches.values().stream()
                .sorted(Comparator.comparingDouble(Match::closeness).reversed())
                .limit(SHOWN)
                .toList();
    }

    private List<Candidate> candidates(Question question) {
        if (question.keys.isEmpty()) {
            return List.of();
        }
        List<Unopened<Candidate>> read = database.sql(FIND)
                .param("rows", question.entries.toArray(Integer[]::new))
                .param("words", question.words.toArray(Integer[]::new))
                .param("keys", question.keys.toArray(UUID[]::new))
                .param("weights", question.weights.toArray(Double[]::new))
                .param("candidates", CANDIDATES)
                .query(this::candidate)
                .list();
        return vault.openAll(read, Compartment.IDENTITY);
    }

    private Unopened<Candidate> candidate(ResultSet row, int index) throws SQLException {
        int entry = row.getInt("entry");
        UUID name = row.getObject("name_id", UUID.class);
        byte[] sealed = row.getBytes("full_name_sealed");
        Unopened<Person> person = rows.read(row, index);
        return new Unopened<>(
                person.person(),
                () -> new Candidate(
                        entry,
                        names.full(person.person(), name, sealed),
                        person.opening().get()));
    }

    private List<Key> keys(Map<PersonId, String> named) {
        List<Key> keys = new ArrayList<>();
        named.forEach((person, name) ->
                Spelling.keys(name).forEach(key -> keys.add(new Key(person.value(), vault.blindKey(PURPOSE, key)))));
        return keys;
    }

    /// The keys to look up: for each word of each name the word as written, as a beginning, its skeleton and slips.
    private static final class Question {
        final List<Integer> entries = new ArrayList<>();
        final List<Integer> words = new ArrayList<>();
        final List<UUID> keys = new ArrayList<>();
        final List<Double> weights = new ArrayList<>();
        private final Vault vault;

        Question(Vault vault) {
            this.vault = vault;
        }

        void ask(int entry, String name) {
            List<String> asked = Spelling.words(name);
            for (int word = 0; word < asked.size(); word++) {
                String written = asked.get(word);
                add(entry, word, Spelling.whole(written), 1.0);
                if (written.length() >= Spelling.SHORTEST_BEGINNING) {
                    add(entry, word, Spelling.beginning(written), 0.8);
                }
                skeleton(entry, word, written);
                if (word + 1 < asked.size()) {
                    skeleton(entry, word, written + asked.get(word + 1));
                }
            }
        }

        private void skeleton(int entry, int word, String written) {
            String skeleton = Spelling.skeleton(written);
            add(entry, word, Spelling.bones(skeleton), 0.9);
            Spelling.slips(skeleton).forEach(slip -> add(entry, word, Spelling.bones(slip), 0.6));
        }

        private void add(int entry, int word, String key, double weight) {
            entries.add(entry);
            words.add(word);
            keys.add(vault.blindKey(PURPOSE, key));
            weights.add(weight);
        }
    }
}
