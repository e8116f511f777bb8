package clew.platform.publication.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.testkit.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmallCellsTest {

    private static final int K = 3;

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void noSmallCountCanBeComputedByAnybodyWhoTriesEveryTable(long seed) {
        Square square = Square.random(Seeds.random(seed), 2, 3, 7);
        Pattern pattern = SmallCells.protect(square.counts(), K);

        Map<String, Outsider.Interval> possible = square.byBruteForce(pattern, 7 + K + 1);

        pattern.marks().forEach((cell, mark) -> {
            if (mark == Mark.PRIMARY) {
                long count = square.counts().count(cell);
                assertThat(possible.get(cell).high()).as(cell).isGreaterThanOrEqualTo(count + K);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void theAuditFindsWhatTryingEveryTableFinds(long seed) {
        Square square = Square.random(Seeds.random(seed), 2, 3, 6);
        Pattern pattern = SmallCells.protect(square.counts(), K);
        Outsider outsider = new Outsider(square.counts(), pattern);
        long most = 10;

        square.byBruteForce(pattern, most).forEach((cell, tried) -> {
            Outsider.Interval computed = outsider.interval(cell);
            assertThat(computed.low()).as(cell).isEqualTo(tried.low());
            assertThat(computed.high()).as(cell).isGreaterThanOrEqualTo(tried.high());
            if (computed.high() < most) {
                assertThat(computed.high()).as(cell).isEqualTo(tried.high());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void onlySmallCountsArePrimaryAndNoughtsStayOpen(long seed) {
        LinkedCounts counts = Square.random(Seeds.random(seed), 4, 5, 20).counts();
        Pattern pattern = SmallCells.protect(counts, 5);

        counts.cells().forEach((cell, count) -> {
            assertThat(pattern.mark(cell) == Mark.PRIMARY).as(cell).isEqualTo(count > 0 && count < 5);
            if (count == 0) {
                assertThat(pattern.mark(cell)).as(cell).isEqualTo(Mark.OPEN);
            }
        });
        new Outsider(counts, pattern)
                .ofSmallCells()
                .forEach((cell, interval) ->
                        assertThat(interval.high()).as(cell).isGreaterThanOrEqualTo(counts.count(cell) + 5));
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#ten")
    void theOrderInWhichCellsAndSumsAreGivenDoesNotMatter(long seed) {
        LinkedCounts counts = Square.random(Seeds.random(seed), 4, 4, 12).counts();
        List<LinkedCounts.Sum> shuffled = new ArrayList<>(counts.sums());
        Collections.shuffle(shuffled, new Random(seed));
        SortedMap<String, Long> again = new TreeMap<>(new HashMap<>(counts.cells()));

        assertThat(SmallCells.protect(new LinkedCounts(again, shuffled), 5)).isEqualTo(SmallCells.protect(counts, 5));
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#ten")
    void tablesOfThreeDimensionsThatShareTheirMarginsAreProtectedTogether(long seed) {
        LinkedCounts counts = cube(Seeds.random(seed));
        Pattern pattern = SmallCells.protect(counts, 5);

        new Outsider(counts, pattern)
                .ofSmallCells()
                .forEach((cell, interval) ->
                        assertThat(interval.high()).as(cell).isGreaterThanOrEqualTo(counts.count(cell) + 5));
    }

    @Test
    void hidingTheSmallCellAloneHidesNothing() {
        LinkedCounts counts = new Square(new long[][] {{2, 20, 30}, {40, 50, 60}, {70, 80, 90}}).counts();
        SortedMap<String, Mark> marks = new TreeMap<>();
        counts.cells().forEach((cell, count) -> marks.put(cell, count == 2 ? Mark.PRIMARY : Mark.OPEN));

        Outsider outsider = new Outsider(counts, new Pattern(5, marks, new TreeSet<>()));

        assertThat(outsider.interval("r0/c0")).isEqualTo(new Outsider.Interval(2, 2));
    }

    @Test
    void aSmallCellIsHiddenByTheCheapestRectangleAndEveryTotalStays() {
        LinkedCounts counts = new Square(new long[][] {{2, 20, 30}, {40, 50, 60}, {70, 80, 90}}).counts();

        Pattern pattern = SmallCells.protect(counts, 5);

        assertThat(pattern.marks().entrySet().stream()
                        .filter(each -> each.getValue() != Mark.OPEN)
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("r0/c0", "r0/c1", "r1/c0", "r1/c1");
        assertThat(new Outsider(counts, pattern).interval("r0/c0").high()).isGreaterThanOrEqualTo(7);
    }

    @Test
    void whoIsTheOnlyOneInACellCannotComputeTheOtherSmallCell() {
        // A single row: 1 and 3 hidden would do for an outsider, but the one person could subtract.
        LinkedCounts counts = new LinkedCounts(
                new TreeMap<>(Map.of("all", 24L, "a", 1L, "b", 3L, "c", 20L)),
                List.of(new LinkedCounts.Sum("all", new TreeSet<>(List.of("a", "b", "c")))));

        Pattern pattern = SmallCells.protect(counts, 2 + 2);

        assertThat(pattern.hides("c") || pattern.hides("all")).isTrue();
    }

    @Test
    void oneAndTheSamePersonInTwoCellsIsToldAsUnprotected() {
        LinkedCounts counts = new LinkedCounts(
                new TreeMap<>(Map.of("all", 1L, "women", 1L, "men", 0L)),
                List.of(new LinkedCounts.Sum("all", new TreeSet<>(List.of("women", "men")))));

        assertThat(SmallCells.protect(counts, 5).unprotected()).containsExactly("all", "women");
    }

    @Test
    void countsThatDoNotAddUpAreRefusedWithTheCellAndBothFigures() {
        assertThatThrownBy(() -> new LinkedCounts(
                        new TreeMap<>(Map.of("all", 5L, "a", 2L, "b", 2L)),
                        List.of(new LinkedCounts.Sum("all", new TreeSet<>(List.of("a", "b"))))))
                .hasMessage("the parts of all add up to 4, expected 5");
    }

    @Test
    void nothingSmallMeansNothingHidden() {
        LinkedCounts counts = new Square(new long[][] {{0, 20}, {40, 50}}).counts();

        assertThat(SmallCells.protect(counts, 5).marks().values()).containsOnly(Mark.OPEN);
    }

    /// 2 × 3 × 4 with all margins: what three tables of pairs and one of triples share.
    private static LinkedCounts cube(RandomGenerator random) {
        int[] size = {2, 3, 4};
        SortedMap<String, Long> cells = new TreeMap<>();
        List<LinkedCounts.Sum> sums = new ArrayList<>();
        for (int a = 0; a < size[0]; a++) {
            for (int b = 0; b < size[1]; b++) {
                for (int c = 0; c < size[2]; c++) {
                    long count = random.nextInt(14);
                    for (int margins = 0; margins < 8; margins++) {
                        cells.merge(at(margins, a, b, c), count, Long::sum);
                    }
                }
            }
        }
        for (int a = -1; a < size[0]; a++) {
            for (int b = -1; b < size[1]; b++) {
                for (int c = -1; c < size[2]; c++) {
                    addSums(sums, size, a, b, c);
                }
            }
        }
        return new LinkedCounts(cells, sums);
    }

    private static void addSums(List<LinkedCounts.Sum> sums, int[] size, int a, int b, int c) {
        int[] at = {a, b, c};
        for (int d = 0; d < 3; d++) {
            if (at[d] < 0) {
                TreeSet<String> parts = new TreeSet<>();
                for (int i = 0; i < size[d]; i++) {
                    int[] part = at.clone();
                    part[d] = i;
                    parts.add(part[0] + " " + part[1] + " " + part[2]);
                }
                sums.add(new LinkedCounts.Sum(a + " " + b + " " + c, parts));
            }
        }
    }

    private static String at(int margins, int a, int b, int c) {
        return ((margins & 1) == 0 ? a : -1) + " " + ((margins & 2) == 0 ? b : -1) + " "
                + ((margins & 4) == 0 ? c : -1);
    }
}
