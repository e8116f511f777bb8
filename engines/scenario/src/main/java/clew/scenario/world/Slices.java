package clew.scenario.world;

import clew.scenario.money.Money;
import clew.scenario.money.Transaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What each bank knows of the money: the accounts that it keeps, and the payments of which one of these is a
/// side. Of the other side it has the number, as banks do.
final class Slices implements AutoCloseable {

    private static final byte NOBODY = -1;
    private static final byte NOT_ASKED = -2;

    private final Money money;
    private final List<String> banks;
    private final List<Hashed> accounts = new ArrayList<>();
    private final List<Tables.Open> tables = new ArrayList<>();
    private final List<Hashed> transactions = new ArrayList<>();
    private final byte[] bankOf;

    Slices(Path folder, Money money, Set<String> banks) throws IOException {
        this.money = money;
        this.banks = List.copyOf(banks).stream().sorted().toList();
        this.bankOf = new byte[money.indices()];
        Arrays.fill(bankOf, NOT_ASKED);
        for (String bank : this.banks) {
            Path own = Files.createDirectories(folder.resolve(WorldFolder.KNOWLEDGE + bank));
            Hashed file = new Hashed(own.resolve(MoneyFiles.ACCOUNTS));
            accounts.add(file);
            tables.add(new Tables.Open(file, MoneyTable.ACCOUNT_COLUMNS));
            transactions.add(new Hashed(own.resolve(MoneyFiles.TRANSACTIONS)));
        }
    }

    void account(String bank, List<String> row) throws IOException {
        int which = banks.indexOf(bank);
        if (which >= 0) {
            tables.get(which).row(row);
        }
    }

    void head(byte[] columns) throws IOException {
        for (Hashed file : transactions) {
            file.write(columns);
        }
    }

    /// A row of the table of transactions, for the banks on its two sides.
    void row(Transaction it, byte[] buffer, int at, int length) throws IOException {
        int from = bank(it.from());
        int to = bank(it.to());
        if (from >= 0) {
            transactions.get(from).write(buffer, at, length);
        }
        if (to >= 0 && to != from) {
            transactions.get(to).write(buffer, at, length);
        }
    }

    private int bank(int index) {
        if (bankOf[index] == NOT_ASKED) {
            bankOf[index] = (byte) Math.max(NOBODY, banks.indexOf(money.bank(index)));
        }
        return bankOf[index];
    }

    /// The files with their sums; nothing may be written after it.
    SortedMap<String, Hashed.Sum> written() throws IOException {
        SortedMap<String, Hashed.Sum> all = new TreeMap<>();
        for (int i = 0; i < banks.size(); i++) {
            String own = WorldFolder.KNOWLEDGE + banks.get(i) + "/";
            tables.get(i).flush();
            all.put(own + MoneyFiles.ACCOUNTS, accounts.get(i).sum());
            all.put(own + MoneyFiles.TRANSACTIONS, transactions.get(i).sum());
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        for (Hashed file : accounts) {
            file.close();
        }
        for (Hashed file : transactions) {
            file.close();
        }
    }
}
