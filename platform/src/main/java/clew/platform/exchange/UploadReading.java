package clew.platform.exchange;

import clew.platform.exchange.StoredImport.Likely;
import clew.platform.exchange.StoredImport.Rejected;
import clew.platform.exchange.htcds.Cell;
import clew.platform.exchange.htcds.CurrentVersion;
import clew.platform.exchange.htcds.Finding;
import clew.platform.exchange.htcds.HtcdsRecord;
import clew.platform.exchange.htcds.Outcome;
import clew.platform.exchange.htcds.Reason;
import clew.platform.exchange.htcds.RowSink;
import clew.platform.person.Match;
import clew.platform.person.Persons;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Gathers what a preview shows while a file is read: the rejected rows, the first accepted ones, and the names
/// by which a person may be known already.
final class UploadReading implements RowSink {

    /// How many accepted rows a preview shows.
    static final int SHOWN = 10;

    /// How many rows are compared with the persons that the agency knows, if time allows.
    static final int COMPARED = 5_000;

    private static final int AT_ONCE = 100;
    private static final long SECONDS = 10;
    private static final double CLOSE = 0.9;

    private record Named(int rowNumber, int line, String name) {}

    private final CurrentVersion current;
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<HtcdsRecord> first = new ArrayList<>();
    private final List<Named> names = new ArrayList<>();
    private int row;
    private int compared;

    UploadReading(CurrentVersion current) {
        this.current = current;
    }

    @Override
    public void accepted(HtcdsRecord record) {
        row++;
        if (first.size() < SHOWN) {
            first.add(record);
        }
        if (row <= COMPARED) {
            String name = PersonMapping.of(current.of(record).cells()).name();
            if (name != null) {
                names.add(new Named(row, record.line(), name));
            }
        }
    }

    @Override
    public void rejected(HtcdsRecord record, List<Finding> reasons) {
        List<Cell> cells = record.cells().stream().map(UploadReading::storable).toList();
        rejected.add(new Rejected(rejected.size() + 1, record.sheet(), record.line(), reasons, cells));
    }

    List<Rejected> rejected() {
        return rejected;
    }

    List<HtcdsRecord> first() {
        return first;
    }

    /// The rows whose name is close to that of a person within reach.
    List<Likely> likely(Persons persons) {
        List<Likely> likely = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        for (int from = 0; from < names.size() && System.nanoTime() < end; from += AT_ONCE) {
            List<Named> some = names.subList(from, Math.min(names.size(), from + AT_ONCE));
            List<List<Match>> matches =
                    persons.searchAll(some.stream().map(Named::name).toList());
            compared = some.getLast().rowNumber();
            for (int i = 0; i < some.size(); i++) {
                Named one = some.get(i);
                matches.get(i).stream()
                        .filter(match -> match.closeness() >= CLOSE)
                        .findFirst()
                        .ifPresent(match -> likely.add(new Likely(
                                one.rowNumber(),
                                one.line(),
                                one.name(),
                                match.person().id(),
                                match.name())));
            }
        }
        return likely;
    }

    /// The outcome, with a note where time did not allow to compare every row with the persons that are known.
    Outcome.Read noted(Outcome.Read read, boolean comparing) {
        boolean all = names.isEmpty() || (compared >= names.getLast().rowNumber() && row <= COMPARED);
        if (all || !comparing) {
            return read;
        }
        List<Finding> notes = new ArrayList<>(read.fileNotes());
        notes.add(Finding.ofFile(Reason.COMPARED_IN_PART, String.valueOf(compared)));
        return read.with(notes);
    }

    /// The cell with signs in place of characters that no database stores.
    private static Cell storable(Cell cell) {
        StringBuilder text = new StringBuilder(cell.text().length());
        cell.text().codePoints().forEach(character -> {
            boolean alone = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
            text.appendCodePoint(character == 0 ? 0x2400 : alone ? 0xFFFD : character);
        });
        return new Cell(cell.column(), text.toString(), cell.json());
    }
}
