package clew.scenario.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import clew.scenario.Packs;
import clew.scenario.crime.Crime;
import clew.scenario.crime.Fate;
import clew.scenario.order.Difficulty;
import clew.scenario.order.Order;
import clew.scenario.people.Population;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The dial means what it says: read from the pieces of whole worlds, as a trainee could read them.
class DifficultyTest {

    private static final int SEEDS = 300;
    private static final LocalDate START = LocalDate.of(2031, 1, 1);

    @ParameterizedTest
    @EnumSource(Difficulty.class)
    void theNumberOfSignsInThePiecesHasTheAreaOfTheTable(Difficulty difficulty) {
        double mean = LongStream.rangeClosed(1, SEEDS)
                .parallel()
                .mapToDouble(seed -> area(Order.of(seed, 500, START).at(difficulty)))
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(difficulty.area(), within(0.03));
    }

    /// The area under the ROC curve of the number of the eleven signs, over all who arrived: the share of pairs of a
    /// victim and another in which the victim has more, a tie counting half (Mann and Whitney 1947).
    private static double area(Order order) {
        Population population = Population.of(Packs.small(), order);
        Crime crime = Crime.of(Packs.small(), order, population);
        Map<Integer, Integer> signs = new HashMap<>();
        Evidence.of(Packs.small(), order, population, crime)
                .pieces()
                .forEach(piece -> signs.merge(piece.arrival(), eleven(piece), Integer::sum));
        long[] victims = new long[12];
        long[] others = new long[12];
        population.arrivals().forEach(arrival -> {
            Fate fate = crime.fates().get(arrival.person());
            (fate.victim() ? victims : others)[signs.getOrDefault(arrival.number(), 0)]++;
        });
        double won = 0;
        long pairs = 0;
        for (int of = 0; of < 12; of++) {
            for (int than = 0; than < 12; than++) {
                long these = victims[of] * others[than];
                pairs += these;
                won += these * (of > than ? 1 : of == than ? 0.5 : 0);
            }
        }
        return won / pairs;
    }

    private static int eleven(Piece piece) {
        List<Seen> signs = piece.signs();
        return (int) signs.stream()
                .filter(sign -> sign.instrument().equals("ilo-forced-labour"))
                .count();
    }
}
