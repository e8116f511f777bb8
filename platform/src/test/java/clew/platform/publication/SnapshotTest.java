package clew.platform.publication;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.publication.suppression.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The fingerprint of a snapshot changes with everything that is in it, and with nothing else.
class SnapshotTest {

    private static final List<FrozenRow> ROWS = FrozenRows.some(5, new Random(3));

    @Test
    void theSameContentHasTheSameFingerprint() {
        assertThat(snapshot(2025, ROWS, 7, "Ministry").hash())
                .isEqualTo(snapshot(2025, ROWS, 7, "Ministry").hash())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void whateverIsChangedChangesTheFingerprint() {
        List<FrozenRow> fewer = new ArrayList<>(ROWS);
        fewer.removeLast();

        assertThat(List.of(
                        snapshot(2025, ROWS, 7, "Ministry").hash(),
                        snapshot(2024, ROWS, 7, "Ministry").hash(),
                        snapshot(2025, fewer, 7, "Ministry").hash(),
                        snapshot(2025, ROWS, 8, "Ministry").hash(),
                        snapshot(2025, ROWS, 7, "Court").hash(),
                        snapshot(2025, ROWS, 7, Mark.OPEN, "Ministry").hash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void noughtUnknownAndSuppressedAreThreeThings() {
        assertThat(Cell.of(new Snapshot.Count(0, Mark.OPEN, false))).isEqualTo(new Cell.Zero());
        assertThat(Cell.of(new Snapshot.Count(12, Mark.OPEN, false))).isEqualTo(new Cell.Count(12));
        assertThat(Cell.of(new Snapshot.Count(3, Mark.PRIMARY, false))).isEqualTo(new Cell.Suppressed());
        assertThat(Cell.of(new Snapshot.Count(30, Mark.SECONDARY, false))).isEqualTo(new Cell.Suppressed());
        assertThat(List.of(new Cell.Zero().text(), new Cell.Unknown().text(), new Cell.Suppressed().text()))
                .containsExactly("0", ":", "c");
    }

    private static Snapshot snapshot(int year, List<FrozenRow> rows, long count, String source) {
        return snapshot(year, rows, count, Mark.PRIMARY, source);
    }

    private static Snapshot snapshot(int year, List<FrozenRow> rows, long count, Mark mark, String source) {
        SortedMap<String, Snapshot.Count> cells = new TreeMap<>();
        cells.put("registered", new Snapshot.Count(count, mark, false));
        SortedMap<OtherFigure, Snapshot.Figure> figures = new TreeMap<>();
        figures.put(OtherFigure.CONVICTED, new Snapshot.Figure(2, source, LocalDate.of(2026, 3, 1), ""));
        return new Snapshot(
                new UUID(1, 2), year, "AT", 5, Instant.parse("2026-04-01T10:00:00Z"), "who", 0, rows, cells, figures);
    }
}
