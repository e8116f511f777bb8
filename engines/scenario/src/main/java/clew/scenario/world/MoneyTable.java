package clew.scenario.world;

import clew.scenario.money.Account;
import clew.scenario.money.Channel;
import clew.scenario.money.Money;
import clew.scenario.money.Reference;
import clew.scenario.money.Transaction;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What banks know, as rows. It writes a hundred million of them, so it puts bytes into a buffer and makes no
/// texts.
final class MoneyTable {

    static final List<String> ACCOUNT_COLUMNS =
            List.of("account", "bank", "state", "currency", "holder", "kind", "arrival", "opened", "opening", "mark");

    static final List<String> COLUMNS =
            List.of("number", "at", "from", "to", "amount", "currency", "channel", "reference", "mark");

    private static final int ROOM = 1 << 16;
    private static final int LONGEST = 512;
    private static final int ACCOUNT = 13;

    private final OutputStream out;
    private final Slices slices;
    private final Money money;
    private final LocalDate start;
    private final byte[] buffer = new byte[ROOM];
    private final byte[] numbers;
    private final Map<String, byte[]> words = new HashMap<>();
    private final byte[] mark;
    private int size;
    private int dayWritten = -1;
    private byte[] date = {};

    MoneyTable(OutputStream out, Slices slices, Money money, LocalDate start, String mark) throws IOException {
        this.out = out;
        this.slices = slices;
        this.money = money;
        this.start = start;
        this.numbers = new byte[money.indices() * ACCOUNT];
        this.mark = ("," + quoted(mark) + "\n").getBytes(StandardCharsets.UTF_8);
        if (this.mark.length > LONGEST / 2) {
            throw new IllegalArgumentException("the mark of an exercise is longer than " + LONGEST / 2 + " bytes");
        }
        byte[] head = (String.join(",", COLUMNS) + "\n").getBytes(StandardCharsets.US_ASCII);
        out.write(head);
        slices.head(head);
    }

    static List<String> account(Account it, String mark) {
        return List.of(
                it.number(),
                it.bank(),
                it.state(),
                it.currency(),
                it.holder(),
                it.kind().word(),
                it.arrival() == 0 ? "" : Integer.toString(it.arrival()),
                it.opened().toString(),
                Long.toString(it.opening()),
                mark);
    }

    private static String quoted(String mark) {
        return mark.matches("[^,\"\\r\\n]*") ? mark : "\"" + mark.replace("\"", "\"\"") + "\"";
    }

    void write(Transaction it) throws IOException {
        if (ROOM - size < LONGEST) {
            flush();
        }
        int row = size;
        put(it.number());
        at(it.day(), it.minute());
        buffer[size++] = ',';
        account(it.from());
        buffer[size++] = ',';
        account(it.to());
        buffer[size++] = ',';
        put(it.amount());
        buffer[size++] = ',';
        put(word(money.currency(it.from())));
        buffer[size++] = ',';
        put(word(it.channel()));
        buffer[size++] = ',';
        put(word(it.reference().in(it.reference() == Reference.NONE ? "" : money.language(it.from()))));
        put(mark);
        slices.row(it, buffer, row, size - row);
    }

    void flush() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }

    private byte[] word(Channel channel) {
        return word(channel.word());
    }

    private byte[] word(String text) {
        return words.computeIfAbsent(text, each -> each.getBytes(StandardCharsets.UTF_8));
    }

    private void put(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    private void put(long number) {
        int digits = 1;
        for (long left = number / 10; left > 0; left /= 10) {
            digits++;
        }
        long left = number;
        for (int i = digits - 1; i >= 0; i--) {
            buffer[size + i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        size += digits;
    }

    private void at(int day, int minute) {
        if (day != dayWritten) {
            dayWritten = day;
            date = ("," + start.plusDays(day) + "T").getBytes(StandardCharsets.US_ASCII);
        }
        put(date);
        two(minute / 60);
        buffer[size++] = ':';
        two(minute % 60);
    }

    private void two(int number) {
        buffer[size++] = (byte) ('0' + number / 10);
        buffer[size++] = (byte) ('0' + number % 10);
    }

    private void account(int index) {
        int at = index * ACCOUNT;
        if (numbers[at] == 0) {
            byte[] number = money.number(index).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(number, 0, numbers, at, ACCOUNT);
        }
        System.arraycopy(numbers, at, buffer, size, ACCOUNT);
        size += ACCOUNT;
    }
}
