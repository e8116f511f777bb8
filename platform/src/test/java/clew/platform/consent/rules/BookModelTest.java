package clew.platform.consent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.access.Cover;
import clew.platform.access.DataKind;
import clew.platform.access.MemberId;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.RecipientClass;
import clew.testkit.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random sequences of agreeing, refusing, withdrawing, grounds, broken glasses and time that passes, against a model
/// that knows nothing of records: a set of triples (agency, purpose, kind) that are open, redrawn hour by hour.
class BookModelTest {

    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
    private static final List<DataKind> KINDS = List.of(DataKind.IDENTITY, DataKind.HEALTH, DataKind.PROCESS);
    private static final List<AgencyKind> AGENCIES = List.of(
            AgencyKind.SHELTER,
            AgencyKind.MEDICAL,
            AgencyKind.COMPETENT_AUTHORITY,
            AgencyKind.POLICE,
            AgencyKind.ASYLUM);
    private static final MemberId MEMBER = MemberId.random();

    private final List<Permit> permits = new ArrayList<>();
    private final List<Refused> refusals = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    /// What the model remembers of an act: just who it was told about, in which hours.
    private record Told(
            UUID id,
            char type,
            Set<AgencyKind> agencies,
            Set<Purpose> purposes,
            Set<DataKind> kinds,
            int from,
            int until) {}

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void theBookAndTheModelAgreeAtEveryHour(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Map<UUID, Integer> ended = new HashMap<>();
        for (int hour = 0; hour < 30; hour++) {
            act(random, hour, ended);
            Book book = new Book(permits, refusals);
            for (AgencyKind agency : AGENCIES) {
                for (DataKind kind : KINDS) {
                    assertThat(book.covers(asker(agency), kind, at(hour)))
                            .as("seed %d, hour %d, %s, %s, %s", seed, hour, agency, kind, told)
                            .isEqualTo(open(agency, kind, hour, ended));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void withdrawingNeverOpensAnythingAndOtherPeoplesRecordsNeverShut(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Map<UUID, Integer> ended = new HashMap<>();
        for (int hour = 0; hour < 15; hour++) {
            act(random, hour, ended);
        }
        Book all = new Book(permits, refusals);
        for (Permit permit : permits) {
            Book without = new Book(
                    permits.stream().filter(other -> !other.equals(permit)).toList(), refusals);
            for (AgencyKind agency : AGENCIES) {
                Map<DataKind, Cover> now = all.open(asker(agency), at(15));
                assertThat(now.keySet())
                        .containsAll(without.open(asker(agency), at(15)).keySet());
            }
        }
    }

    private void act(RandomGenerator random, int hour, Map<UUID, Integer> ended) {
        UUID id = UUID.randomUUID();
        AgencyKind agency = AGENCIES.get(random.nextInt(AGENCIES.size()));
        boolean every = random.nextBoolean();
        RecipientClass type = agency.recipientClass();
        Recipient to = every ? new Recipient.Every(type) : new Recipient.One(id(agency));
        Set<AgencyKind> meant = new HashSet<>();
        AGENCIES.stream()
                .filter(one -> every ? one.recipientClass() == type : one == agency)
                .forEach(meant::add);
        Set<DataKind> kinds = some(random, KINDS, DataKind.class);
        Set<Purpose> purposes = some(random, List.of(Purpose.values()), Purpose.class);
        int until = hour + 1 + random.nextInt(12);
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                permits.add(new Permit.Agreed(id, purposes, to, kinds, at(hour), at(hour), at(until), null));
                told.add(new Told(id, 'A', meant, purposes, kinds, hour, until));
            }
            case 2 -> {
                refusals.add(new Refused(id, purposes, to, kinds, at(hour), null));
                told.add(new Told(id, 'R', meant, purposes, kinds, hour, Integer.MAX_VALUE));
            }
            case 3 -> {
                permits.add(new Permit.Lawful(id, Ground.CHILD_PROTECTION, to, kinds, at(hour), at(until), null));
                told.add(new Told(id, 'G', meant, purposes, kinds, hour, until));
            }
            case 4 -> {
                permits.add(new Permit.Glass(id, MEMBER, kinds, at(hour), at(hour + 3), null));
                told.add(new Told(id, 'B', Set.of(AgencyKind.SHELTER), purposes, kinds, hour, hour + 3));
            }
            default -> end(random, hour, ended);
        }
    }

    private void end(RandomGenerator random, int hour, Map<UUID, Integer> ended) {
        if (told.isEmpty()) {
            return;
        }
        UUID id = told.get(random.nextInt(told.size())).id();
        if (ended.putIfAbsent(id, hour) != null) {
            return;
        }
        permits.replaceAll(permit -> !permit.id().equals(id)
                ? permit
                : switch (permit) {
                    case Permit.Agreed a ->
                        new Permit.Agreed(
                                id, a.purposes(), a.to(), a.kinds(), a.recordedAt(), a.from(), a.until(), at(hour));
                    case Permit.Lawful g ->
                        new Permit.Lawful(id, g.ground(), g.to(), g.kinds(), g.from(), g.until(), at(hour));
                    case Permit.Glass b -> new Permit.Glass(id, b.member(), b.kinds(), b.from(), b.until(), at(hour));
                });
        refusals.replaceAll(
                r -> r.id().equals(id) ? new Refused(id, r.purposes(), r.to(), r.kinds(), r.at(), at(hour)) : r);
    }

    private boolean open(AgencyKind agency, DataKind kind, int hour, Map<UUID, Integer> ended) {
        Set<Purpose> open = EnumSet.noneOf(Purpose.class);
        boolean withoutAsking = false;
        for (int i = 0; i < told.size(); i++) {
            Told one = told.get(i);
            boolean holds = one.agencies().contains(agency)
                    && one.kinds().contains(kind)
                    && one.from() <= hour
                    && hour < one.until()
                    && hour < ended.getOrDefault(one.id(), Integer.MAX_VALUE);
            if (holds && one.type() == 'A' && unrefused(one, i, agency, kind, hour, ended)) {
                open.addAll(one.purposes());
            }
            withoutAsking |= holds && (one.type() == 'G' || one.type() == 'B');
        }
        open.retainAll(Purpose.of(agency));
        return withoutAsking || !open.isEmpty();
    }

    private boolean unrefused(
            Told agreed, int place, AgencyKind agency, DataKind kind, int hour, Map<UUID, Integer> ended) {
        return told.subList(place + 1, told.size()).stream()
                .noneMatch(no -> no.type() == 'R'
                        && no.agencies().contains(agency)
                        && no.kinds().contains(kind)
                        && no.purposes().stream().anyMatch(agreed.purposes()::contains)
                        && hour < ended.getOrDefault(no.id(), Integer.MAX_VALUE));
    }

    private static <E extends Enum<E>> Set<E> some(RandomGenerator random, List<E> all, Class<E> type) {
        Set<E> some = EnumSet.noneOf(type);
        some.add(all.get(random.nextInt(all.size())));
        all.stream().filter(_ -> random.nextInt(3) == 0).forEach(some::add);
        return some;
    }

    private static Asker asker(AgencyKind agency) {
        Asker plain = Asker.of(id(agency), agency);
        return agency == AgencyKind.SHELTER
                ? new Asker(plain.agency(), plain.recipientClass(), plain.purposes(), MEMBER)
                : plain;
    }

    private static AgencyId id(AgencyKind agency) {
        return new AgencyId(new UUID(7, agency.ordinal()));
    }

    private static Instant at(int hour) {
        return START.plus(Duration.ofHours(hour));
    }
}
