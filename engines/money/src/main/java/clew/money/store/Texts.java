package clew.money.store;

import clew.money.payments.Payments;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The texts of a ledger, each once, by number.
final class Texts {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> all = new ArrayList<>();

    /// The number of a text.
    int number(String text) {
        return numbers.computeIfAbsent(text, _ -> {
            all.add(text);
            return all.size() - 1;
        });
    }

    /// The text of a number.
    String text(int number) {
        return all.get(number);
    }

    void write(Columns columns) throws IOException {
        columns.begin();
        long end = 0;
        List<byte[]> bytes =
                all.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
        for (byte[] one : bytes) {
            end += one.length;
            columns.put(end);
        }
        columns.end("text.ends");
        columns.begin();
        for (byte[] one : bytes) {
            columns.put(one);
        }
        columns.end("text.bytes");
    }

    static Texts read(Mapped file) throws Damaged {
        MemorySegment ends = file.column("text.ends");
        MemorySegment bytes = file.column("text.bytes");
        Texts texts = new Texts();
        long begin = 0;
        for (long i = 0; i < ends.byteSize() / 8; i++) {
            long end = ends.getAtIndex(Payments.LONG, i);
            byte[] one = bytes.asSlice(begin, end - begin).toArray(ValueLayout.JAVA_BYTE);
            texts.all.add(new String(one, StandardCharsets.UTF_8));
            begin = end;
        }
        return texts;
    }
}
