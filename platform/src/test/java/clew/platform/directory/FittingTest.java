package clew.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;

import clew.testkit.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FittingTest {

    private static final Wanted A_GIRL =
            new Wanted(ServiceKind.SHELTER, Taken.GIRLS, List.of("ti", "ar"), "Harbour", true);

    @Test
    void whatSpeaksForAnAgencyAndAgainstItIsSaid() {
        Agency full = agency("Full House", "Hill", List.of("en"), service(Set.of(Taken.WOMEN), 0, false));
        Agency fits = agency("Good House", "harbour", List.of("ti", "en"), service(Set.of(Taken.GIRLS), 3, true));

        List<Fit> ranked = Fitting.rank(A_GIRL, List.of(full, fits));

        assertThat(ranked.getFirst().agency()).isEqualTo(fits);
        assertThat(keys(ranked.getFirst().reasons()))
                .containsExactly(
                        "directory.fit.offers",
                        "directory.fit.takes",
                        "directory.fit.free",
                        "directory.fit.roundTheClock",
                        "directory.fit.speaks",
                        "directory.fit.samePlace");
        assertThat(ranked.getFirst().fits()).isTrue();
        assertThat(keys(ranked.getLast().against()))
                .containsExactly("directory.fit.takesNot", "directory.fit.full", "directory.fit.speaksNot");
    }

    @Test
    void placesThatNobodyCountedAreNotTakenForNone() {
        Agency silent = agency("Silent House", "Harbour", List.of("ti"), service(Set.of(Taken.GIRLS), null, true));

        Fit fit = Fitting.rank(A_GIRL, List.of(silent)).getFirst();

        assertThat(fit.fits()).isTrue();
        assertThat(keys(fit.reasons())).contains("directory.fit.placesUnknown");
    }

    @Test
    void whereNoLanguageIsKnownNoneSpeaksAgainst() {
        Wanted unknown = new Wanted(ServiceKind.SHELTER, Taken.GIRLS, List.of(), null, false);
        Agency any = agency("Any House", "Hill", List.of(), service(Set.of(Taken.GIRLS), 1, false));

        assertThat(Fitting.rank(unknown, List.of(any)).getFirst().fits()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void nobodyIsLeftOutAndTheOrderDependsOnNothingButTheAgencies(long seed) {
        RandomGenerator random = Seeds.random(seed);
        List<Agency> agencies = agencies(random);
        Wanted wanted = wanted(random);
        List<Agency> shuffled = new ArrayList<>(agencies);
        Collections.shuffle(shuffled, Random.from(random));

        List<Fit> ranked = Fitting.rank(wanted, agencies);

        assertThat(ranked)
                .hasSameSizeAs(agencies)
                .extracting(Fit::agency)
                .containsExactlyInAnyOrderElementsOf(agencies);
        assertThat(Fitting.rank(wanted, shuffled)).isEqualTo(ranked);
        for (int at = 0; at < ranked.size(); at++) {
            assertThat(ranked.get(at).rank()).isEqualTo(at + 1);
            assertThat(ranked.get(at).reasons().size()
                            + ranked.get(at).against().size())
                    .isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void whoHasMoreAgainstThemNeverStandsBeforeWhoHasLess(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Wanted wanted = wanted(random);

        List<Fit> offering = Fitting.rank(wanted, agencies(random)).stream()
                .filter(fit -> fit.agency().service(wanted.service()).isPresent())
                .toList();

        assertThat(offering)
                .isSortedAccordingTo((one, other) ->
                        Integer.compare(one.against().size(), other.against().size()));
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void anotherLanguageNeverMakesAnAgencyFitLess(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Wanted wanted = wanted(random);
        List<Agency> agencies = agencies(random);
        Agency one = agencies.getFirst();
        List<String> more = new ArrayList<>(one.languages());
        more.addAll(wanted.languages());
        List<Agency> changed = new ArrayList<>(agencies);
        changed.set(
                0,
                new Agency(
                        one.id(),
                        one.name(),
                        one.kind(),
                        one.place(),
                        more,
                        one.contact(),
                        one.active(),
                        one.version(),
                        one.services()));

        assertThat(rank(one.id(), Fitting.rank(wanted, changed)))
                .isLessThanOrEqualTo(rank(one.id(), Fitting.rank(wanted, agencies)));
    }

    private static int rank(AgencyId id, List<Fit> fits) {
        return fits.stream()
                .filter(fit -> fit.agency().id().equals(id))
                .findFirst()
                .orElseThrow()
                .rank();
    }

    private static Wanted wanted(RandomGenerator random) {
        List<String> languages = random.nextBoolean() ? List.of("ti", "ar") : List.of();
        return new Wanted(
                ServiceKind.values()[random.nextInt(3)],
                Taken.values()[random.nextInt(5)],
                languages,
                random.nextBoolean() ? "Harbour" : null,
                random.nextBoolean());
    }

    private static List<Agency> agencies(RandomGenerator random) {
        List<Agency> agencies = new ArrayList<>();
        int count = 1 + random.nextInt(20);
        for (int number = 0; number < count; number++) {
            List<Agency.Service> services = new ArrayList<>();
            for (int kind = 0; kind < 3; kind++) {
                if (random.nextBoolean()) {
                    EnumSet<Taken> takes = EnumSet.of(Taken.values()[random.nextInt(5)]);
                    takes.add(Taken.values()[random.nextInt(5)]);
                    Integer free = random.nextBoolean() ? Integer.valueOf(random.nextInt(3)) : null;
                    services.add(
                            new Agency.Service(ServiceKind.values()[kind], takes, null, free, random.nextBoolean()));
                }
            }
            agencies.add(new Agency(
                    new AgencyId(new UUID(random.nextLong(), random.nextLong())),
                    "House " + random.nextInt(5),
                    AgencyKind.SHELTER,
                    random.nextBoolean() ? "Harbour" : "Hill",
                    random.nextBoolean() ? List.of("en") : List.of("en", "ti"),
                    Contact.none(),
                    true,
                    0,
                    services));
        }
        return agencies;
    }

    private static Agency agency(String name, String place, List<String> languages, Agency.Service service) {
        return new Agency(
                AgencyId.random(),
                name,
                AgencyKind.SHELTER,
                place,
                languages,
                Contact.none(),
                true,
                0,
                List.of(service));
    }

    private static Agency.Service service(Set<Taken> takes, @Nullable Integer free, boolean roundTheClock) {
        return new Agency.Service(ServiceKind.SHELTER, takes, null, free, roundTheClock);
    }

    private static List<String> keys(List<Reason> reasons) {
        return reasons.stream().map(Reason::key).toList();
    }
}
