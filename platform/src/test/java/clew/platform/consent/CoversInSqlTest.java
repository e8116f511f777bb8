package clew.platform.consent;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.ClewTest;
import clew.platform.MovableClock;
import clew.platform.access.Acting;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.consent.rules.Giver;
import clew.platform.consent.rules.Ground;
import clew.platform.consent.rules.Purpose;
import clew.platform.consent.rules.Recipient;
import clew.platform.directory.AgencyKind;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import clew.testkit.Seeds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// The rule in SQL, which lists and searches ask, against the pure rule, over random books in the database.
@ClewTest
@Import({People.class, Agreeing.class})
class CoversInSqlTest {

    private static final List<DataKind> KINDS = List.of(DataKind.IDENTITY, DataKind.PROCESS, DataKind.HEALTH);

    @Autowired
    People people;

    @Autowired
    Persons persons;

    @Autowired
    Consents consents;

    @Autowired
    Books books;

    @Autowired
    MovableClock clock;

    @AfterEach
    void backInTime() {
        clock.reset();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void listsAndReadsGiveTheSameAnswer(long seed) throws Exception {
        RandomGenerator random = Seeds.random(seed);
        Member owner = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
        List<Member> askers = List.of(
                people.member(AgencyKind.NGO, Role.CASE_WORKER),
                people.member(AgencyKind.COMPETENT_AUTHORITY, Role.CASE_WORKER),
                people.member(AgencyKind.POLICE, Role.CASE_WORKER),
                people.member(AgencyKind.ASYLUM, Role.CASE_WORKER));
        PersonId person = Acting.as(
                owner, () -> persons.register(NewPerson.unnamed(Sex.FEMALE).aged(20, 20), owner.agency()));
        List<UUID> records = new ArrayList<>();
        for (int step = 0; step < 25; step++) {
            if (!records.isEmpty() && random.nextInt(4) == 0) {
                UUID record = records.get(random.nextInt(records.size()));
                Acting.runAs(owner, () -> consents.end(record, owner));
            } else {
                Member to = askers.get(random.nextInt(askers.size()));
                records.add(Acting.as(owner, () -> record(random, person, owner, to)));
            }
            for (Member asker : askers) {
                for (DataKind kind : KINDS) {
                    boolean read = books.to(asker, person.value()).containsKey(kind);
                    assertThat(books.among(asker, kind, Set.of(person.value())).contains(person.value()))
                            .as("seed %d, step %d, %s, %s", seed, step, asker.agencyKind(), kind)
                            .isEqualTo(read);
                    assertThat(Purpose.of(asker.agencyKind()).stream()
                                    .anyMatch(purpose ->
                                            consents.covers(person, asker.agency(), purpose, kind, clock.instant())))
                            .isEqualTo(read);
                }
            }
            clock.advance(Duration.ofHours(random.nextInt(3)));
        }
    }

    private UUID record(RandomGenerator random, PersonId person, Member owner, Member to) {
        Basis.Explained explained = new Basis.Explained("en", null, "C. Worker", null);
        Basis basis = switch (random.nextInt(4)) {
            case 0 -> new Basis.Refusal(Giver.PERSON, explained);
            case 1 -> new Basis.OnGround(Ground.DUTY_IN_LAW, "A law, art. 1", "Because it orders it.");
            default -> new Basis.Agreement(Giver.PERSON, Basis.Means.SIGNED, explained);
        };
        Recipient recipient = random.nextBoolean()
                ? new Recipient.One(to.agency())
                : new Recipient.Every(to.agencyKind().recipientClass());
        Set<Purpose> purposes = EnumSet.of(Purpose.values()[random.nextInt(Purpose.values().length)]);
        purposes.addAll(random.nextBoolean() ? Purpose.of(to.agencyKind()) : Set.of());
        Set<DataKind> kinds = EnumSet.of(KINDS.get(random.nextInt(KINDS.size())));
        kinds.addAll(random.nextBoolean() ? KINDS : List.of());
        var from = clock.instant().plus(Duration.ofHours(random.nextInt(2)));
        return consents.record(
                person,
                basis,
                new Share(purposes, recipient, kinds, from, from.plus(Duration.ofHours(random.nextInt(1, 20)))),
                null,
                owner);
    }
}
