package clew.platform.assistance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A picture of services over time: one row a service, a bar from offer to end, a mark for each thing that happened.
/// Coordinates are those of a drawing 800 wide.
///
/// @param height of the drawing
/// @param first the day at the left
/// @param last the day at the right
record Strip(List<Row> rows, int height, LocalDate first, LocalDate last) {

    static final int WIDTH = 800;
    private static final int LEFT = 10;
    private static final int RIGHT = 790;
    private static final int ROW = 34;
    private static final Set<Step> CLOSED = EnumSet.of(Step.ENDED, Step.DECLINED);

    /// One service.
    ///
    /// @param y the middle of the row
    record Row(Strand strand, int y, int x1, int x2, List<Mark> marks) {}

    /// Something that happened.
    record Mark(int x, Happening happening) {}

    /// The picture, or nothing where there is no service.
    static @Nullable Strip of(List<Strand> services, LocalDate today) {
        List<Strand> drawn =
                services.stream().filter(each -> !each.course().isEmpty()).toList();
        if (drawn.isEmpty()) {
            return null;
        }
        LocalDate first = drawn.stream()
                .flatMap(each -> each.course().stream())
                .map(Happening::on)
                .min(LocalDate::compareTo)
                .orElse(today);
        LocalDate last = today.isAfter(first) ? today : first.plusDays(1);
        List<Row> rows = new ArrayList<>();
        for (Strand strand : drawn) {
            rows.add(row(strand, ROW * rows.size() + 26, first, last));
        }
        return new Strip(rows, ROW * rows.size() + 30, first, last);
    }

    private static Row row(Strand strand, int y, LocalDate first, LocalDate last) {
        List<Mark> marks = strand.course().stream()
                .map(each -> new Mark(x(each.on(), first, last), each))
                .toList();
        int from = marks.stream().mapToInt(Mark::x).min().orElse(LEFT);
        Step standing = strand.standing();
        boolean closed = standing != null && CLOSED.contains(standing);
        int to = closed ? marks.stream().mapToInt(Mark::x).max().orElse(RIGHT) : RIGHT;
        return new Row(strand, y, from, to, marks);
    }

    private static int x(LocalDate day, LocalDate first, LocalDate last) {
        long all = ChronoUnit.DAYS.between(first, last);
        long here = ChronoUnit.DAYS.between(first, day);
        return (int) (LEFT + (RIGHT - LEFT) * Math.min(here, all) / all);
    }
}
