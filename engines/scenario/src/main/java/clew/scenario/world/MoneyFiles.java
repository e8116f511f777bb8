package clew.scenario.world;

import clew.scenario.money.Account;
import clew.scenario.money.Books;
import clew.scenario.money.Handed;
import clew.scenario.money.Money;
import clew.scenario.money.Purpose;
import clew.scenario.money.Transaction;
import clew.scenario.money.Truly;
import com.google.crypto.tink.subtle.AesSiv;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/// Writes the money of a world as it is told: the accounts and transactions, and apart from them, sealed, the
/// truth.
///
/// What the world's files say is written by [MoneyTable], which knows no purposes.
final class MoneyFiles {

    static final String ACCOUNTS = "accounts.csv";
    static final String TRANSACTIONS = "transactions.csv";
    static final String SEALED = "money.sealed";

    private final SortedMap<String, Hashed.Sum> written = new TreeMap<>();
    private final Money money;
    private final Set<String> banks;
    private final StatementPieces pieces;
    private final LocalDate start;
    private final String mark;
    private long transactions;

    /// @param banks the bodies that get a slice of their own, where they keep accounts
    /// @param mark the word that stands on everything
    MoneyFiles(Money money, World world, Set<String> banks, String mark) {
        this.pieces = new StatementPieces(world, money);
        this.banks = banks;
        this.money = money;
        this.start = world.start();
        this.mark = mark;
    }

    /// Writes all of it into a folder.
    ///
    /// @param salt SHA-256 of what is in the world besides, in hexadecimal
    /// @param key of the passphrase and that salt
    /// @param progress is told after each day how many transactions there are
    void write(Path folder, String salt, AesSiv key, LongConsumer progress) throws IOException {
        Path world = Files.createDirectories(folder.resolve(WorldFolder.WORLD));
        try (Slices slices = new Slices(folder, money, banks)) {
            try (Hashed out = new Hashed(world.resolve(ACCOUNTS))) {
                accounts(out, slices);
                written.put(WorldFolder.WORLD + ACCOUNTS, out.sum());
            }
            payments(folder, salt, key, slices, progress);
            written.putAll(slices.written());
        }
    }

    private void accounts(Hashed out, Slices slices) throws IOException {
        Tables.Open table = new Tables.Open(out, MoneyTable.ACCOUNT_COLUMNS);
        for (Account each : (Iterable<Account>) money.known()::iterator) {
            List<String> row = MoneyTable.account(each, mark);
            table.row(row);
            slices.account(each.bank(), row);
        }
        table.flush();
    }

    private void payments(Path folder, String salt, AesSiv key, Slices slices, LongConsumer progress)
            throws IOException {
        try (Hashed sealed = new Hashed(folder.resolve(SEALED))) {
            try (SealedStream.Writer truth = new SealedStream.Writer(sealed, salt, key);
                    Hashed out = new Hashed(folder.resolve(WorldFolder.WORLD + TRANSACTIONS))) {
                key(truth);
                MoneyTable table = new MoneyTable(out, slices, money, start, mark);
                transactions = money.tell(new Both(table, truth, progress));
                table.flush();
                written.put(WorldFolder.WORLD + TRANSACTIONS, out.sum());
            }
            written.put(SEALED, sealed.sum());
        }
    }

    /// The files with their sums, by their names within the world.
    Map<String, Hashed.Sum> written() {
        return written;
    }

    /// The world with what the money filled in.
    World filled() {
        return pieces.filled();
    }

    long transactions() {
        return transactions;
    }

    private void key(SealedStream.Writer truth) throws IOException {
        Tables.write(
                truth.file("purposes.csv"),
                List.of("code", "purpose", "illicit"),
                Stream.of(Purpose.values()).map(MoneyFiles::purpose));
        Tables.write(
                truth.file("owners.csv"),
                List.of("account", "owner", "role"),
                money.owners().map(it -> List.of(it.account(), it.owner(), it.role())));
        truth.file("cash.csv").write("at,from,to,amount,currency,purpose\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static List<String> purpose(Purpose it) {
        return List.of(it.code(), it.name().toLowerCase(Locale.ROOT).replace('_', '-'), Boolean.toString(it.illicit()));
    }

    /// Tells the table what banks know, and the sealed files the rest.
    private final class Both implements Books {
        private final MoneyTable table;
        private final OutputStream purposes;
        private final OutputStream cash;
        private final LongConsumer progress;

        Both(MoneyTable table, SealedStream.Writer truth, LongConsumer progress) {
            this.table = table;
            this.purposes = truth.file("transactions.txt");
            this.cash = truth.file("cash.csv");
            this.progress = progress;
        }

        @Override
        public void recorded(Transaction it, Truly truly) throws IOException {
            table.write(it);
            pieces.see(it);
            String code = truly.purpose().code();
            purposes.write(code.charAt(0));
            purposes.write(code.charAt(1));
            if (!truly.purse().isEmpty()) {
                purposes.write((" " + truly.purse()).getBytes(StandardCharsets.UTF_8));
            }
            purposes.write('\n');
        }

        @Override
        public void handed(Handed it) throws IOException {
            String at = start.plusDays(it.day()).atTime(LocalTime.of(it.minute() / 60, it.minute() % 60)) + ",";
            String line = at + it.from() + "," + it.to() + "," + it.amount() + "," + it.currency() + ","
                    + it.purpose().code() + "\n";
            cash.write(line.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void dayOver(int day, long recorded) {
            progress.accept(recorded);
        }
    }
}
