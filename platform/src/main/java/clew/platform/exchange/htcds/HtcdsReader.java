package clew.platform.exchange.htcds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads a file of the standard in any of the formats: the one entry for input from outside.
public final class HtcdsReader {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Values values;
    private final Limits limits;

    /// A reader for files that come in on a day.
    public HtcdsReader(LocalDate today, Limits limits) {
        this.values = new Values(today, limits);
        this.limits = limits;
    }

    /// Reads a file and hands its rows on. The name of the file only helps where the content leaves a doubt.
    public Outcome read(String fileName, byte[] bytes, RowSink sink) {
        try {
            return readAll(fileName, bytes, sink);
        } catch (Refusal refusal) {
            return new Outcome.Refused(refusal.why());
        }
    }

    private Outcome.Read readAll(String fileName, byte[] bytes, RowSink sink) {
        if (bytes.length == 0) {
            throw new Refusal(Reason.EMPTY_FILE);
        }
        if (bytes.length > limits.fileBytes()) {
            throw new Refusal(Reason.TOO_LARGE, String.valueOf(limits.fileBytes() / 1024 / 1024));
        }
        Collector collector = new Collector(values, limits, sink);
        if (starts(bytes, OLE)) {
            throw new Refusal(Reason.OLD_OR_LOCKED_WORKBOOK);
        }
        if (starts(bytes, ZIP) || starts(bytes, EMPTY_ZIP)) {
            TableReader table = new TableReader(collector);
            new XlsxSource(bytes, limits).read(table);
            return outcome(Format.XLSX, "", "", table.columns(), table.fileNotes(), collector);
        }
        return readText(fileName, TextDecoder.decode(bytes), collector);
    }

    private Outcome.Read readText(String fileName, TextDecoder.Decoded decoded, Collector collector) {
        List<Finding> notes = new ArrayList<>();
        if (decoded.guessed()) {
            notes.add(Finding.ofFile(Reason.ENCODING_READ, decoded.encoding()));
        }
        if (decoded.text().isBlank()) {
            throw new Refusal(Reason.EMPTY_FILE);
        }
        if (isJson(fileName, decoded.text())) {
            JsonSource json = new JsonSource(collector);
            json.read(decoded.text());
            return outcome(Format.JSON, decoded.encoding(), "", json.columns(), notes, collector);
        }
        if (decoded.text().indexOf('\0') >= 0
                && !fileName.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw new Refusal(Reason.UNKNOWN_FORMAT);
        }
        CsvSource csv = new CsvSource(decoded.text());
        TableReader table = new TableReader(collector);
        int freed = csv.read(table);
        notes.addAll(table.fileNotes());
        if (freed > 0) {
            notes.add(Finding.ofFile(Reason.APOSTROPHE, String.valueOf(freed)));
        }
        String separator = csv.separator() == '\t' ? "tab" : String.valueOf(csv.separator());
        return outcome(Format.CSV, decoded.encoding(), separator, table.columns(), notes, collector);
    }

    private static Outcome.Read outcome(
            Format format,
            String encoding,
            String separator,
            List<ColumnUse> columns,
            List<Finding> fileNotes,
            Collector collector) {
        List<Finding> all = new ArrayList<>(fileNotes);
        all.add(collector.evidence().note());
        return new Outcome.Read(
                format,
                encoding,
                separator,
                collector.evidence().version(),
                columns,
                collector.accepted(),
                collector.rejected(),
                collector.blank(),
                all,
                collector.notes());
    }

    private static boolean isJson(String fileName, String text) {
        char first = text.strip().charAt(0);
        boolean looks = first == '[' || first == '{';
        return looks && !fileName.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private static boolean starts(byte[] bytes, byte[] mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
