package clew.benchmarks.platform;

import clew.platform.Platform;
import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.access.Members;
import clew.platform.access.NewMember;
import clew.platform.access.Role;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.NewCase;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.Contact;
import clew.platform.directory.Directory;
import clew.platform.directory.NewAgency;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Fills an empty data directory with an invented country: agencies, members, persons under names of three scripts,
/// and cases in every stage with needs, notes, decisions and events.
///
/// Persons go through their door, so that the index of names is the real one. Cases are written as rows, because a
/// hundred thousand decisions by hand would take a day; this is a benchmark's privilege and nobody else's.
final class LoadData {

    /// The password of every invented member.
    static final String PASSWORD = "benchmark only 12";

    /// The user names of the members who work during the benchmark.
    static final List<String> WORKERS = List.of("bench1", "bench2", "bench3", "bench4");

    private static final int BATCH = 5_000;
    private static final String[] GIVEN = {
        "Amal", "Blessing", "Chidi", "Dawit", "Elena", "Fatima", "Grace", "Hamid", "Ivana", "Jamal", "Kofi", "Leila",
        "Mariam", "Nadia", "Omar", "Petra", "Rahel", "Samir", "Tesfay", "Yusuf", "Олена", "Иван", "محمد", "فاطمة"
    };
    private static final String[] FIRST = {
        "Ab", "Bel", "Cor", "Dar", "El", "Far", "Gor", "Hal", "Is", "Jor", "Kal", "Lem", "Mor", "Nas", "Or", "Pel",
        "Qas", "Ras", "Sal", "Tar", "Ul", "Vas", "Wol", "Yar", "Zar"
    };
    private static final String[] SECOND = {"a", "e", "i", "o", "u", "ani", "ero", "osa", "ude", "imi"};
    private static final String[] THIRD = {
        "bek", "der", "fin", "gar", "han", "kov", "lin", "man", "nov", "pur", "ran", "sen", "tan", "vic", "zad"
    };

    private final ConfigurableApplicationContext platform;
    private final JdbcClient database;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(2017);

    private LoadData(ConfigurableApplicationContext platform) {
        this.platform = platform;
        this.database = platform.getBean(JdbcClient.class);
    }

    /// Fills the data directory; does nothing where there are members already.
    static void fill(Path data, int persons, int cases) throws Exception {
        try (ConfigurableApplicationContext platform = Platform.start(
                Map.of("clew.data", data.toString(), "server.port", "0", "logging.level.root", "ERROR"))) {
            LoadData load = new LoadData(platform);
            if (load.isEmpty()) {
                load.fill(persons, cases);
            }
        }
    }

    private boolean isEmpty() {
        return database.sql("select count(*) from member").query(Long.class).single() == 0;
    }

    private void fill(int persons, int cases) throws Exception {
        List<Member> owners = owners();
        int made = 0;
        PersonId first = null;
        while (made < persons) {
            int now = Math.min(BATCH, persons - made);
            Member owner = owners.get(made / BATCH % owners.size());
            List<NewPerson> batch = invented(now);
            List<PersonId> ids =
                    Acting.as(owner, () -> platform.getBean(Persons.class).registerAll(batch, owner.agency()));
            first = first == null ? ids.getFirst() : first;
            made += now;
            System.out.printf("\r%,d persons", made);
        }
        System.out.println();
        writeCases(owners.getFirst(), Objects.requireNonNull(first), cases);
    }

    private List<Member> owners() {
        List<Member> owners = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            AgencyId agency = platform.getBean(Directory.class)
                    .add(new NewAgency(
                            "Agency " + (i + 1),
                            i % 2 == 0 ? AgencyKind.RECEPTION : AgencyKind.NGO,
                            "Place " + (i + 1),
                            List.of("en"),
                            Contact.none(),
                            List.of()));
            owners.add(member(agency, i < WORKERS.size() ? WORKERS.get(i) : "owner" + i));
        }
        return owners;
    }

    private Member member(AgencyId agency, String userName) {
        Members members = platform.getBean(Members.class);
        MemberId id = members.add(
                new NewMember(userName, "Worker " + userName, agency, Set.of(Role.CASE_WORKER, Role.FIRST_RESPONDER)));
        if (WORKERS.contains(userName)) {
            members.setPassword(id, PASSWORD);
        }
        return members.get(id).member();
    }

    private List<NewPerson> invented(int count) {
        List<NewPerson> batch = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int age = random.nextInt(1, 60);
            batch.add(NewPerson.named(name(random), random.nextBoolean() ? Sex.FEMALE : Sex.MALE)
                    .aged(age, age));
        }
        return batch;
    }

    /// An invented name.
    static String name(RandomGenerator random) {
        return one(GIVEN, random) + " " + one(FIRST, random) + one(SECOND, random) + one(THIRD, random);
    }

    private static String one(String[] from, RandomGenerator random) {
        return from[random.nextInt(from.length)];
    }

    /// One case is opened by the door, so that its profile is the real one; the others are made after it.
    private void writeCases(Member owner, PersonId person, int cases) throws Exception {
        Acting.as(
                owner,
                () -> platform.getBean(Cases.class).open(NewCase.firstContact(person, false, CaseUrgency.SOON), owner));
        Fence.runAsSystem(() -> {
            database.sql(CASES).param("cases", cases).update();
            List.of(REACH, NEEDS, NOTES, EVENTS)
                    .forEach(part -> database.sql(part).update());
            database.sql("analyze").update();
        });
    }

    private static final String CASES = """
            insert into case_file (id, reference, person_id, owner_agency, profile_id, profile_version, stage,
                stage_since, urgency, next_step, due_on, child, opened_at, opened_by)
            select gen_random_uuid(), 'C-2025-' || lpad(p.n::text, 6, '0'), p.id, p.registered_by, t.profile_id,
                t.profile_version, (array['detected', 'presumed', 'presumed', t.stage])[1 + p.n % 4],
                now() - make_interval(days => (p.n % 300)::int),
                (array['ROUTINE', 'SOON', 'URGENT', 'IMMEDIATE'])[1 + p.n % 4], 'Look again',
                current_date + (p.n % 90)::int - 20, p.age_low < 18,
                now() - make_interval(days => (p.n % 300)::int), t.opened_by
            from (select id, registered_by, age_low, row_number() over (order by id) as n from person
                where id not in (select person_id from case_file)) p
            cross join (select * from case_file limit 1) t
            where p.n <= :cases
            """;

    private static final String REACH = """
            insert into case_reach (case_id, agency_id, owner_agency, relation, since)
            select id, owner_agency, owner_agency, 'OWNER', opened_at from case_file on conflict do nothing
            """;

    private static final String NEEDS = """
            insert into need (id, case_id, kind, urgency, status, opened_at, changed_at)
            select gen_random_uuid(), id, (array['SHELTER', 'MEDICAL', 'LEGAL_ADVICE'])[k], 'SOON', 'OPEN', opened_at,
                opened_at
            from case_file, generate_series(1, 2) k
            """;

    private static final String NOTES = """
            insert into case_note (id, case_id, kind, content, author, author_name, agency, agency_name, written_at)
            select gen_random_uuid(), id, 'NARRATIVE', repeat('What was said and seen. ', 12), opened_by, 'Worker',
                owner_agency, 'Agency', opened_at
            from case_file, generate_series(1, 2) k
            """;

    private static final String EVENTS = """
            insert into case_event (id, case_id, at, topic, kind, message, arguments, member_id, member_name, agency_id,
                agency_name)
            select gen_random_uuid(), c.id, c.opened_at, t.topic, t.kind, t.message, t.arguments, t.member_id,
                t.member_name, c.owner_agency, 'Agency'
            from case_file c cross join (select * from case_event limit 1) t, generate_series(1, 5) k
            """;
}
