package clew.scenario.statement;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A statement as a table. Its last columns are the mark and the beginning of the world's hash.
final class StatementCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    private static final List<String> COLUMNS = List.of(
            "account",
            "number",
            "at",
            "amount",
            "balance",
            "currency",
            "other",
            "other_name",
            "channel",
            "reference",
            "mark",
            "world");
    private static final int OF_HASH = 16;

    private StatementCsv() {}

    static void write(Statement it, OutputStream out) throws IOException {
        CSVPrinter csv = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), FORMAT);
        csv.printRecord(COLUMNS);
        it.entries(entry -> csv.printRecord(row(it, entry)));
        csv.flush();
    }

    private static List<String> row(Statement it, Entry entry) {
        return List.of(
                it.number(),
                Long.toString(entry.number()),
                entry.at().toString(),
                Statement.decimal(entry.in() ? entry.amount() : -entry.amount()),
                Statement.decimal(entry.balance()),
                it.currency(),
                entry.other(),
                entry.otherName(),
                entry.channel(),
                entry.reference(),
                it.mark(),
                it.hash().substring(0, OF_HASH));
    }
}
