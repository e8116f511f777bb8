package clew.money.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import clew.money.payments.Payments;
import java.lang.foreign.Arena;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The search against trying all ways.
class CyclesTest {

    private static final int WINDOW = 40;
    private static final int HOPS = 5;

    static Stream<Arguments> seeds() {
        return IntStream.range(0, 300).mapToObj(seed -> Arguments.of(seed, seed % 3 == 0 ? 0.5 : 0));
    }

    private static Payments random(Arena arena, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int accounts = 3 + random.nextInt(9);
        int count = 10 + random.nextInt(60);
        Payments payments = Payments.room(arena, count, accounts);
        long time = 1_000;
        for (int i = 0; i < count; i++) {
            time += random.nextInt(4);
            int payee = (int) (accounts * random.nextDouble() * random.nextDouble());
            payments.set(i, random.nextInt(accounts), payee, random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(9), time);
        }
        return payments;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachPaymentThatBeginsACycleIsFoundWithTheShortest(int seed, double keeps) {
        try (Arena arena = Arena.ofShared()) {
            Payments payments = random(arena, seed);
            TreeMap<Integer, Integer> found = new TreeMap<>();
            new Cycles(new Web(payments, arena), Duration.ofSeconds(WINDOW), HOPS, keeps, 1).each(cycle -> {
                assertThat(isCycle(payments, cycle)).isTrue();
                found.put(cycle[0], cycle.length);
            });

            assertThat(found).isEqualTo(byTrying(payments, keeps));
            if (keeps > 0) {
                return;
            }
            long[] counts = Cycles.count(payments, Duration.ofSeconds(WINDOW), HOPS);
            assertThat(IntStream.rangeClosed(0, HOPS).mapToLong(i -> counts[i]))
                    .containsExactlyElementsOf(IntStream.rangeClosed(0, HOPS)
                            .mapToObj(i -> found.values().stream()
                                    .filter(length -> length == i)
                                    .count())
                            .toList());
        }
    }

    private static boolean isCycle(Payments payments, int[] cycle) {
        Set<Integer> visited = new HashSet<>();
        boolean rises = true;
        for (int i = 0; i < cycle.length; i++) {
            int next = cycle[(i + 1) % cycle.length];
            rises &= payments.payee(cycle[i]) == payments.payer(next) && (i == cycle.length - 1 || cycle[i] < next);
            rises &= visited.add(payments.payer(cycle[i])) && payments.amount(cycle[i]) > 0;
        }
        return rises && payments.time(cycle[cycle.length - 1]) <= payments.time(cycle[0]) + WINDOW;
    }

    private static TreeMap<Integer, Integer> byTrying(Payments payments, double keeps) {
        TreeMap<Integer, Integer> shortest = new TreeMap<>();
        for (int first = 0; first < payments.count(); first++) {
            if (payments.amount(first) > 0 && payments.payer(first) != payments.payee(first)) {
                extend(payments, keeps, new ArrayList<>(List.of(first)), shortest);
            }
        }
        return shortest;
    }

    private static void extend(Payments payments, double keeps, List<Integer> way, TreeMap<Integer, Integer> shortest) {
        int first = way.getFirst();
        int last = way.getLast();
        if (payments.payee(last) == payments.payer(first)) {
            shortest.merge(first, way.size(), Math::min);
            return;
        }
        for (int next = last + 1; way.size() < HOPS && next < payments.count(); next++) {
            if (payments.payer(next) == payments.payee(last)
                    && payments.payer(next) != payments.payee(next)
                    && payments.amount(next) > 0
                    && payments.amount(next) >= keeps * payments.amount(first)
                    && payments.amount(first) >= keeps * payments.amount(next)
                    && payments.time(next) <= payments.time(first) + WINDOW) {
                way.add(next);
                extend(payments, keeps, way, shortest);
                way.removeLast();
            }
        }
    }
}
