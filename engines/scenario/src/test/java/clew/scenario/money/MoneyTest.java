package clew.scenario.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.scenario.Packs;
import clew.scenario.crime.Crime;
import clew.scenario.order.Order;
import clew.scenario.pack.Pack;
import clew.scenario.people.Population;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The money of a world balances, hides what is in it, and looks like nobody's.
class MoneyTest {

    private static final LocalDate START = LocalDate.of(2031, 1, 1);

    private static Money of(Pack pack, Order order) {
        Population population = Population.of(pack, order);
        Crime crime = Crime.of(pack, order, population);
        return WorldMoney.of(pack, order, population, crime, arrival -> "Arrival " + Integer.toString(arrival, 36));
    }

    private static Pack pack(long seed) {
        return seed % 2 == 0 ? Packs.greySea() : Packs.small();
    }

    /// Everything that was told, in its order.
    private static final class Heard implements Books {
        final List<Transaction> recorded = new ArrayList<>();
        final List<Truly> truly = new ArrayList<>();
        final List<Handed> handed = new ArrayList<>();

        @Override
        public void recorded(Transaction it, Truly behind) {
            recorded.add(it);
            truly.add(behind);
        }

        @Override
        public void handed(Handed it) {
            handed.add(it);
        }

        static Heard of(Money money) throws IOException {
            Heard heard = new Heard();
            assertThat(money.tell(heard)).isEqualTo(heard.recorded.size());
            return heard;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noCurrencyIsMadeOrLostAndNothingFallsBelowNought(long seed) throws IOException {
        Money money = of(pack(seed), Order.of(seed, 300, START));
        Map<String, Long> balances = new HashMap<>();
        Map<String, String> currencies = new HashMap<>();
        money.known().forEach(each -> {
            balances.put(each.number(), each.opening());
            currencies.put(each.number(), each.currency());
        });
        Map<String, Long> before = sums(balances, currencies);

        for (Transaction it : Heard.of(money).recorded) {
            String from = money.number(it.from());
            String to = money.number(it.to());
            assertThat(it.amount()).isPositive();
            assertThat(currencies.get(from)).isNotNull().isEqualTo(currencies.get(to));
            assertThat(balances.merge(from, -it.amount(), Long::sum)).as(from).isNotNegative();
            balances.merge(to, it.amount(), Long::sum);
        }

        assertThat(sums(balances, currencies)).isEqualTo(before);
    }

    private static Map<String, Long> sums(Map<String, Long> balances, Map<String, String> currencies) {
        Map<String, Long> sums = new TreeMap<>();
        balances.forEach((number, balance) -> sums.merge(currencies.get(number), balance, Long::sum));
        return sums;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyPurposeOccursAndEveryIllicitOneHasAnInnocentLookAlike(long seed) throws IOException {
        Heard heard = Heard.of(of(pack(seed), Order.of(seed, 800, START)));
        Set<Purpose> seen = EnumSet.noneOf(Purpose.class);
        Map<Purpose, Set<String>> looks = new EnumMap<>(Purpose.class);
        Set<String> innocent = new HashSet<>();
        for (int i = 0; i < heard.recorded.size(); i++) {
            Purpose purpose = heard.truly.get(i).purpose();
            Transaction it = heard.recorded.get(i);
            String looksLike = it.channel() + " " + it.reference();
            (purpose.illicit() ? looks.computeIfAbsent(purpose, _ -> new HashSet<>()) : innocent).add(looksLike);
            seen.add(purpose);
        }
        heard.handed.forEach(each -> seen.add(each.purpose()));

        assertThat(EnumSet.complementOf(EnumSet.copyOf(seen))).isEmpty();
        looks.forEach((purpose, its) -> assertThat(innocent).as(purpose.name()).containsAll(its));
    }

    @Test
    void thereAreAsManyTransactionsAsWereOrderedInTheOrderOfTheirTime() throws IOException {
        Order order = Order.of(11, 200, START).paying(40_000);
        List<Transaction> recorded = Heard.of(of(Packs.greySea(), order)).recorded;

        assertThat(recorded).hasSize(40_000);
        for (int i = 0; i < recorded.size(); i++) {
            Transaction it = recorded.get(i);
            assertThat(it.number()).isEqualTo(i + 1);
            assertThat(it.minute()).isBetween(0, 24 * 60 - 1);
            assertThat(it.day()).isBetween(0, order.lastDay());
            if (i > 0) {
                Transaction last = recorded.get(i - 1);
                assertThat(it.day() * 1440 + it.minute()).isGreaterThanOrEqualTo(last.day() * 1440 + last.minute());
            }
        }
    }

    @Test
    void whatIsToldAgainIsTheSame() throws IOException {
        Money money = of(Packs.small(), Order.of(5, 150, START));

        Heard first = Heard.of(money);
        Heard again = Heard.of(money);

        assertThat(again.recorded).isEqualTo(first.recorded);
        assertThat(again.truly).isEqualTo(first.truly);
        assertThat(again.handed).isEqualTo(first.handed).isNotEmpty();
    }

    @Test
    void anAccountHasNoEntryBeforeItWasOpened() throws IOException {
        Money money = of(Packs.greySea(), Order.of(3, 400, START));
        Map<String, LocalDate> opened = new HashMap<>();
        money.known().forEach(each -> opened.put(each.number(), each.opened()));

        for (Transaction it : Heard.of(money).recorded) {
            for (int index : new int[] {it.from(), it.to()}) {
                assertThat(opened.get(money.number(index))).isBeforeOrEqualTo(START.plusDays(it.day()));
            }
        }
        assertThat(opened.values()).anyMatch(day -> day.isAfter(START));
    }

    @Test
    void numbersAndNamesLookLikeNobodys() {
        Money money = of(Packs.greySea(), Order.of(3, 400, START));
        Set<String> numbers = new HashSet<>();
        List<String> inOrder = new ArrayList<>();

        money.known().forEach(each -> {
            assertThat(each.number()).matches("X[A-JL-Z]-[a-z]{10}");
            assertThat(each.holder()).doesNotContainPattern("\\d{3}|@|www|https?:");
            assertThat(each.bank()).doesNotContainPattern("\\d");
            assertThat(numbers.add(each.number())).isTrue();
            inOrder.add(each.kind() + " " + each.holder());
        });
        for (Reference reference : Reference.values()) {
            assertThat(reference.in("en") + reference.in("ru")).doesNotContainPattern("\\d");
        }
        assertThat(money.owners().map(Owner::account)).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(money.owners().map(Owner::role))
                .contains("mule", "launderer", "exploited", "complicit-firm", "smuggler-alone", "resident");
        assertThat(inOrder).hasSameSizeAs(numbers);
    }

    @Test
    void aLedgerRefusesWhatIsNotThereAndAnotherCurrency() {
        Ledger ledger = new Ledger(new long[] {100, 5, 7}, new byte[] {0, 0, 1});

        assertThat(ledger.move(0, 1, 101)).isFalse();
        assertThat(ledger.move(0, 1, 0)).isFalse();
        assertThat(ledger.move(0, 0, 1)).isFalse();
        assertThat(ledger.move(0, 1, 100)).isTrue();
        assertThat(new long[] {ledger.balance(0), ledger.balance(1)}).containsExactly(0, 105);
        assertThatThrownBy(() -> ledger.move(1, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExchangeFollowsTheValuesOfTheStates() throws IOException {
        Money money = of(Packs.greySea(), Order.of(9, 400, START));
        List<Transaction> recorded = Heard.of(money).recorded;
        Map<String, Integer> value = new HashMap<>();
        Packs.greySea().states().values().forEach(state -> value.put(state.currency(), state.value()));
        int pairs = 0;
        for (int i = 1; i < recorded.size(); i++) {
            Transaction in = recorded.get(i - 1);
            Transaction out = recorded.get(i);
            if (in.channel() == Channel.EXCHANGE
                    && out.channel() == Channel.EXCHANGE
                    && !money.currency(in.from()).equals(money.currency(out.from()))
                    && in.to() % Layout.EACH == Layout.Institution.EXCHANGE.place
                    && in.to() < Layout.EACH * 5) {
                long worth = in.amount() * value.get(money.currency(in.from()));
                assertThat(out.amount()).isEqualTo(worth / value.get(money.currency(out.from())));
                pairs++;
                i++;
            }
        }
        assertThat(pairs).isGreaterThan(50);
    }
}
