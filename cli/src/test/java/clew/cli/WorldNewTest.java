package clew.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `clew world new`, as somebody types it.
class WorldNewTest {

    @TempDir
    private Path place;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void theSameSeedGivesTheSameHashesOnOneThreadAndOnThree() throws IOException {
        assertThat(make("one", "--seed", "7", "--threads", "1", "--difficulty", "normal"))
                .isZero();
        assertThat(make("three", "--seed", "7", "--threads", "3")).isZero();

        assertThat(sums("one")).isEqualTo(sums("three")).contains("world/arrivals.csv", "truth.sealed");
        assertThat(out.toString()).contains("seed 7", "SHA-256 ", "sealed with these words", "/knowledge.");
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void thereAreAsManyPaymentsAsAreAskedForAndNoneForNought() throws IOException {
        assertThat(make("paid", "--seed", "7", "--transactions", "15000")).isZero();
        assertThat(make("unpaid", "--seed", "7", "--transactions", "0")).isZero();
        assertThat(make("wrong", "--transactions", "-1")).isEqualTo(2);

        assertThat(Files.readAllLines(place.resolve("paid/world/transactions.csv")))
                .hasSize(15_001);
        assertThat(sums("paid")).contains("world/accounts.csv", "money.sealed");
        assertThat(sums("unpaid")).doesNotContain("accounts.csv", "money.sealed");
        assertThat(errors.toString()).contains("transactions is -1");
    }

    @Test
    void aStatementIsHandedOutOnceAndWhatIsNotThereIsSaid() throws IOException {
        assertThat(make("w", "--seed", "7", "--transactions", "15000")).isZero();
        String account =
                Files.readAllLines(place.resolve("w/world/accounts.csv")).get(5).split(",")[0];

        assertThat(statement(account, "s.xml")).isZero();
        assertThat(statement(account, "s.csv", "--format", "csv")).isZero();
        assertThat(statement(account, "s.csv", "--format", "csv")).isEqualTo(Failures.UNAVAILABLE);
        assertThat(statement("XN-nobody", "t.xml")).isEqualTo(Failures.UNAVAILABLE);

        assertThat(Files.readString(place.resolve("s.xml"))).contains("camt.053.001.08", account, "EXERCISE");
        assertThat(Files.readString(place.resolve("s.csv"))).contains(account, "EXERCISE");
        assertThat(errors.toString()).contains("exists already", "XN-nobody").doesNotContain("\tat ");
        assertThat(place.resolve("t.xml")).doesNotExist();
        try (Stream<Path> left = Files.list(place)) {
            assertThat(left).hasSize(3);
        }
    }

    private int statement(String account, String out, String... more) {
        String[] usual = {
            "world",
            "statement",
            place.resolve("w").toString(),
            "--account",
            account,
            "--out",
            place.resolve(out).toString()
        };
        return Main.commandLine()
                .setOut(new PrintWriter(this.out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(Stream.concat(Stream.of(usual), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void withoutASeedEachWorldIsAnother() throws IOException {
        assertThat(make("one")).isZero();
        assertThat(make("other")).isZero();

        assertThat(sums("one")).isNotEqualTo(sums("other"));
    }

    @Test
    void whatCannotBeMadeIsSaidAndLeavesNothing() throws IOException {
        Path mine = Files.createDirectories(place.resolve("mine"));
        Files.writeString(mine.resolve("letter.txt"), "keep");
        Path shortWords = Files.writeString(place.resolve("words.txt"), "short\n");

        assertThat(make("mine")).isEqualTo(Failures.UNAVAILABLE);
        assertThat(make("a", "--passphrase-file", shortWords.toString())).isEqualTo(Failures.UNAVAILABLE);
        assertThat(make("a", "--victims", "1.5")).isEqualTo(2);
        assertThat(make("a", "--threads", "0")).isEqualTo(2);
        assertThat(make("a", "--start", "0007-01-01")).isEqualTo(2);
        assertThat(makeOf(place.resolve("nowhere").toString(), "a")).isEqualTo(Failures.UNAVAILABLE);
        assertThat(make("a", "--difficulty", "brutal")).isEqualTo(2);
        assertThat(errors.toString())
                .contains(
                        "not empty",
                        "at least 14",
                        "victims is 1.5",
                        "cannot be read",
                        "threads is 0",
                        "year of start is 7")
                .doesNotContain("\tat ");
        try (Stream<Path> left = Files.list(place)) {
            assertThat(left).containsExactlyInAnyOrder(mine, shortWords);
        }
    }

    @Test
    void aFaultyPackMakesNoWorld() throws IOException {
        Path pack = Files.createDirectories(place.resolve("pack"));
        try (Stream<Path> files =
                Files.list(Path.of("../engines/scenario/src/main/resources/clew/scenario/packs/small"))) {
            for (Path file : files.toList()) {
                Files.copy(file, pack.resolve(file.getFileName().toString()));
            }
        }
        Path texts = pack.resolve("texts.csv");
        Files.writeString(texts, Files.readString(texts).replace("Бренник", ""));

        assertThat(makeOf(pack.toString(), "a")).isEqualTo(2);
        assertThat(errors.toString()).contains("texts.csv:").contains("ru");
        assertThat(place.resolve("a")).doesNotExist();
    }

    private int make(String name, String... more) {
        return makeOf("small", name, more);
    }

    private int makeOf(String pack, String name, String... more) {
        String out = place.resolve(name).toString();
        String[] usual = {"world", "new", "--pack", pack, "--people", "60", "--out", out};
        String[] all = Stream.concat(Stream.of(usual), Stream.of(more)).toArray(String[]::new);
        return Main.commandLine()
                .setOut(new PrintWriter(this.out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all);
    }

    private String sums(String name) throws IOException {
        return Files.readString(place.resolve(name).resolve("SHA256SUMS"));
    }
}
