package clew.money.statement;

import clew.money.Problem;
import clew.money.statement.Minor.Unreadable;
import clew.money.statement.TableMapping.Field;
import clew.money.statement.TableRows.Cells;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tables of a bank (CSV, XLSX, Parquet), by a mapping that says which column is what: a statement for each account and
/// currency that stands in it. Where there is a column of balances, the opening balance is the one before the
/// first row.
///
/// Tables that begin with the newest row are turned round. A table is held in memory while it is read.
final class TableReader implements StatementReader {

    private final TableMapping mapping;
    private final Currencies currencies;
    private final TableRows rows;

    TableReader(TableRows rows, TableMapping mapping, Currencies currencies) {
        this.rows = rows;
        this.mapping = mapping;
        this.currencies = currencies;
    }

    @Override
    public void read(StatementFile file, Consumer<Item> items) throws IOException, UnreadableFile {
        Map<List<String>, List<Entry>> statements = new LinkedHashMap<>();
        rows.read(file, mapping, new TableRows.Reader() {
            @Override
            public void head(List<String> names) throws UnreadableFile {
                columns(file, names);
            }

            @Override
            public void row(Cells row) {
                try {
                    List<String> key = List.of(value(row, Field.ACCOUNT).replace(" ", ""), value(row, Field.CURRENCY));
                    statements.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry(row, row.line(), key.getLast()));
                } catch (Unreadable wrong) {
                    items.accept(new Item.Rejected(
                            new Place(row.line(), 0),
                            new Problem(file.name(), row.line(), wrong.field, wrong.value, wrong.expected)));
                }
            }
        });
        statements.forEach((key, entries) -> statement(key, entries, items));
    }

    private void columns(StatementFile file, List<String> names) throws UnreadableFile {
        for (Map.Entry<Field, String> column : mapping.columns().entrySet()) {
            if (!names.contains(column.getValue())) {
                throw new UnreadableFile(new Problem(
                        file.name(),
                        1,
                        "column." + column.getKey().key(),
                        column.getValue(),
                        "one of the columns " + String.join(", ", names)));
            }
        }
    }

    private String value(Cells row, Field field) {
        String column = mapping.columns().get(field);
        return column == null
                ? mapping.fixed().getOrDefault(field, "")
                : row.values().getOrDefault(column, "");
    }

    private Entry entry(Cells row, long line, String currency) throws Unreadable {
        TemporalAccessor booked = day(value(row, Field.BOOKED), Field.BOOKED);
        String value = value(row, Field.VALUE);
        String balance = value(row, Field.BALANCE);
        return new Entry(
                new Place(line, 0),
                LocalDate.from(booked),
                booked.query(TemporalQueries.localTime()),
                value.isEmpty() ? null : LocalDate.from(day(value, Field.VALUE)),
                amount(row, currency),
                balance.isEmpty() ? null : signed(balance, Field.BALANCE, currency),
                Entry.Kind.PAYMENT,
                new Party(value(row, Field.OTHER).replace(" ", ""), "", value(row, Field.NAME)),
                null,
                new Entry.References(value(row, Field.REFERENCE), "", ""),
                value(row, Field.CODE),
                value(row, Field.TEXT));
    }

    private TemporalAccessor day(String text, Field field) throws Unreadable {
        try {
            TemporalAccessor read = mapping.days().parse(text);
            LocalDate.from(read);
            return read;
        } catch (DateTimeException notADay) {
            throw new Unreadable(
                    mapping.columns().getOrDefault(field, field.key()),
                    text,
                    "a day that exists, as the mapping writes it");
        }
    }

    private long amount(Cells row, String currency) throws Unreadable {
        if (mapping.columns().containsKey(Field.AMOUNT)) {
            return signed(value(row, Field.AMOUNT), Field.AMOUNT, currency);
        }
        String debit = value(row, Field.DEBIT);
        String credit = value(row, Field.CREDIT);
        if (debit.isEmpty() == credit.isEmpty()) {
            throw new Unreadable(
                    mapping.columns().getOrDefault(Field.DEBIT, ""),
                    debit,
                    "a debit or a credit, not both and not none");
        }
        return debit.isEmpty()
                ? signed(credit, Field.CREDIT, currency)
                : -Math.abs(signed(debit, Field.DEBIT, currency));
    }

    /// An amount with its sign, before it or behind it; what groups thousands is left out.
    private long signed(String text, Field field, String currency) throws Unreadable {
        String grouping = mapping.decimal() == '.' ? "[,' \u00A0\u202F]" : "[.' \u00A0\u202F]";
        String plain = text.replaceAll(grouping, "").replace(mapping.decimal(), '.');
        boolean minus = plain.startsWith("-") || plain.endsWith("-") || plain.startsWith("\u2212");
        String unsigned = plain.replaceFirst("^[-+\u2212]", "").replaceFirst("[-+]$", "");
        long units = Minor.units(mapping.columns().getOrDefault(field, field.key()), unsigned, currency, currencies);
        return minus ? -units : units;
    }

    private static void statement(List<String> key, List<Entry> entries, Consumer<Item> items) {
        if (isNewestFirst(entries)) {
            Collections.reverse(entries);
        }
        Entry first = entries.getFirst();
        Entry last = entries.getLast();
        items.accept(new Opened(
                first.place(),
                new Party(key.getFirst(), "", ""),
                key.getLast(),
                "",
                first.booked(),
                last.booked(),
                end(of(entries, first.booked()), true)));
        entries.forEach(items);
        items.accept(new Closed(last.place(), end(of(entries, last.booked()), false), entries.size()));
    }

    /// Days tell; within one day the balances do.
    private static boolean isNewestFirst(List<Entry> entries) {
        int order = entries.getFirst().booked().compareTo(entries.getLast().booked());
        int down = 0;
        int up = 0;
        for (int i = 1; i < entries.size(); i++) {
            Entry one = entries.get(i - 1);
            Entry next = entries.get(i);
            if (one.balance() != null && next.balance() != null) {
                down += one.balance() + next.amount() == next.balance() ? 1 : 0;
                up += next.balance() + one.amount() == one.balance() ? 1 : 0;
            }
        }
        return order > 0 || (order == 0 && up > down);
    }

    private static List<Entry> of(List<Entry> entries, LocalDate day) {
        return entries.stream().filter(entry -> entry.booked().equals(day)).toList();
    }

    /// The balance with which a day begins, or the one with which it ends, whatever the order of its rows: the
    /// one that no other row of the day leads to, or goes on from.
    private static Opened.@Nullable Balance end(List<Entry> day, boolean beginning) {
        Map<Long, Integer> times = new LinkedHashMap<>();
        for (Entry entry : day) {
            Long after = entry.balance();
            if (after == null) {
                return null;
            }
            times.merge(after - entry.amount(), beginning ? 1 : -1, Integer::sum);
            times.merge(after, beginning ? -1 : 1, Integer::sum);
        }
        Entry outermost = beginning ? day.getFirst() : day.getLast();
        long otherwise = Objects.requireNonNull(outermost.balance()) - (beginning ? outermost.amount() : 0);
        long balance = times.entrySet().stream()
                .filter(one -> one.getValue() == 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(otherwise);
        return new Opened.Balance(outermost.booked(), balance);
    }
}
