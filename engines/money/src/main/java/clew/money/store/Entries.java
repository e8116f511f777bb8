package clew.money.store;

import clew.money.payments.Payments;
import clew.money.statement.Entry;
import clew.money.statement.Party;
import clew.money.statement.Place;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// The rows of statements as columns.
final class Entries {

    /// In place of a number that is not there.
    private static final int NONE = Integer.MIN_VALUE;

    private static final long NO_AMOUNT = Long.MIN_VALUE;

    private Entries() {}

    private record IntColumn(String name, ToIntFunction<Entry> of) {}

    private record LongColumn(String name, ToLongFunction<Entry> of) {}

    static void write(Columns columns, List<Entry> entries, Texts texts) throws IOException {
        for (IntColumn column : ints(texts)) {
            columns.begin();
            for (Entry entry : entries) {
                columns.put(column.of().applyAsInt(entry));
            }
            columns.end("entry." + column.name());
        }
        for (LongColumn column : longs()) {
            columns.begin();
            for (Entry entry : entries) {
                columns.put(column.of().applyAsLong(entry));
            }
            columns.end("entry." + column.name());
        }
    }

    private static List<IntColumn> ints(Texts texts) {
        List<IntColumn> columns = new ArrayList<>(List.of(
                new IntColumn("page", entry -> entry.place().page()),
                new IntColumn("booked", entry -> day(entry.booked())),
                new IntColumn(
                        "time",
                        entry -> entry.time() == null ? NONE : entry.time().toSecondOfDay()),
                new IntColumn("value", entry -> day(entry.value()))));
        text("kind", entry -> entry.kind().name(), texts, columns);
        text("other.account", entry -> entry.other().account(), texts, columns);
        text("other.bank", entry -> entry.other().bank(), texts, columns);
        text("other.name", entry -> entry.other().name(), texts, columns);
        text("exchange.currency", Entries::exchanged, texts, columns);
        text("exchange.rate", Entries::rate, texts, columns);
        text("reference.end", entry -> entry.references().endToEnd(), texts, columns);
        text("reference.unique", entry -> entry.references().unique(), texts, columns);
        text("reference.bank", entry -> entry.references().bank(), texts, columns);
        text("code", Entry::code, texts, columns);
        text("text", Entry::text, texts, columns);
        return columns;
    }

    private static void text(String name, Function<Entry, String> of, Texts texts, List<IntColumn> columns) {
        columns.add(new IntColumn(name, entry -> texts.number(of.apply(entry))));
    }

    private static String exchanged(Entry entry) {
        return entry.exchange() == null ? "" : entry.exchange().currency();
    }

    private static List<LongColumn> longs() {
        return List.of(
                new LongColumn("line", entry -> entry.place().line()),
                new LongColumn("amount", Entry::amount),
                new LongColumn("balance", entry -> entry.balance() == null ? NO_AMOUNT : entry.balance()),
                new LongColumn(
                        "exchange.amount",
                        entry -> entry.exchange() == null
                                ? NO_AMOUNT
                                : entry.exchange().amount()));
    }

    private static String rate(Entry entry) {
        BigDecimal rate = entry.exchange() == null ? null : entry.exchange().rate();
        return rate == null ? "" : rate.toString();
    }

    static int day(@Nullable LocalDate day) {
        return day == null ? NONE : Math.toIntExact(day.toEpochDay());
    }

    static @Nullable LocalDate day(int number) {
        return number == NONE ? null : LocalDate.ofEpochDay(number);
    }

    static List<Entry> read(Mapped file, Texts texts) throws Damaged {
        Reader reader = new Reader(file, texts);
        List<Entry> entries = new ArrayList<>();
        long count = file.column("entry.amount").byteSize() / 8;
        for (long i = 0; i < count; i++) {
            entries.add(reader.entry(i));
        }
        return entries;
    }

    private static final class Reader {
        private final Mapped file;
        private final Texts texts;
        private final Map<String, MemorySegment> columns = new HashMap<>();

        Reader(Mapped file, Texts texts) {
            this.file = file;
            this.texts = texts;
        }

        private MemorySegment column(String name) throws Damaged {
            MemorySegment column = columns.get(name);
            if (column == null) {
                column = file.column("entry." + name);
                columns.put(name, column);
            }
            return column;
        }

        private int number(String name, long i) throws Damaged {
            return column(name).getAtIndex(Payments.INT, i);
        }

        private long amount(String name, long i) throws Damaged {
            return column(name).getAtIndex(Payments.LONG, i);
        }

        private String text(String name, long i) throws Damaged {
            return texts.text(number(name, i));
        }

        Entry entry(long i) throws Damaged {
            int time = number("time", i);
            long balance = amount("balance", i);
            LocalDate booked = LocalDate.ofEpochDay(number("booked", i));
            return new Entry(
                    new Place(amount("line", i), number("page", i)),
                    booked,
                    time == NONE ? null : LocalTime.ofSecondOfDay(time),
                    day(number("value", i)),
                    amount("amount", i),
                    balance == NO_AMOUNT ? null : balance,
                    Entry.Kind.valueOf(text("kind", i)),
                    new Party(text("other.account", i), text("other.bank", i), text("other.name", i)),
                    exchange(i),
                    new Entry.References(
                            text("reference.end", i), text("reference.unique", i), text("reference.bank", i)),
                    text("code", i),
                    text("text", i));
        }

        private Entry.@Nullable Exchange exchange(long i) throws Damaged {
            long amount = amount("exchange.amount", i);
            String rate = text("exchange.rate", i);
            return amount == NO_AMOUNT
                    ? null
                    : new Entry.Exchange(
                            text("exchange.currency", i), amount, rate.isEmpty() ? null : new BigDecimal(rate));
        }
    }
}
