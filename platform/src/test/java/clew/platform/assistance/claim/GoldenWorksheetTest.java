package clew.platform.assistance.claim;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.assistance.DataTable;
import clew.platform.assistance.claim.ClaimSheet.Item;
import clew.platform.assistance.claim.ClaimSheet.Payment;
import clew.platform.assistance.claim.ClaimSheet.Work;
import clew.platform.assistance.claim.Surcharges.Mark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Worked examples, each computed by hand in the comment above its line.
class GoldenWorksheetTest {

    private static final String FILE = "clew/platform/assistance/claim/worked-examples.csv";

    /// One line of the file.
    record Example(
            String name, ClaimSheet sheet, long wages, long surcharges, long payments, long interest, long total) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Example> examples() {
        return DataTable.lines(FILE, GoldenWorksheetTest::example).stream();
    }

    @Test
    void thereAreExamples() {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theWorksheetComesToWhatWasComputedByHand(Example example) {
        ClaimResult result = Worksheet.compute(example.sheet());

        assertThat(sum(result, Section.WAGES)).as("wages").isEqualTo(example.wages());
        assertThat(sum(result, Section.SURCHARGES)).as("surcharges").isEqualTo(example.surcharges());
        assertThat(sum(result, Section.PAYMENTS)).as("payments").isEqualTo(example.payments());
        assertThat(sum(result, Section.INTEREST)).as("interest").isEqualTo(example.interest());
        assertThat(result.total()).as("total").isEqualTo(example.total());
    }

    private static long sum(ClaimResult result, Section section) {
        return result.lines().stream()
                .filter(line -> line.section() == section)
                .mapToLong(ClaimResult.Line::minor)
                .sum();
    }

    private static Example example(UnaryOperator<String> row) {
        ClaimSheet sheet = ClaimSheet.empty("EUR", LocalDate.parse(row.apply("as of")))
                .with("EUR", LocalDate.parse(row.apply("as of")), 1, interest(row));
        for (String[] work : parts(row.apply("work"))) {
            sheet = sheet.plus(work(work));
        }
        for (String[] item : parts(row.apply("items"))) {
            sheet = sheet.plus(new Item(
                    UUID.randomUUID(),
                    Item.Kind.valueOf(item[0]),
                    item[0],
                    LocalDate.parse(item[1]),
                    Long.parseLong(item[2]),
                    "EUR",
                    "receipt",
                    item[3].equals("interest")));
        }
        for (String[] paid : parts(row.apply("paid"))) {
            sheet = sheet.plus(new Payment(
                    UUID.randomUUID(),
                    "paid",
                    LocalDate.parse(paid[0]),
                    Long.parseLong(paid[1]),
                    "EUR",
                    paid[2].equals("wages")));
        }
        return new Example(
                row.apply("name"),
                sheet,
                number(row, "wages"),
                number(row, "surcharges"),
                number(row, "payments"),
                number(row, "interest"),
                number(row, "total"));
    }

    /// From, until, days a week, hours a day, normal hours, amount, per, overtime %, first hours, beyond %, night
    /// hours,
    /// night %.
    private static Work work(String[] it) {
        Surcharges rules = new Surcharges(
                new BigDecimal(it[7]),
                new BigDecimal(it[8]),
                new BigDecimal(it[9]),
                new BigDecimal(it[11]),
                BigDecimal.ZERO,
                "rules",
                Mark.ENTERED);
        WorkTerms terms = new WorkTerms(
                new BigDecimal(it[2]),
                new BigDecimal(it[3]),
                new BigDecimal(it[4]),
                new BigDecimal(8),
                new BigDecimal(it[10]),
                BigDecimal.ZERO,
                new Wage(Long.parseLong(it[5]), Wage.Per.valueOf(it[6]), "contract"),
                null,
                rules);
        return new Work(UUID.randomUUID(), "work", LocalDate.parse(it[0]), LocalDate.parse(it[1]), terms);
    }

    private static Interest interest(UnaryOperator<String> row) {
        List<Interest.Rate> rates = new ArrayList<>();
        for (String[] rate : parts(row.apply("rates"))) {
            rates.add(new Interest.Rate(LocalDate.parse(rate[0]), new BigDecimal(rate[1]), "law", Mark.ENTERED));
        }
        return new Interest(
                Interest.Kind.valueOf(row.apply("interest kind")),
                Interest.DayCount.valueOf(row.apply("day count")),
                rates);
    }

    private static List<String[]> parts(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(";"))
                        .map(part -> part.strip().split(" "))
                        .toList();
    }

    private static long number(UnaryOperator<String> row, String column) {
        return Long.parseLong(row.apply(column));
    }
}
