package clew.scenario.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import clew.scenario.Packs;
import clew.scenario.crime.Crime;
import clew.scenario.crime.Fate;
import clew.scenario.order.Order;
import clew.scenario.pack.Agency;
import clew.scenario.pack.Artefact;
import clew.scenario.pack.Pack;
import clew.scenario.people.Population;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What happened leaves pieces with those who may hold them.
class EvidenceTest {

    private static final Pack PACK = Packs.small();
    private static final LocalDate START = LocalDate.of(2031, 1, 1);

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void everyPieceIsWithABodyWhoseFormItIs(long seed) {
        Evidence evidence = evidence(Order.of(seed, 300, START));

        assertThat(evidence.pieces()).allSatisfy(piece -> {
            Agency.Kind kind = PACK.agencies().get(piece.agency()).kind();
            assertThat(PACK.forms().values())
                    .anyMatch(form -> form.artefact() == piece.artefact() && form.agency() == kind);
            assertThat(piece.fields().keySet()).isEqualTo(piece.artefact().placeholders());
            assertThat(piece.day()).isBetween(0, 364);
        });
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void everyoneWhoArrivesIsRegisteredOnceAndNobodyBeforeTheyArrive(long seed) {
        Order order = Order.of(seed, 300, START);
        Population population = Population.of(PACK, order);
        Evidence evidence = Evidence.of(PACK, order, population, Crime.of(PACK, order, population));
        Set<Integer> registered = new HashSet<>();

        for (Piece piece : evidence.pieces()) {
            if (piece.arrival() > 0) {
                assertThat(piece.day())
                        .isGreaterThanOrEqualTo(
                                population.arrivals().get(piece.arrival() - 1).day());
            }
            if (piece.artefact() == Artefact.REGISTRATION_INTERVIEW) {
                assertThat(registered.add(piece.arrival())).isTrue();
            }
        }
        assertThat(registered).hasSize(population.arrivals().size());
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void aSignShowsOnlyWhereThePackLetsItAndOnlyOnceOfAPerson(long seed) {
        Evidence evidence = evidence(Order.of(seed, 300, START));
        Set<List<Object>> seen = new HashSet<>();

        for (Piece piece : evidence.pieces()) {
            for (Seen sign : piece.signs()) {
                assertThat(PACK.signs())
                        .anyMatch(each -> each.artefact() == piece.artefact()
                                && each.instrument().equals(sign.instrument())
                                && each.indicator().equals(sign.indicator()));
                assertThat(piece.arrival() == 0 || seen.add(List.of(piece.arrival(), sign)))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#ten")
    void whatIsBehindAPieceIsTrue(long seed) {
        Order order = Order.of(seed, 2_000, START);
        Population population = Population.of(PACK, order);
        Crime crime = Crime.of(PACK, order, population);
        Evidence evidence = Evidence.of(PACK, order, population, crime);

        for (int i = 0; i < evidence.pieces().size(); i++) {
            Piece piece = evidence.pieces().get(i);
            Behind behind = evidence.behind().get(i);
            assertThat(behind.piece()).isEqualTo(piece.number()).isEqualTo(i + 1);
            if (behind.person() >= 0) {
                Fate fate = crime.fates().get(behind.person());
                assertThat(population.arrivals().get(piece.arrival() - 1).person())
                        .isEqualTo(behind.person());
                assertThat(behind.network()).isEqualTo(fate.network());
                assertThat(behind.untrue().isEmpty()
                                || !fate.victim()
                                || !fate.controls().isEmpty())
                        .isTrue();
                if (!fate.victim()) {
                    assertThat(behind.untrue()).isEqualTo(piece.signs());
                }
            }
        }
    }

    @Test
    void thatAPieceExistsTellsNothing() {
        Order order = Order.of(8, 30_000, START);
        Population population = Population.of(PACK, order);
        Crime crime = Crime.of(PACK, order, population);
        Evidence evidence = Evidence.of(PACK, order, population, crime);
        int[] pieces = new int[population.arrivals().size() + 1];
        evidence.pieces().stream()
                .filter(piece -> piece.artefact() == Artefact.PHONE_CONTACTS
                        && piece.signs().isEmpty())
                .forEach(piece -> pieces[piece.arrival()]++);
        double[] telephones = new double[2];
        double[] people = new double[2];
        population.arrivals().forEach(arrival -> {
            int victim = crime.fates().get(arrival.person()).victim() ? 1 : 0;
            telephones[victim] += pieces[arrival.number()];
            people[victim]++;
        });

        assertThat(telephones[1] / people[1]).isBetween(0.02, 0.11);
        assertThat(telephones[0] / people[0]).isBetween(0.02, 0.11);
    }

    @Test
    void oneThreadAndFourGatherTheSame() {
        Order order = Order.of(9, 2_000, START);
        Population population = Population.of(PACK, order);
        Crime crime = Crime.of(PACK, order, population);
        Evidence alone = Evidence.of(PACK, order, population, crime);
        try (ForkJoinPool pool = new ForkJoinPool(4)) {
            assertThat(pool.submit(() -> Evidence.of(PACK, order, population, crime))
                            .join())
                    .isEqualTo(alone);
        }
    }

    private static Evidence evidence(Order order) {
        Population population = Population.of(PACK, order);
        return Evidence.of(PACK, order, population, Crime.of(PACK, order, population));
    }
}
