package clew.platform.publication;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.publication.suppression.LinkedCounts;
import clew.platform.publication.suppression.Mark;
import clew.platform.publication.suppression.Outsider;
import clew.platform.publication.suppression.Pattern;
import clew.platform.publication.suppression.SmallCells;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Counts are what somebody finds who goes through the rows with a pencil, and all sums that a reader knows are kept.
class CountingTest {

    private final Layout layout = new Layout();

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void everyCellIsWhatCountingByHandGives(long seed) {
        List<FrozenRow> rows = FrozenRows.some(new Random(seed).nextInt(60), new Random(seed));
        Map<String, Long> cells = counted(rows).cells();

        Map<String, Predicate<FrozenRow>> byHand = new TreeMap<>();
        byHand.put("registered", row -> row.status() != null);
        byHand.put(
                "registered;SEX=FEMALE",
                row -> row.status() != null && row.sex().equals("FEMALE"));
        byHand.put(
                "registered;SEX=MALE;AGE=CHILD",
                row -> row.status() != null
                        && row.sex().equals("MALE")
                        && row.age().equals("CHILD"));
        byHand.put("registered;STATUS=DECLINED", row -> row.status() == Registration.DECLINED);
        byHand.put(
                "registered;SEX=FEMALE;CITIZENSHIP=EU",
                row -> row.status() != null
                        && row.sex().equals("FEMALE")
                        && row.country().equals("RO"));
        byHand.put(
                "registered;STATUS=PRESUMED;CITIZENSHIP=OWN",
                row -> row.status() == Registration.PRESUMED && row.country().equals("AT"));
        byHand.put(
                "registered;STATUS=IDENTIFIED;CITIZENSHIP=UNKNOWN",
                row -> row.status() == Registration.IDENTIFIED && row.country().equals("UNKNOWN"));
        byHand.put(
                "registered;AGE=ADULT;FORM=SEVERAL",
                row -> row.status() != null
                        && row.age().equals("ADULT")
                        && row.forms().size() > 1);
        byHand.put(
                "registered;STATUS=IDENTIFIED;FORM_GROUP=UNKNOWN",
                row -> row.status() == Registration.IDENTIFIED && row.forms().isEmpty());
        byHand.put(
                "PERMIT_GRANTED;SEX=OTHER",
                row -> row.events().contains(Event.PERMIT_GRANTED) && row.sex().equals("OTHER"));

        byHand.forEach((cell, counts) -> assertThat(cells.get(cell))
                .as(cell)
                .isEqualTo(rows.stream().filter(counts).count()));
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void theCategoriesOfEveryTableTakeInEverybodyOnce(long seed) {
        List<FrozenRow> rows = FrozenRows.some(40, new Random(seed));
        Map<String, Long> cells = counted(rows).cells();

        for (Dimension dimension : Dimension.values()) {
            long all = dimension.categories(rows).stream()
                    .map(category -> "registered;" + dimension + "=" + category)
                    .mapToLong(cell -> cells.getOrDefault(cell, -1_000_000L))
                    .sum();
            assertThat(all).as(dimension.name()).isEqualTo(cells.get("registered"));
        }
    }

    @Test
    void citizenshipsAndFormsAddUpToTheirGroupsWhateverTableTheyStandIn() {
        LinkedCounts counts = counted(FrozenRows.some(40, new Random(7)));

        assertThat(counts.sums())
                .anySatisfy(sum -> {
                    assertThat(sum.total()).isEqualTo("registered;SEX=FEMALE;CITIZENSHIP=OTHER");
                    assertThat(sum.parts()).contains("registered;SEX=FEMALE;COUNTRY=NG");
                })
                .anySatisfy(sum -> {
                    assertThat(sum.total()).isEqualTo("registered;STATUS=PRESUMED;FORM_GROUP=LABOUR");
                    assertThat(sum.parts())
                            .containsExactly(
                                    "registered;STATUS=PRESUMED;FORM=DOMESTIC_SERVITUDE",
                                    "registered;STATUS=PRESUMED;FORM=FORCED_LABOUR");
                });
    }

    @Test
    void aYearWithoutAnybodyIsFullOfNoughtsAndSuppressesNothing() {
        LinkedCounts counts = counted(List.of());

        assertThat(counts.cells().values()).containsOnly(0L);
        assertThat(SmallCells.protect(counts, 5).marks().values()).containsOnly(Mark.OPEN);
    }

    @Test
    void nobodyCanWorkASmallNumberOutFromAllTablesTogether() {
        LinkedCounts counts = counted(FrozenRows.some(70, new Random(1)));
        Pattern pattern = SmallCells.protect(counts, 5);

        new Outsider(counts, pattern).ofSmallCells().forEach((cell, interval) -> {
            assertThat(interval.high()).as(cell).isGreaterThanOrEqualTo(5);
            assertThat(interval.high() - interval.low()).as(cell).isGreaterThanOrEqualTo(2);
        });
        assertThat(pattern.marks().values()).contains(Mark.PRIMARY, Mark.SECONDARY, Mark.OPEN);
    }

    private LinkedCounts counted(List<FrozenRow> rows) {
        return Counting.of(rows, FrozenRows.HOME, layout.tables());
    }
}
