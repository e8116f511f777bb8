package clew.platform.publication;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.casework.Cases;
import clew.platform.database.Fence;
import clew.platform.publication.suppression.LinkedCounts;
import clew.platform.publication.suppression.Pattern;
import clew.platform.publication.suppression.SmallCells;
import clew.platform.web.NotFound;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Taking, reading and releasing snapshots: the one place in this room where the gate is asked.
///
/// A figure of the whole country is made of cases that whoever asks may not see. So the gate is asked first, then the
/// rows are read within the system's scope, and what comes out has no identity; which cases stand behind a cell is
/// answered within the scope of the member's own agency again.
@Component
class Snapshots {

    /// More cases than this nobody opens one by one from a page.
    private static final int MOST = 500;

    private final Gate gate;
    private final Trail trail;
    private final SnapshotRows rows;
    private final FigureRows figures;
    private final Freezing freezing;
    private final Layout layout;
    private final Cases cases;
    private final Clock clock;
    private final int threshold;

    Snapshots(
            Gate gate,
            Trail trail,
            SnapshotRows rows,
            FigureRows figures,
            Freezing freezing,
            Layout layout,
            Cases cases,
            Clock clock,
            @Value("${clew.publication.threshold:5}") int threshold) {
        this.gate = gate;
        this.trail = trail;
        this.rows = rows;
        this.figures = figures;
        this.freezing = freezing;
        this.layout = layout;
        this.cases = cases;
        this.clock = clock;
        this.threshold = threshold;
    }

    /// A snapshot with its head.
    record Read(SnapshotRows.Head head, Snapshot snapshot) {}

    /// What stands behind a cell.
    ///
    /// @param rows the rows without identity, for those who may see them; else empty
    /// @param mayRows whether the member may see them
    /// @param files the cases of it that the member may open, at most 500
    record Behind(List<FrozenRow> rows, boolean mayRows, List<CaseFile> files) {}

    boolean may(Action action) {
        return gate.allows(Relation.OWNER, DataKind.STATISTICS, action);
    }

    /// Throws unless the member may freeze years and write figures in: asked before what they sent is looked at.
    void mustWrite() {
        require(Action.WRITE, Subject.none());
    }

    /// Freezes a year.
    ///
    /// @param country the reporting country, in two letters
    @Transactional
    UUID take(int year, String country) {
        require(Action.WRITE, Subject.none());
        Member by = gate.member();
        UUID id = UUID.randomUUID();
        Fence.runAsSystem(() -> {
            Freezing.Frozen frozen = freezing.year(year);
            Snapshot snapshot = new Snapshot(
                    id,
                    year,
                    country,
                    threshold,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    by.id().value().toString(),
                    frozen.mirrored(),
                    frozen.rows(),
                    counted(frozen.rows(), country),
                    figures.of(year));
            rows.insert(snapshot, by.name(), frozen.links());
        });
        trail.record("snapshot.take", Subject.of("snapshot", id), Map.of("year", Integer.toString(year)));
        return id;
    }

    private SortedMap<String, Snapshot.Count> counted(List<FrozenRow> rows, String country) {
        LinkedCounts counts = Counting.of(rows, country, layout.tables());
        Pattern pattern = SmallCells.protect(counts, threshold);
        SortedMap<String, Snapshot.Count> cells = new TreeMap<>();
        counts.cells()
                .forEach((name, count) -> cells.put(
                        name,
                        new Snapshot.Count(
                                count, pattern.mark(name), pattern.unprotected().contains(name))));
        return cells;
    }

    /// The snapshots; who takes none sees the released ones only.
    @Transactional
    List<SnapshotRows.Head> list() {
        require(Action.READ, Subject.none());
        boolean all = may(Action.WRITE);
        return Fence.getAsSystem(rows::heads).stream()
                .filter(head -> all || head.releasedAt() != null)
                .toList();
    }

    /// The snapshot; throws [NotFound] if there is none or it is not released to the member yet, and [Tampered] if
    /// it is no longer what was frozen.
    @Transactional
    Read read(UUID id, Action action) {
        require(action, Subject.of("snapshot", id));
        SnapshotRows.Head head = Fence.getAsSystem(() -> rows.head(id))
                .filter(each -> each.releasedAt() != null || may(Action.WRITE))
                .orElseThrow(() -> new NotFound("snapshot"));
        Snapshot snapshot = Fence.getAsSystem(() -> rows.whole(head));
        if (!snapshot.hash().equals(head.hash())) {
            trail.record("snapshot.tampered", Subject.of("snapshot", id), Map.of());
            throw new Tampered(id);
        }
        return new Read(head, snapshot);
    }

    /// Says that the snapshot is what is published of its year.
    @Transactional
    void release(UUID id) {
        read(id, Action.DECIDE);
        Fence.runAsSystem(() -> rows.release(id, clock.instant(), gate.member().name()));
        trail.record("snapshot.release", Subject.of("snapshot", id), Map.of());
    }

    /// Another snapshot of the same year that is released already: two releases can be subtracted from each other.
    @Transactional
    List<SnapshotRows.Head> releasedOf(int year, UUID but) {
        return list().stream()
                .filter(each -> each.year() == year
                        && each.releasedAt() != null
                        && !each.id().equals(but))
                .toList();
    }

    /// Who and what stands behind a cell, for those who may know. It is on the trail that somebody looked, and whoever
    /// has a row among those that a page shows is told of it in their own report.
    @Transactional
    Behind behind(Snapshot snapshot, CellName cell) {
        boolean mayRows = may(Action.SEARCH);
        if (mayRows) {
            require(Action.SEARCH, Subject.of("snapshot", snapshot.id()));
        }
        List<FrozenRow> counted = snapshot.rows().stream()
                .filter(row -> cell.counts(row, snapshot.country()))
                .toList();
        List<SnapshotRows.Link> links = among(Fence.getAsSystem(() -> rows.links(snapshot.id())), counted);
        List<CaseId> linked =
                links.stream().map(link -> new CaseId(link.caseId())).toList();
        List<CaseFile> files =
                cases.among(linked, MOST).stream().filter(this::mayOpen).toList();
        trail.record("snapshot.cell", Subject.of("snapshot", snapshot.id()), Map.of("rows", Boolean.toString(mayRows)));
        if (mayRows) {
            List<FrozenRow> seen = counted.subList(0, Math.min(MOST, counted.size()));
            trail.recordEach("person.counted", persons(among(links, seen)), Map.of());
        }
        return new Behind(mayRows ? counted : List.of(), mayRows, files);
    }

    private static List<SnapshotRows.Link> among(List<SnapshotRows.Link> links, List<FrozenRow> counted) {
        Set<Integer> numbers = counted.stream().map(FrozenRow::number).collect(Collectors.toSet());
        return links.stream().filter(link -> numbers.contains(link.number())).toList();
    }

    private static List<Subject> persons(List<SnapshotRows.Link> links) {
        return links.stream()
                .map(link -> Subject.of("person", link.person()))
                .distinct()
                .toList();
    }

    private boolean mayOpen(CaseFile file) {
        Relation relation = cases.relationOf(gate.member().agency(), file.id());
        return gate.allows(
                relation,
                DataKind.PROCESS,
                Action.READ,
                Subject.of("case", file.id().value()));
    }

    @Transactional
    List<FigureRows.Written> figures() {
        require(Action.READ, Subject.none());
        return Fence.getAsSystem(figures::all);
    }

    /// Writes in what another body counted.
    @Transactional
    void write(int year, OtherFigure item, Snapshot.Figure figure) {
        require(Action.WRITE, Subject.none());
        Fence.runAsSystem(() -> figures.insert(
                year, item, figure, clock.instant(), gate.member().name()));
        trail.record("figure.write", Subject.none(), Map.of("year", Integer.toString(year), "item", item.name()));
    }

    /// That it was taken out of the house.
    void exported(UUID id, String format) {
        trail.record("snapshot.export", Subject.of("snapshot", id), Map.of("format", format));
    }

    private void require(Action action, Subject subject) {
        gate.require(Relation.OWNER, DataKind.STATISTICS, action, subject);
    }
}
