package clew.money.doctrine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The worked cases of the field note on money, under every rule, against the exact answers of an
/// implementation in rational arithmetic (`worked-cases.txt`).
class WorkedCasesTest {

    /// Amounts are multiplied by this, so that what is rounded is far behind the fourth decimal that the file
    /// shows.
    private static final long SCALE = 100_000_000;

    private static final List<String> COLOURS = List.of("own", "T", "trust", "A", "B");

    private static final Map<String, LedgerOfEvents> CASES = cases();

    private static Map<String, LedgerOfEvents> cases() {
        Map<String, LedgerOfEvents> cases = new LinkedHashMap<>();
        int t = COLOURS.indexOf("T");
        int trust = COLOURS.indexOf("trust");
        cases.put("T1a", ledger().in("W", t, 3).in("W", 0, 7).pay("W", "X", 4).pay("W", "Y", 6));
        cases.put("T1b", ledger().in("W", 0, 7).in("W", t, 3).pay("W", "X", 4).pay("W", "Y", 6));
        cases.put("T2", ledger().in("B", trust, 455).pay("B", "out", 430).in("B", 0, 333));
        cases.put(
                "T2b", ledger().in("B", trust, 109_427).pay("B", "out", 103_211).in("B", 0, 79_769));
        cases.put(
                "T3",
                ledger().open("J", 100_000)
                        .in("J", trust, 200_000)
                        .pay("J", "car", 75_000)
                        .pay("J", "rest", 179_500));
        cases.put(
                "T4",
                ledger().in("M", COLOURS.indexOf("A"), 100)
                        .pay("M", "o1", 50)
                        .in("M", COLOURS.indexOf("B"), 100)
                        .pay("M", "o2", 30));
        cases.put(
                "T5",
                ledger().open("B", 500)
                        .in("A", t, 1000)
                        .pay("A", "B", 600)
                        .pay("B", "C", 800)
                        .pay("A", "D", 400));
        cases.put(
                "T6 same-day ambiguity, deposit first",
                ledger().open("S", 100).in("S", t, 100).pay("S", "o", 80));
        cases.put(
                "T6 same-day ambiguity, withdrawal first",
                ledger().open("S", 100).pay("S", "o", 80).in("S", t, 100));
        cases.put(
                "T7",
                ledger().in("A", t, 1000)
                        .pay("A", "B", 1000)
                        .pay("B", "C1", 100)
                        .pay("B", "C2", 100)
                        .in("B", 0, 500)
                        .pay("B", "C3", 400));
        cases.put(
                "T8",
                ledger().open("B", 200)
                        .open("C", 100)
                        .in("A", t, 300)
                        .pay("A", "B", 300)
                        .pay("B", "C", 250)
                        .pay("C", "A", 200));
        return cases;
    }

    private static LedgerOfEvents ledger() {
        return new LedgerOfEvents(SCALE);
    }

    /// A line of the file: a case, a rule and the answer.
    record Line(String heading, String rule, String answer) {
        @Override
        public String toString() {
            return heading + " " + rule;
        }
    }

    static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        String heading = "";
        for (String line : text().lines().toList()) {
            if (line.startsWith("## ")) {
                heading = line.substring(3);
            } else {
                String[] parts = line.strip().split("\\s+", 2);
                lines.add(new Line(heading, parts[0], parts[1]));
            }
        }
        return lines;
    }

    private static String text() throws IOException {
        try (InputStream file = WorkedCasesTest.class.getResourceAsStream("worked-cases.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static LedgerOfEvents ledger(String heading) {
        return CASES.entrySet().stream()
                .filter(entry -> heading.equals(entry.getKey()) || heading.startsWith(entry.getKey() + " "))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thereAreAllOfThem() throws IOException {
        assertThat(lines()).hasSize(61);
        assertThat(lines().stream().map(Line::heading).distinct()).hasSize(CASES.size());
    }

    static Stream<Line> amounts() throws IOException {
        return lines().stream().filter(line -> !line.rule().equals("poison"));
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void everyPaymentAndEveryRestIsAsItShouldBe(Line line) {
        LedgerOfEvents ledger = ledger(line.heading());
        Doctrine doctrine = switch (line.rule()) {
            case "fifo" -> Doctrine.FIFO;
            case "lifo" -> Doctrine.LIFO;
            case "haircut" -> Doctrine.PRO_RATA;
            case "ownfirst" -> Doctrine.OWN_FIRST;
            case "taintfirst" -> Doctrine.TAINT_FIRST;
            default -> throw new IllegalStateException(line.rule());
        };
        try (Arena arena = Arena.ofConfined()) {
            Traced traced = new Tracing(ledger.columns(arena)).follow(inOneColour(ledger.claims()), doctrine);
            compare(line, ledger, traced);
        }
    }

    /// Where there is one claimant, its colour is 1, and the pass for one colour is what is tested.
    private static List<Claim> inOneColour(List<Claim> claims) {
        return claims.stream().map(Claim::colour).distinct().count() > 1
                ? claims
                : claims.stream()
                        .map(claim -> new Claim(1, claim.payment(), claim.account(), claim.amount()))
                        .toList();
    }

    private static void compare(Line line, LedgerOfEvents ledger, Traced traced) {
        String[] halves = line.answer().split(" \\| left: ");
        String[] payments = halves[0].split("; ");
        assertThat(payments).hasSameSizeAs(ledger.payments());
        for (int i = 0; i < payments.length; i++) {
            int payment = ledger.payments().get(i);
            compare(line, payments[i].substring(payments[i].indexOf(": ") + 2), traced.carried(), payment);
        }
        for (String rest : halves[1].split(", ")) {
            int account = ledger.account(rest.substring(0, rest.indexOf(": ")));
            compare(line, rest.substring(rest.indexOf(": ") + 2), traced.left(), account);
        }
    }

    /// Compares `3.0000 T + 1.0000 own` with what a place has.
    private static void compare(Line line, String composition, Traced.Rows rows, long place) {
        Map<String, Double> expected = new TreeMap<>();
        for (String part : composition.split(" \\+ ")) {
            String[] amountAndColour = part.split(" ");
            expected.put(amountAndColour[1], Double.parseDouble(amountAndColour[0]));
        }
        boolean many = line.heading().startsWith("T4");
        for (String colour : many ? List.of("A", "B") : List.of("T")) {
            String name = many
                    ? colour
                    : line.heading().startsWith("T2") || line.heading().startsWith("T3") ? "trust" : "T";
            double found = (double) rows.at(place, many ? COLOURS.indexOf(colour) : 1) / SCALE;
            assertThat(found)
                    .as("%s: %s at %d in %s", line, name, place, composition)
                    .isCloseTo(expected.getOrDefault(name, 0.0), within(0.000051));
        }
    }

    static Stream<Line> poisons() throws IOException {
        return lines().stream().filter(line -> line.rule().equals("poison"));
    }

    @ParameterizedTest
    @MethodSource("poisons")
    void poisonReachesTheSameAccountsAndPayments(Line line) {
        LedgerOfEvents ledger = ledger(line.heading());
        try (Arena arena = Arena.ofConfined()) {
            Traced traced = new Tracing(ledger.columns(arena)).follow(ledger.claims(), Doctrine.POISON);
            List<String> accounts = new ArrayList<>();
            for (int i = 0; i < traced.left().size(); i++) {
                accounts.add("'" + ledger.name((int) traced.left().place(i)) + "'");
            }
            long payments = ledger.payments().stream()
                    .filter(payment -> traced.carried().at(payment, 1) > 0)
                    .count();
            accounts.sort(null);

            assertThat("accounts " + accounts + " tainted payments " + payments).isEqualTo(line.answer());
        }
    }
}
