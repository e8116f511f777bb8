package clew.scenario.statement;

import clew.scenario.world.ReadWorld;
import clew.scenario.world.WorldFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The statement of one account over the days of a world.
///
/// Entries are read from the world's table each time they are asked for and never kept: an account such as that
/// of all cash
/// may have a hundred million.
public final class Statement {

    private static final int COLUMNS = 9;

    private final ReadWorld world;
    private final Map<String, String> account;
    private final Map<String, String> names;
    private final long closing;
    private final long entries;

    private Statement(ReadWorld world, Map<String, String> account, Map<String, String> names) throws IOException {
        this.world = world;
        this.account = account;
        this.names = names;
        long[] last = {opening(), 0};
        entries(entry -> {
            last[0] = entry.balance();
            last[1]++;
        });
        this.closing = last[0];
        this.entries = last[1];
    }

    /// Takes entries in the order in which they were booked.
    public interface Taker {
        /// Takes one.
        void take(Entry entry) throws IOException;
    }

    /// Finds the account.
    ///
    /// @throws WorldFault if the world has no money or no such account
    public static Statement of(ReadWorld world, String account) throws IOException {
        if (!world.hasMoney()) {
            throw new WorldFault(world.folder() + " is a world without money: it has no accounts.");
        }
        Map<String, Map<String, String>> own = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Map<String, String> row : world.table("accounts.csv")) {
            names.put(cell(row, "account"), cell(row, "holder"));
            if (cell(row, "account").equals(account)) {
                own.put(account, row);
            }
        }
        Map<String, String> found = own.get(account);
        if (found == null) {
            throw new WorldFault("There is no account " + account + " in " + world.folder()
                    + ": expected one of the column account of world/accounts.csv.");
        }
        return new Statement(world, found, names);
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    /// The number of the account.
    public String number() {
        return cell(account, "account");
    }

    /// Its currency.
    public String currency() {
        return cell(account, "currency");
    }

    /// The holder, as the bank wrote the name.
    public String holder() {
        return cell(account, "holder");
    }

    /// The name of the bank in the author's language; its id where the pack has no such body; may be empty.
    public String bank() {
        String bank = cell(account, "bank");
        String language = world.pack().languages().getFirst();
        return world.pack().agencies().containsKey(bank) ? world.pack().text(language, "agency." + bank) : bank;
    }

    /// What stands on everything that is made for an exercise.
    public String mark() {
        return cell(account, "mark");
    }

    /// The hash of the world.
    public String hash() {
        return world.hash();
    }

    /// The first day of the world.
    public LocalDate first() {
        return LocalDate.parse(cell(world.manifest(), "start"));
    }

    /// The last.
    public LocalDate last() {
        return first().plusDays(Long.parseLong(cell(world.manifest(), "days")) - 1);
    }

    /// What was in it on the first day, in hundredths.
    public long opening() {
        return Long.parseLong(cell(account, "opening"));
    }

    /// What is in it after the last day, in hundredths.
    public long closing() {
        return closing;
    }

    /// How many entries there are.
    public long size() {
        return entries;
    }

    /// Hands out all entries.
    public void entries(Taker taker) throws IOException {
        Path file = world.folder().resolve("world").resolve("transactions.csv");
        long balance = opening();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.contains(number())) {
                    Entry entry = entry(line.split(",", COLUMNS), balance);
                    balance = entry.balance();
                    taker.take(entry);
                }
            }
        }
    }

    private Entry entry(String[] cells, long before) {
        boolean in = cells[3].equals(number());
        long amount = Long.parseLong(cells[4]);
        String other = in ? cells[2] : cells[3];
        return new Entry(
                Long.parseLong(cells[0]),
                LocalDateTime.parse(cells[1]),
                in,
                amount,
                in ? before + amount : before - amount,
                other,
                names.getOrDefault(other, ""),
                cells[6],
                cells[7]);
    }

    /// Hundredths with a point: 1205 is 12.05.
    static String decimal(long hundredths) {
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        return (hundredths < 0 ? "-" : "") + whole + (rest < 10 ? ".0" : ".") + rest;
    }
}
