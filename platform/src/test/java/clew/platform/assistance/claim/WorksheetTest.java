package clew.platform.assistance.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.platform.assistance.claim.ClaimSheet.Item;
import clew.platform.assistance.claim.ClaimSheet.Payment;
import clew.platform.assistance.claim.ClaimSheet.Work;
import clew.platform.assistance.claim.Surcharges.Mark;
import clew.platform.directory.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorksheetTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void theTotalIsTheSumOfTheLinesAndOfTheSections(long seed) {
        ClaimResult result = Worksheet.compute(random(dice(seed)));

        long lines = result.lines().stream().mapToLong(ClaimResult.Line::minor).sum();
        long sections = result.sums().stream().mapToLong(ClaimResult.Sum::minor).sum();
        assertThat(result.total()).isEqualTo(lines).isEqualTo(sections);
        assertThat(result.lines()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void cuttingAPeriodChangesNothing(long seed) {
        RandomGenerator dice = dice(seed);
        ClaimSheet sheet = random(dice);
        ClaimSheet cut = sheet;
        for (Work work : sheet.work()) {
            long days = ChronoUnit.DAYS.between(work.from(), work.until());
            if (days > 0) {
                LocalDate end = work.from().plusDays(dice.nextLong(days));
                cut = cut.without(work.id())
                        .plus(new Work(UUID.randomUUID(), "a", work.from(), end, work.terms()))
                        .plus(new Work(UUID.randomUUID(), "b", end.plusDays(1), work.until(), work.terms()));
            }
        }

        assertThat(cut.work()).hasSizeGreaterThan(sheet.work().size());
        assertThat(Worksheet.compute(cut).total())
                .isEqualTo(Worksheet.compute(sheet).total());
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void moreHoursAreNeverLessWage(long seed) {
        RandomGenerator dice = dice(seed);
        WorkTerms terms = terms(dice);
        BigDecimal more = terms.hoursPerDay()
                .add(decimal(dice, 5))
                .min(new BigDecimal(24))
                .max(terms.hoursPerDay());
        WorkTerms longer = new WorkTerms(
                terms.daysPerWeek(),
                more,
                terms.normalHours(),
                terms.hoursOfDailyWage(),
                terms.nightHours(),
                terms.restDayHours(),
                terms.agreed(),
                terms.due(),
                terms.rules());

        assertThat(wages(longer)).isGreaterThanOrEqualTo(wages(terms));
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void aRateOfNothingIsNoInterest(long seed) {
        ClaimSheet sheet = random(dice(seed));
        for (Interest.Kind kind : Interest.Kind.values()) {
            Interest zero = new Interest(kind, Interest.DayCount.ACTUAL_360, List.of(rate("2000-01-01", "0")));
            ClaimResult result = Worksheet.compute(sheet.with("EUR", AS_OF, 5, zero));

            assertThat(result.lines()).noneMatch(line -> line.section() == Section.INTEREST);
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void aHigherRateIsNeverLessAndCompoundIsNeverLessThanSimple(long seed) {
        RandomGenerator dice = dice(seed);
        ClaimSheet sheet = random(dice);
        Interest.DayCount count = Interest.DayCount.values()[dice.nextInt(3)];
        long low = interest(sheet, Interest.Kind.SIMPLE, count, "3.5");
        long high = interest(sheet, Interest.Kind.SIMPLE, count, "7.25");
        long compound = interest(sheet, Interest.Kind.COMPOUND_YEARLY, count, "7.25");

        assertThat(high).isGreaterThanOrEqualTo(low);
        assertThat(compound).isGreaterThanOrEqualTo(high);
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void aPaymentNeverTakesMoreThanItIsAndWagesNeverPayForPain(long seed) {
        ClaimSheet sheet = random(dice(seed));
        for (Payment payment : sheet.payments()) {
            ClaimResult with = Worksheet.compute(sheet);
            long taken = with.lines().stream()
                    .filter(line -> line.section() == Section.PAYMENTS)
                    .mapToLong(ClaimResult.Line::minor)
                    .sum();
            long all = sheet.payments().stream().mapToLong(Payment::minor).sum();
            assertThat(taken).isBetween(-all, 0L);
            assertThat(payment.minor()).isNotNegative();
        }
        ClaimSheet paid = ClaimSheet.empty("EUR", AS_OF)
                .plus(item(Item.Kind.NON_MATERIAL, 500_000, "2025-01-01", false))
                .plus(new Payment(UUID.randomUUID(), "wage", LocalDate.of(2025, 2, 1), 99_999, "EUR", true));
        assertThat(Worksheet.compute(paid).total()).isEqualTo(500_000);
        assertThat(keys(Worksheet.compute(paid).notes())).containsExactly("assistance.claim.note.overpaid");
    }

    /// Simple interest over a whole sheet, counted again in decimals with another loop: day by day.
    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void interestAgreesWithCountingDayByDay(long seed) {
        RandomGenerator dice = dice(seed);
        LocalDate since = LocalDate.of(2019, 1, 1).plusDays(dice.nextInt(1500));
        long owed = dice.nextInt(1, 5_000_000);
        LocalDate paidOn = since.plusDays(dice.nextInt(900));
        long paid = dice.nextLong(owed + 1);
        List<Interest.Rate> rates =
                List.of(rate("2018-01-01", "4.12"), rate("2021-07-01", "5.62"), rate("2024-02-29", "3.37"));
        Interest interest = new Interest(Interest.Kind.SIMPLE, Interest.DayCount.ACTUAL_ACTUAL, rates);
        ClaimSheet sheet = ClaimSheet.empty("EUR", AS_OF)
                .with("EUR", AS_OF, 1, interest)
                .plus(item(Item.Kind.COST_OTHER, owed, since.toString(), true))
                .plus(new Payment(UUID.randomUUID(), "paid", paidOn, paid, "EUR", false));

        BigDecimal counted = BigDecimal.ZERO;
        for (LocalDate day = since; day.isBefore(AS_OF); day = day.plusDays(1)) {
            BigDecimal open = BigDecimal.valueOf(day.isBefore(paidOn) ? owed : owed - paid);
            String percent = day.isBefore(LocalDate.of(2021, 7, 1))
                    ? "4.12"
                    : day.isBefore(LocalDate.of(2024, 2, 29)) ? "5.62" : "3.37";
            counted = counted.add(open.multiply(new BigDecimal(percent))
                    .divide(BigDecimal.valueOf(100L * day.lengthOfYear()), MathContext.DECIMAL128));
        }
        long expected = counted.setScale(0, java.math.RoundingMode.HALF_UP).longValueExact();

        assertThat(interestOf(Worksheet.compute(sheet))).isEqualTo(expected);
    }

    @Test
    void theLawsWageTakesThePlaceOfALowerPromise() {
        Wage promised = new Wage(200, Wage.Per.HOUR, "what the recruiter said");
        Wage law = new Wage(1_000, Wage.Per.HOUR, "minimum wage act");
        ClaimResult result = Worksheet.compute(worked(simple("5", "8", promised, law)));

        assertThat(result.lines().getFirst().source()).isEqualTo("minimum wage act");
    }

    @Test
    void anAmountWithoutARateIsLeftOutAndSaid() {
        ClaimSheet sheet = ClaimSheet.empty("EUR", AS_OF)
                .plus(new Item(UUID.randomUUID(), Item.Kind.COST_TRAVEL, "bus", AS_OF, 900, "MDL", "ticket", false));

        assertThat(Worksheet.compute(sheet).lines()).isEmpty();
        assertThat(keys(Worksheet.compute(sheet).notes())).containsExactly("assistance.claim.note.noRate");
        ClaimSheet rated = sheet.plus(
                new ClaimSheet.Rate(UUID.randomUUID(), "MDL", new BigDecimal("0.0515"), AS_OF, "central bank"));
        assertThat(Worksheet.compute(rated).total()).isEqualTo(46);
    }

    @Test
    void overlappingPeriodsAreSaid() {
        WorkTerms terms = simple("5", "8", new Wage(1_000, Wage.Per.HOUR, ""), null);
        ClaimSheet twice = worked(terms).plus(work("2026-03-31", "2026-04-02", terms));
        ClaimSheet once = worked(terms).plus(work("2026-04-01", "2026-04-02", terms));

        assertThat(keys(Worksheet.compute(twice).notes())).containsExactly("assistance.claim.note.overlap");
        assertThat(Worksheet.compute(once).notes()).isEmpty();
    }

    @Test
    void impossibleHoursAreRefused() {
        Wage wage = new Wage(1, Wage.Per.HOUR, "");
        assertThatThrownBy(() -> simple("8", "8", wage, null)).hasMessageContaining("days per week");
        assertThatThrownBy(() -> simple("5", "25", wage, null)).hasMessageContaining("hours per day");
        assertThatThrownBy(() -> simple("5", "8", null, null)).hasMessageContaining("a wage is needed");
    }

    private static long interest(ClaimSheet sheet, Interest.Kind kind, Interest.DayCount count, String percent) {
        Interest interest = new Interest(kind, count, List.of(rate("2000-01-01", percent)));
        return interestOf(Worksheet.compute(sheet.with("EUR", AS_OF, 5, interest)));
    }

    private static long interestOf(ClaimResult result) {
        return result.lines().stream()
                .filter(line -> line.section() == Section.INTEREST)
                .mapToLong(ClaimResult.Line::minor)
                .sum();
    }

    private static long wages(WorkTerms terms) {
        return Worksheet.compute(worked(terms)).total();
    }

    private static ClaimSheet worked(WorkTerms terms) {
        return ClaimSheet.empty("EUR", AS_OF).plus(work("2026-03-03", "2026-03-31", terms));
    }

    private static Work work(String from, String until, WorkTerms terms) {
        return new Work(UUID.randomUUID(), "work", LocalDate.parse(from), LocalDate.parse(until), terms);
    }

    private static WorkTerms simple(String days, String hours, Wage agreed, Wage due) {
        return new WorkTerms(
                new BigDecimal(days),
                new BigDecimal(hours),
                new BigDecimal(40),
                new BigDecimal(8),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                agreed,
                due,
                Surcharges.none());
    }

    private static Item item(Item.Kind kind, long minor, String on, boolean interest) {
        return new Item(UUID.randomUUID(), kind, "item", LocalDate.parse(on), minor, "EUR", "receipt", interest);
    }

    private static Interest.Rate rate(String from, String percent) {
        return new Interest.Rate(LocalDate.parse(from), new BigDecimal(percent), "law", Mark.ENTERED);
    }

    private static List<String> keys(List<Reason> notes) {
        return notes.stream().map(Reason::key).toList();
    }

    private static RandomGenerator dice(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static BigDecimal decimal(RandomGenerator dice, int most) {
        return BigDecimal.valueOf(dice.nextInt(most * 4 + 1)).divide(new BigDecimal(4));
    }

    private static WorkTerms terms(RandomGenerator dice) {
        BigDecimal days = BigDecimal.valueOf(dice.nextInt(1, 8));
        BigDecimal hours = BigDecimal.valueOf(dice.nextInt(1, 80)).divide(new BigDecimal(4));
        BigDecimal weekly = days.multiply(hours);
        Wage.Per per = Wage.Per.values()[dice.nextInt(3)];
        Wage agreed = new Wage(dice.nextInt(1, 300_000), per, "contract");
        Wage due = dice.nextBoolean() ? new Wage(dice.nextInt(1, 3_000), Wage.Per.HOUR, "law") : null;
        Surcharges rules = new Surcharges(
                decimal(dice, 100),
                decimal(dice, 10),
                decimal(dice, 200),
                decimal(dice, 50),
                decimal(dice, 100),
                "rules",
                Mark.ENTERED);
        return new WorkTerms(
                days,
                hours,
                BigDecimal.valueOf(dice.nextInt(30, 49)),
                new BigDecimal(8),
                weekly.min(decimal(dice, 10)),
                weekly.min(decimal(dice, 10)),
                agreed,
                due,
                rules);
    }

    private static ClaimSheet random(RandomGenerator dice) {
        List<Work> work = new ArrayList<>();
        LocalDate from = LocalDate.of(2022, 1, 1).plusDays(dice.nextInt(400));
        for (int i = 0; i < 1 + dice.nextInt(3); i++) {
            LocalDate until = from.plusDays(1 + dice.nextInt(200));
            work.add(new Work(UUID.randomUUID(), "work " + i, from, until, terms(dice)));
            from = until.plusDays(1 + dice.nextInt(30));
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < dice.nextInt(4); i++) {
            Item.Kind kind = Item.Kind.values()[dice.nextInt(Item.Kind.values().length)];
            String on = LocalDate.of(2022, 1, 1).plusDays(dice.nextInt(1500)).toString();
            items.add(item(kind, dice.nextInt(1_000_000), on, dice.nextBoolean()));
        }
        List<Payment> payments = new ArrayList<>();
        for (int i = 0; i < dice.nextInt(4); i++) {
            LocalDate on = LocalDate.of(2022, 1, 1).plusDays(dice.nextInt(1500));
            payments.add(
                    new Payment(UUID.randomUUID(), "paid " + i, on, dice.nextInt(500_000), "EUR", dice.nextBoolean()));
        }
        Interest interest = new Interest(
                Interest.Kind.values()[dice.nextInt(3)],
                Interest.DayCount.values()[dice.nextInt(3)],
                List.of(rate("2022-01-01", "4.5"), rate("2024-03-01", "6")));
        return new ClaimSheet("EUR", AS_OF, 5, work, items, payments, List.of(), interest);
    }
}
