package clew.money.store;

import clew.money.Problem;
import clew.money.ledger.Assembly;
import clew.money.ledger.Assumption;
import clew.money.ledger.Ledger;
import clew.money.ledger.Refused;
import clew.money.ledger.Source;
import clew.money.ledger.Statements;
import clew.money.payments.Payments;
import clew.money.statement.Currencies;
import clew.money.statement.Entry;
import clew.money.statement.Opened;
import clew.money.statement.Party;
import clew.money.statement.Place;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A ledger as one file.
///
/// # Idea
/// What the statements held stands in it row by row as columns ([Entries]), so that every question can be asked
/// as of the statements themselves, and the payments that they come to as filed, in their order, so that they are
/// mapped into memory and followed at once, without a reading. Each block of a mebibyte has its SHA-256.
///
/// A change writes the whole file anew beside the old one, forces it to the disk and then takes its place in one
/// step: whoever is interrupted has the old ledger. That costs as much as the ledger is long, and happens when
/// statements come in, not when questions are asked.
///
/// # When it is wrong
/// Payments under other assumptions than as filed are worked out when they are asked for.
public final class LedgerFile {

    private final Path path;

    /// @param path where the file is, or is to be
    public LedgerFile(Path path) {
        this.path = path;
    }

    /// What a ledger holds.
    ///
    /// @param statements the statements
    /// @param log every import, the first one first
    public record Held(Statements statements, List<Imported> log) {}

    /// Whether a file is a ledger.
    public static boolean isLedger(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer magic = ByteBuffer.allocate(Columns.MAGIC.length);
            long trailer = channel.size() - Columns.TRAILER;
            return trailer >= 0
                    && channel.read(magic, trailer) == magic.capacity()
                    && Arrays.equals(magic.array(), Columns.MAGIC);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// Takes statements in.
    ///
    /// @param read what was read
    /// @param replaced the name of a file whose rows they take the place of; `null` for none
    /// @param clock says when
    /// @param software which version does it
    /// @return what the ledger holds now
    /// @throws IOException where the disk fails; the ledger is as it was
    /// @throws Damaged where the ledger is not what was written
    /// @throws Refused where one of the files is in it already, or the one to be replaced is not
    public Held add(Statements read, @Nullable String replaced, Clock clock, String software)
            throws IOException, Damaged, Refused {
        Held before = Files.exists(path)
                ? open()
                : new Held(Statements.of(List.of(), List.of(), read.currencies()), List.of());
        String sha256 = "";
        Statements kept = before.statements();
        if (replaced != null) {
            sha256 = kept.sources().stream()
                    .filter(source -> source.name().equals(replaced))
                    .map(Source::sha256)
                    .findFirst()
                    .orElseThrow(() -> new Refused(List.of(new Problem(
                            String.valueOf(path.getFileName()), 0, "replace", replaced, "a file of this ledger"))));
            kept = kept.without(replaced);
        }
        Statements both = kept.and(read);
        List<Imported> log = new ArrayList<>(before.log());
        for (int i = 0; i < read.sources().size(); i++) {
            log.add(imported(read, i, sha256, clock, software));
        }
        write(both, log);
        return new Held(both, log);
    }

    private static Imported imported(Statements read, int source, String replaced, Clock clock, String software) {
        int rows = read.all().stream()
                .filter(one -> one.source() == source)
                .mapToInt(one -> one.entries().size())
                .sum();
        Source of = read.sources().get(source);
        return new Imported(clock.instant(), of.name(), of.sha256(), rows, replaced, software);
    }

    private void write(Statements statements, List<Imported> log) throws IOException {
        Path whole = path.toAbsolutePath().normalize();
        Path beside = Files.createTempFile(whole.getParent(), ".beside", ".ledger");
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                columns(new Columns(out), statements, log);
                channel.force(true);
            }
            Files.move(beside, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void columns(Columns columns, Statements statements, List<Imported> log) throws IOException {
        Texts texts = new Texts();
        List<Entry> entries =
                statements.all().stream().flatMap(one -> one.entries().stream()).toList();
        Entries.write(columns, entries, texts);
        heads(columns, statements, texts);
        numbers(
                columns,
                "log",
                log.stream().map(one -> texts.number(one.line())).toList());
        List<Integer> currencies = new ArrayList<>();
        statements.currencies().named().forEach((code, decimals) -> {
            currencies.add(texts.number(code));
            currencies.add(decimals);
        });
        numbers(columns, "currencies", currencies);
        texts.write(columns);
        payments(columns, Assembly.of(statements, Assumption.AS_FILED));
        columns.finish();
    }

    private static void numbers(Columns columns, String name, List<Integer> numbers) throws IOException {
        columns.begin();
        for (int number : numbers) {
            columns.put(number);
        }
        columns.end(name);
    }

    private static void heads(Columns columns, Statements statements, Texts texts) throws IOException {
        List<Integer> sources = new ArrayList<>();
        List<Long> lengths = new ArrayList<>();
        for (Source source : statements.sources()) {
            sources.addAll(List.of(texts.number(source.name()), texts.number(source.sha256())));
            lengths.add(source.bytes());
        }
        List<Integer> numbers = new ArrayList<>();
        statements.all().forEach(one -> head(one, texts, numbers, lengths));
        numbers(columns, "sources", sources);
        numbers(columns, "statements", numbers);
        columns.begin();
        for (long length : lengths) {
            columns.put(length);
        }
        columns.end("lengths");
    }

    private static void head(Statements.One one, Texts texts, List<Integer> numbers, List<Long> lengths) {
        Opened head = one.head();
        numbers.addAll(List.of(
                one.source(), one.before(), one.entries().size(), head.place().page()));
        numbers.addAll(List.of(
                texts.number(head.account().account()),
                texts.number(head.account().bank()),
                texts.number(head.account().name()),
                texts.number(head.currency()),
                texts.number(head.reference()),
                Entries.day(head.from()),
                Entries.day(head.to())));
        lengths.add(head.place().line());
        balance(head.opening(), numbers, lengths);
        balance(one.closing(), numbers, lengths);
    }

    private static void balance(Opened.@Nullable Balance balance, List<Integer> numbers, List<Long> lengths) {
        numbers.add(balance == null ? 0 : 1);
        numbers.add(Entries.day(balance == null ? null : balance.day()));
        lengths.add(balance == null ? 0 : balance.amount());
    }

    private static void payments(Columns columns, Ledger ledger) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            Payments payments = ledger.columns(arena);
            each(columns, "payment.payer", payments, i -> columns.put(payments.payer(i)));
            each(columns, "payment.payee", payments, i -> columns.put(payments.payee(i)));
            each(columns, "payment.amount", payments, i -> columns.put(payments.amount(i)));
            each(columns, "payment.time", payments, i -> columns.put((int) payments.time(i)));
            columns.begin();
            for (long opening : payments.openings()) {
                columns.put(opening);
            }
            columns.end("account.opening");
        }
    }

    private interface Put {
        void put(long payment) throws IOException;
    }

    private static void each(Columns columns, String name, Payments payments, Put put) throws IOException {
        columns.begin();
        for (long i = 0; i < payments.count(); i++) {
            put.put(i);
        }
        columns.end(name);
    }

    /// What the ledger holds. All that is read is checked.
    ///
    /// @throws IOException where the disk fails
    /// @throws Damaged where the file is no ledger, or is not what was written
    public Held open() throws IOException, Damaged {
        try (Arena arena = Arena.ofConfined()) {
            return new Reading(new Mapped(path, arena)).held();
        }
    }

    /// The payments as filed, mapped: nothing of them is read before it is asked for, and nothing is checked but
    /// the directory; [#verify] checks all.
    ///
    /// @param arena keeps them for as long as it is open
    /// @throws IOException where the disk fails
    /// @throws Damaged where the file is no ledger, or its directory is not what was written
    public Payments payments(Arena arena) throws IOException, Damaged {
        Mapped file = new Mapped(path, arena);
        return new Payments(
                file.unchecked("payment.payer"),
                file.unchecked("payment.payee"),
                file.unchecked("payment.amount"),
                file.unchecked("payment.time"),
                file.unchecked("account.opening"));
    }

    /// Goes through the whole file.
    ///
    /// @throws IOException where the disk fails
    /// @throws Damaged where a block is not what was written; it says which
    public void verify() throws IOException, Damaged {
        try (Arena arena = Arena.ofConfined()) {
            new Mapped(path, arena).verify();
        }
    }

    /// One reading of the whole, from the front of each column to its end.
    private static final class Reading {
        private final Texts texts;
        private final List<Entry> entries;
        private final MemorySegment statements;
        private final MemorySegment sources;
        private final MemorySegment lengths;
        private final MemorySegment log;
        private final MemorySegment currencies;
        private long number;
        private long length;

        Reading(Mapped file) throws Damaged {
            texts = Texts.read(file);
            entries = Entries.read(file, texts);
            statements = file.column("statements");
            sources = file.column("sources");
            lengths = file.column("lengths");
            log = file.column("log");
            currencies = file.column("currencies");
        }

        private int next() {
            return statements.getAtIndex(Payments.INT, number++);
        }

        private long nextLength() {
            return lengths.getAtIndex(Payments.LONG, length++);
        }

        private String text(MemorySegment column, long i) {
            return texts.text(column.getAtIndex(Payments.INT, i));
        }

        Held held() {
            List<Source> files = new ArrayList<>();
            for (long i = 0; i < sources.byteSize() / 8; i++) {
                files.add(new Source(text(sources, 2 * i), text(sources, 2 * i + 1), nextLength()));
            }
            List<Statements.One> all = new ArrayList<>();
            int from = 0;
            while (4 * number < statements.byteSize()) {
                Statements.One one = one(from);
                from += one.entries().size();
                all.add(one);
            }
            List<Imported> imports = new ArrayList<>();
            for (long i = 0; i < log.byteSize() / 4; i++) {
                imports.add(Imported.of(text(log, i)));
            }
            Map<String, Integer> named = new TreeMap<>();
            for (long i = 0; i < currencies.byteSize() / 8; i++) {
                named.put(text(currencies, 2 * i), currencies.getAtIndex(Payments.INT, 2 * i + 1));
            }
            return new Held(Statements.of(files, all, new Currencies(named)), imports);
        }

        private Statements.One one(int from) {
            int source = next();
            int before = next();
            int count = next();
            Place place = new Place(nextLength(), next());
            Party account = new Party(texts.text(next()), texts.text(next()), texts.text(next()));
            Opened head = new Opened(
                    place,
                    account,
                    texts.text(next()),
                    texts.text(next()),
                    Entries.day(next()),
                    Entries.day(next()),
                    balance());
            List<Entry> of = List.copyOf(entries.subList(from, from + count));
            return new Statements.One(source, head, before, of, balance());
        }

        private Opened.@Nullable Balance balance() {
            boolean isThere = next() == 1;
            int day = next();
            long amount = nextLength();
            return isThere ? new Opened.Balance(Entries.day(day), amount) : null;
        }
    }
}
