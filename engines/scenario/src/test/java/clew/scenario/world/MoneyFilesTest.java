package clew.scenario.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.scenario.Packs;
import clew.scenario.evidence.Piece;
import clew.scenario.money.Account;
import clew.scenario.money.Books;
import clew.scenario.money.Customer;
import clew.scenario.money.Handed;
import clew.scenario.money.Money;
import clew.scenario.money.Owner;
import clew.scenario.money.Purpose;
import clew.scenario.money.Transaction;
import clew.scenario.money.Truly;
import clew.scenario.order.Order;
import clew.scenario.pack.Artefact;
import clew.scenario.pack.Pack;
import clew.scenario.pack.PackFiles;
import clew.scenario.pack.ShippedPacks;
import clew.scenario.people.Person;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of a world's money: what banks know is written in the open, and what only the truth holds is
/// sealed.
class MoneyFilesTest {

    private static final Order ORDER = Order.of(7, 200, LocalDate.of(2031, 1, 1));
    private static final String WORDS = "five words nobody would guess";

    @TempDir
    Path place;

    @Test
    void otherPurposesBehindTheSamePaymentsChangeTheSealedFileOnly() throws IOException {
        Made made = Worlds.make(Packs.small(), ORDER);
        write("true", made);
        write("shuffled", new Made(made.world(), made.truth(), new Shuffled(made.money(), new Random(3))));

        Map<String, byte[]> before = content("true");
        Map<String, byte[]> after = content("shuffled");
        assertThat(after.remove("money.sealed")).isNotEqualTo(before.remove("money.sealed"));
        after.remove("SHA256SUMS");
        before.remove("SHA256SUMS");
        assertThat(after.keySet()).isEqualTo(before.keySet()).contains("world/transactions.csv");
        after.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(before.get(name)));
    }

    /// The same payments, for which other purposes and other owners are told.
    private record Shuffled(Money money, Random random) implements Money {
        @Override
        public int indices() {
            return money.indices();
        }

        @Override
        public Stream<Account> known() {
            return money.known();
        }

        @Override
        public String number(int index) {
            return money.number(index);
        }

        @Override
        public String bank(int index) {
            return money.bank(index);
        }

        @Override
        public Stream<Customer> customers() {
            return money.customers();
        }

        @Override
        public String language(int index) {
            return money.language(index);
        }

        @Override
        public String currency(int index) {
            return money.currency(index);
        }

        @Override
        public Stream<Owner> owners() {
            return money.owners().map(it -> new Owner(it.account(), "r" + random.nextInt(1000), "resident"));
        }

        @Override
        public long tell(Books books) throws IOException {
            return money.tell(new Books() {
                @Override
                public void recorded(Transaction it, Truly truly) throws IOException {
                    Purpose other = Purpose.values()[random.nextInt(Purpose.values().length)];
                    books.recorded(it, new Truly(other, truly.purse().isEmpty() ? "" : "r1"));
                }

                @Override
                public void handed(Handed it) {
                    // Cash is only in the truth, and here it is forgotten.
                }
            });
        }
    }

    @Test
    void theTruthHasALineForEachTransactionAndOpensWithThePassphraseOnly() throws IOException {
        write("world", Worlds.make(Packs.small(), ORDER));
        ReadWorld read = ReadWorld.open(place.resolve("world"));
        List<Map<String, String>> transactions = read.table("transactions.csv");

        Map<String, String> truth = truth(read, WORDS);
        assertThat(truth.keySet()).containsExactlyInAnyOrderElementsOf(SealedStream.FILES);
        List<String> codes = truth.get("transactions.txt").lines().toList();
        assertThat(codes).hasSameSizeAs(transactions).hasSizeGreaterThanOrEqualTo((int) ORDER.transactions());
        assertThat(codes).allMatch(line -> line.matches("[a-z]{2}( [pmrf][a-z0-9-]+| street-[a-z]+)?"));
        assertThat(truth.get("purposes.csv").lines()).hasSize(Purpose.values().length + 1);
        assertThat(truth.get("owners.csv").lines())
                .hasSize(read.table("accounts.csv").size() + 1);
        assertThat(truth.get("cash.csv").lines().skip(1)).isNotEmpty().allMatch(line -> line.split(",").length == 6);
        assertThat(read.manifest()).containsEntry("transactions", Integer.toString(transactions.size()));
        assertThatThrownBy(() -> truth(read, "another passphrase"))
                .isInstanceOf(WorldFault.class)
                .hasMessageContaining("passphrase");
    }

    @Test
    void aBankKnowsItsAccountsAndThePaymentsOfThese() throws IOException {
        write("world", Worlds.make(Packs.small(), ORDER));
        ReadWorld read = ReadWorld.open(place.resolve("world"));
        Set<String> own = read.table("accounts.csv").stream()
                .filter(row -> row.get("bank").equals("harbour-bank"))
                .map(row -> row.get("account"))
                .collect(Collectors.toSet());
        List<String> wanted = read.table("transactions.csv").stream()
                .filter(row -> own.contains(row.get("from")) || own.contains(row.get("to")))
                .map(row -> row.get("number"))
                .toList();

        List<String> accounts = Files.readAllLines(place.resolve("world/knowledge/harbour-bank/accounts.csv"));
        List<String> known = Files.readAllLines(place.resolve("world/knowledge/harbour-bank/transactions.csv"));
        assertThat(accounts.stream().skip(1).map(line -> line.split(",")[0]))
                .containsExactlyInAnyOrderElementsOf(own)
                .isNotEmpty();
        assertThat(known.stream().skip(1).map(line -> line.split(",")[0])).containsExactlyElementsOf(wanted);
        assertThat(wanted)
                .isNotEmpty()
                .hasSizeLessThan(read.table("transactions.csv").size());
        assertThat(read.table("accounts.csv"))
                .filteredOn(row -> row.get("kind").equals("cash"))
                .isNotEmpty()
                .allMatch(row -> row.get("bank").isEmpty());
    }

    @Test
    void aStatementAmongThePiecesSaysWhatTheAccountHeldOnItsDay() throws IOException {
        write("world", Worlds.make(Packs.greySea(), ORDER), Packs.greySea(), ShippedPacks.full());
        ReadWorld read = ReadWorld.open(place.resolve("world"));
        Map<String, Map<String, String>> accounts = read.table("accounts.csv").stream()
                .filter(row -> !row.get("arrival").isEmpty())
                .collect(Collectors.toMap(row -> row.get("arrival"), row -> row));
        List<Map<String, String>> transactions = read.table("transactions.csv");
        List<Map<String, String>> statements = read.table("pieces.csv").stream()
                .filter(row -> row.get("kind").equals("bank_statement"))
                .toList();

        assertThat(statements).isNotEmpty();
        for (Map<String, String> piece : statements) {
            Map<String, String> account = accounts.get(piece.get("arrival"));
            assertThat(piece.get("held_by")).isEqualTo(account.get("bank"));
            long balance = 0;
            for (Map<String, String> row : transactions) {
                if (row.get("at").substring(0, 10).compareTo(piece.get("date")) <= 0) {
                    long amount = Long.parseLong(row.get("amount"));
                    balance += row.get("to").equals(account.get("account")) ? amount : 0;
                    balance -= row.get("from").equals(account.get("account")) ? amount : 0;
                }
            }
            String said =
                    balance / 100 + "." + String.valueOf(100 + balance % 100).substring(1);
            assertThat(piece.get("fields")).contains("amount=" + said + ";");
            assertThat(Files.readString(place.resolve("world/knowledge/" + account.get("bank") + "/documents.en.txt")))
                    .contains(said);
        }
    }

    /// Victims and others who have an account, and whether the bank was asked: the same odds within four
    /// deviations.
    @Test
    void thatAnAccountOrAStatementExistsTellsNothing() {
        Made made = Worlds.make(Packs.greySea(), Order.of(4, 20_000, ORDER.start()));
        Set<Integer> customers = made.money().customers().map(Customer::arrival).collect(Collectors.toSet());
        Set<Integer> stated = made.world().pieces().stream()
                .filter(piece -> piece.artefact() == Artefact.BANK_STATEMENT)
                .map(Piece::arrival)
                .collect(Collectors.toSet());
        Set<Integer> adults = new HashSet<>();
        Set<Integer> victims = new HashSet<>();
        made.truth().population().arrivals().forEach(arrival -> {
            Person person = made.truth().population().persons().get(arrival.person());
            if (person.age(ORDER.start().plusDays(arrival.day())) >= 18 && arrival.day() < 300) {
                adults.add(arrival.number());
            }
            if (made.truth().crime().fates().get(arrival.person()).victim()) {
                victims.add(arrival.number());
            }
        });

        customers.retainAll(adults);
        assertThat(deviations(adults, customers, victims)).isBetween(-4.0, 4.0);
        stated.retainAll(customers);
        assertThat(deviations(customers, stated, victims)).isBetween(-4.0, 4.0);
    }

    /// By how many deviations the share of victims who are chosen differs from that of all.
    private static double deviations(Set<Integer> all, Set<Integer> chosen, Set<Integer> victims) {
        double share = chosen.size() / (double) all.size();
        long many = all.stream().filter(victims::contains).count();
        long of = chosen.stream().filter(victims::contains).count();
        assertThat(many).isGreaterThan(100);
        return (of - many * share) / Math.sqrt(many * share * (1 - share));
    }

    @Test
    void aPieceThatIsChangedOrLeftOutIsNoticed() throws IOException {
        write("world", Worlds.make(Packs.small(), ORDER));
        ReadWorld read = ReadWorld.open(place.resolve("world"));
        Path file = place.resolve("world/money.sealed");
        byte[] whole = Files.readAllBytes(file);

        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        for (byte[] faulty : List.of(
                changed,
                Arrays.copyOf(whole, whole.length - 20),
                Arrays.copyOf(whole, whole.length - 60),
                Arrays.copyOf(whole, whole.length + 1),
                new byte[10])) {
            Files.write(file, faulty);
            assertThatThrownBy(() -> truth(read, WORDS)).isInstanceOf(WorldFault.class);
        }
    }

    @Test
    void aWorldWithoutMoneyHasNoneOfItsFiles() throws IOException {
        write("none", Worlds.make(Packs.small(), ORDER.paying(0)));
        ReadWorld read = ReadWorld.open(place.resolve("none"));

        assertThat(content("none").keySet())
                .doesNotContain("world/accounts.csv", "world/transactions.csv", "money.sealed");
        assertThat(read.hasMoney()).isFalse();
        assertThatThrownBy(() -> truth(read, WORDS)).hasMessageContaining("without money");
    }

    @Test
    void whatIsWrittenLooksLikeNobodysAccountOrTelephone() throws IOException {
        write("world", Worlds.make(Packs.small(), ORDER));
        ReadWorld read = ReadWorld.open(place.resolve("world"));

        for (Map<String, String> row : read.table("transactions.csv")) {
            assertThat(row.get("from") + row.get("to")).matches("(X[A-Z]-[a-z]{10}){2}");
            assertThat(row.get("reference")).doesNotContainPattern("\\d");
            assertThat(row.get("amount")).matches("[1-9]\\d*");
            assertThat(row.get("mark")).isEqualTo("EXERCISE");
        }
        for (Map<String, String> row : read.table("accounts.csv")) {
            assertThat(row.get("holder") + row.get("bank")).doesNotContainPattern("\\d|@|www|http");
        }
    }

    private static Map<String, String> truth(ReadWorld read, String words) throws IOException {
        Map<String, ByteArrayOutputStream> files = new TreeMap<>();
        read.money(
                words.toCharArray(),
                (name, bytes) -> files.computeIfAbsent(name, _ -> new ByteArrayOutputStream())
                        .writeBytes(bytes));
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, bytes) -> texts.put(name, bytes.toString(StandardCharsets.UTF_8)));
        return texts;
    }

    private void write(String name, Made made) throws IOException {
        write(name, made, Packs.small(), ShippedPacks.small());
    }

    private void write(String name, Made made, Pack pack, PackFiles files) throws IOException {
        WorldFolder.write(place.resolve(name), files, pack, made, WORDS.toCharArray(), _ -> {});
    }

    private Map<String, byte[]> content(String name) throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(place.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(place.resolve(name).relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return content;
    }
}
