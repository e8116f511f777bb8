package clew.money.ledger;

import clew.money.Problem;
import clew.money.Sha256;
import clew.money.statement.Closed;
import clew.money.statement.Currencies;
import clew.money.statement.Entry;
import clew.money.statement.Item;
import clew.money.statement.Opened;
import clew.money.statement.StatementFile;
import clew.money.statement.StatementFormats;
import clew.money.statement.TableMapping;
import clew.money.statement.Transfer;
import clew.money.statement.UnreadableFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What files hold, all of it or nothing: the statements with their entries, file by file.
public final class Statements {

    private final List<Source> sources = new ArrayList<>();
    private final List<One> all = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Integer, List<Transfer>> transfers = new TreeMap<>();

    private final Currencies currencies;

    private final @Nullable TableMapping mapping;

    private Statements(Currencies currencies, @Nullable TableMapping mapping) {
        this.currencies = currencies;
        this.mapping = mapping;
    }

    /// One statement.
    ///
    /// @param source the file, as a place in [#sources()]
    /// @param head what it begins with
    /// @param before how many rows stand in the file before it
    /// @param entries in the file's order
    /// @param closing the balance at its end; `null` where it does not say
    public record One(int source, Opened head, int before, List<Entry> entries, Opened.@Nullable Balance closing) {}

    /// Reads files.
    ///
    /// @param currencies the currencies that are known
    /// @param mapping which column of a table is what; `null` where none is a table
    /// @throws IOException where the disk fails
    /// @throws Refused where anything in any of them cannot be read, or one of them comes twice; it says all of
    /// it
    public static Statements read(
            List<? extends StatementFile> files, Currencies currencies, @Nullable TableMapping mapping)
            throws IOException, Refused {
        Statements statements = new Statements(currencies, mapping);
        for (StatementFile file : files) {
            statements.add(file);
        }
        if (!statements.problems.isEmpty()) {
            throw new Refused(statements.problems);
        }
        statements.transfers.forEach(
                (source, transfers) -> statements.all.addAll(new Transfers(statements.all).of(source, transfers)));
        return statements;
    }

    /// Statements that were read before.
    ///
    /// @param sources the files
    /// @param all the statements, file by file
    public static Statements of(List<Source> sources, List<One> all, Currencies currencies) {
        Statements statements = new Statements(currencies, null);
        statements.sources.addAll(sources);
        statements.all.addAll(all);
        return statements;
    }

    /// These and others.
    ///
    /// @throws Refused where a file of the others is one of these, or has the name of one
    public Statements and(Statements others) throws Refused {
        Statements both = of(sources, all, others.currencies);
        for (Source source : others.sources) {
            both.checkAgainstOthers(source);
            both.sources.add(source);
        }
        if (!both.problems.isEmpty()) {
            throw new Refused(both.problems);
        }
        others.all.forEach(one -> both.all.add(
                new One(one.source() + sources.size(), one.head(), one.before(), one.entries(), one.closing())));
        return both;
    }

    /// These without the file of a name.
    public Statements without(String name) {
        List<Source> kept =
                sources.stream().filter(source -> !source.name().equals(name)).toList();
        List<One> left = new ArrayList<>();
        for (One one : all) {
            int place = kept.indexOf(sources.get(one.source()));
            if (place >= 0) {
                left.add(new One(place, one.head(), one.before(), one.entries(), one.closing()));
            }
        }
        return of(kept, left, currencies);
    }

    /// The files.
    public List<Source> sources() {
        return sources;
    }

    /// The currencies that are known.
    public Currencies currencies() {
        return currencies;
    }

    /// The statements, file by file.
    public List<One> all() {
        return all;
    }

    private void add(StatementFile file) throws IOException {
        Hashed hashed = new Hashed(file);
        Collector collector = new Collector(sources.size());
        try {
            StatementFormats.readerOf(file, currencies, mapping).read(hashed, collector::item);
        } catch (UnreadableFile unreadable) {
            problems.add(unreadable.problem());
            return;
        }
        Source source = hashed.source();
        checkAgainstOthers(source);
        sources.add(source);
        all.addAll(collector.statements);
        transfers.put(sources.size() - 1, collector.transfers);
    }

    /// A file has a name and a content that no other has.
    private void checkAgainstOthers(Source source) {
        for (Source before : sources) {
            if (before.name().equals(source.name())) {
                refuse(source, source.name(), "a name of its own: rows are pointed at by it; rename one");
            }
            if (before.sha256().equals(source.sha256())) {
                refuse(source, source.sha256(), "each file once; this is the same as " + before.name());
            }
        }
    }

    private void refuse(Source source, String value, String expected) {
        problems.add(new Problem(source.name(), 0, "file", value, expected));
    }

    /// Puts the items of one file together.
    private final class Collector {
        private final int source;
        private final List<One> statements = new ArrayList<>();
        private @Nullable Opened head;
        private List<Entry> entries = new ArrayList<>();
        private int before;
        private final List<Transfer> transfers = new ArrayList<>();

        Collector(int source) {
            this.source = source;
        }

        void item(Item item) {
            switch (item) {
                case Opened opened -> {
                    head = opened;
                    entries = new ArrayList<>();
                }
                case Entry entry -> entries.add(entry);
                case Closed closed -> {
                    statements.add(new One(source, Objects.requireNonNull(head), before, entries, closed.closing()));
                    before += entries.size();
                }
                case Item.Rejected rejected -> problems.add(rejected.problem());
                case Transfer transfer -> transfers.add(transfer);
            }
        }
    }

    /// A file whose bytes are counted and hashed while they are read; what a reader leaves is read behind it.
    private static final class Hashed implements StatementFile {
        private final StatementFile file;
        private final MessageDigest digest = Sha256.digest();
        private long bytes;

        Hashed(StatementFile file) {
            this.file = file;
        }

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public InputStream open() throws IOException {
            digest.reset();
            bytes = 0;
            InputStream in = new DigestInputStream(file.open(), digest);
            return new FilterInputStream(in) {
                @Override
                public int read() throws IOException {
                    int one = super.read();
                    bytes += one < 0 ? 0 : 1;
                    return one;
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    int count = super.read(into, from, length);
                    bytes += Math.max(0, count);
                    return count;
                }

                @Override
                public void close() throws IOException {
                    byte[] rest = new byte[8192];
                    while (read(rest, 0, rest.length) >= 0) {
                        // What stands behind the end of the document is part of the file, too.
                    }
                    super.close();
                }
            };
        }

        Source source() {
            return new Source(file.name(), Sha256.hex(digest), bytes);
        }
    }
}
