package clew.platform.exchange;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.casework.Cases;
import clew.platform.exchange.htcds.ExportColumns;
import clew.platform.exchange.htcds.ExportRow;
import clew.platform.exchange.htcds.Format;
import clew.platform.exchange.htcds.HtcdsVersion;
import clew.platform.exchange.htcds.HtcdsWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Exports of cases as HTCDS files: the cases that the agency owns, and of each the compartments that the member may
/// take out. Every export is on the trail.
@Component
class Exports {

    /// In which version a file is written.
    enum Wanted {
        /// Version 2.0; values of older versions are converted, and it is said which.
        CURRENT,
        /// Each case in the version in which it came, with its values as they came.
        ORIGINAL
    }

    private static final int AT_ONCE = 500;

    /// So many rows are kept in memory between the search for columns and the writing; more are read twice.
    private static final int HELD = 10_000;

    private final Gate gate;
    private final Trail trail;
    private final Cases cases;
    private final CaseRecords records;

    Exports(Gate gate, Trail trail, Cases cases, CaseRecords records) {
        this.gate = gate;
        this.trail = trail;
        this.cases = cases;
        this.records = records;
    }

    /// Whether the member may take anything out.
    boolean allowed() {
        return gate.allows(Relation.OWNER, DataKind.IDENTITY, Action.EXPORT);
    }

    /// Asks the gate for an export of all cases of the agency; before anything is written.
    void require() {
        gate.require(Relation.OWNER, DataKind.IDENTITY, Action.EXPORT, Subject.none());
    }

    /// Asks the gate for an export of one case.
    CaseFile require(CaseId id) {
        CaseFile file = cases.get(id);
        Relation relation = cases.relationOf(gate.member().agency(), id);
        gate.require(relation, DataKind.IDENTITY, Action.EXPORT, Subject.of("case", id.value()));
        return file;
    }

    /// Writes every case that the agency owns.
    void write(Format format, Wanted wanted, Locale locale, OutputStream out) throws IOException {
        require();
        AllCases all = new AllCases(wanted, locale);
        int written = write(format, all, out);
        trail.record("exchange.exported", Subject.none(), facts(format, wanted, written));
        trail.recordEach("exchange.exported", all.subjects(), facts(format, wanted, written));
    }

    /// Writes one case.
    void write(CaseId id, Format format, Wanted wanted, Locale locale, OutputStream out) throws IOException {
        CaseFile file = require(id);
        List<ExportRow> row = records.rows(List.of(file), wanted, locale);
        int written = write(format, row, out);
        trail.record("exchange.exported", Subject.of("case", id.value()), facts(format, wanted, written));
    }

    private static Map<String, String> facts(Format format, Wanted wanted, int written) {
        return Map.of("format", format.name(), "version", wanted.name(), "cases", String.valueOf(written));
    }

    private static int write(Format format, Iterable<ExportRow> rows, OutputStream out) throws IOException {
        ExportColumns columns = new ExportColumns(HtcdsVersion.V2_0);
        List<ExportRow> held = new ArrayList<>();
        int count = 0;
        for (ExportRow row : rows) {
            columns.include(row.cells());
            if (count++ < HELD) {
                held.add(row);
            }
        }
        new HtcdsWriter(columns.names()).write(format, count <= HELD ? held : rows, out);
        return count;
    }

    /// Every case of the agency, read a page at a time; may be gone through more than once.
    private final class AllCases implements Iterable<ExportRow> {
        private final Wanted wanted;
        private final Locale locale;

        /// The cases that were written, once each however often they were gone through.
        private final Set<Subject> written = new LinkedHashSet<>();

        AllCases(Wanted wanted, Locale locale) {
            this.wanted = wanted;
            this.locale = locale;
        }

        Set<Subject> subjects() {
            return written;
        }

        @Override
        public Iterator<ExportRow> iterator() {
            return new Pages();
        }

        private final class Pages implements Iterator<ExportRow> {
            private final List<ExportRow> page = new ArrayList<>();
            private int next;
            private @Nullable CaseId last;
            private boolean over;

            @Override
            public boolean hasNext() {
                if (next >= page.size() && !over) {
                    load();
                }
                return next < page.size();
            }

            @Override
            public ExportRow next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.get(next++);
            }

            private void load() {
                List<CaseFile> files = cases.ownedBy(gate.member().agency(), last, AT_ONCE);
                files.forEach(file -> written.add(Subject.of("case", file.id().value())));
                page.clear();
                page.addAll(records.rows(files, wanted, locale));
                next = 0;
                over = files.size() < AT_ONCE;
                last = files.isEmpty() ? last : files.getLast().id();
            }
        }
    }
}
