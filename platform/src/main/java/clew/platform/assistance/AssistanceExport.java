package clew.platform.assistance;

import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.casework.CaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes what is done for a person as CSV: codes, days and amounts, without any words.
@Component
class AssistanceExport {

    private static final List<String> HEADINGS = List.of(
            "track",
            "kind",
            "article",
            "step",
            "on",
            "from",
            "until",
            "ground",
            "language",
            "provider",
            "amount",
            "currency");

    private final Assistances assistances;
    private final Trail trail;

    AssistanceExport(Assistances assistances, Trail trail) {
        this.assistances = assistances;
        this.trail = trail;
    }

    @Transactional
    String csv(CaseId id, Set<Track> tracks) {
        StringBuilder out = new StringBuilder();
        int rows = 0;
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(HEADINGS);
            for (Strand strand : assistances.of(id, tracks)) {
                for (Happening each : strand.course()) {
                    csv.printRecord(line(strand, each));
                    rows++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        trail.record("assistance.export", Subject.of("case", id.value()), Map.of("rows", Integer.toString(rows)));
        return out.toString();
    }

    private static Object[] line(Strand strand, Happening it) {
        return new Object[] {
            strand.track(),
            strand.kind(),
            strand.track() == Track.SERVICE
                    ? ConventionService.valueOf(strand.kind()).article()
                    : "",
            it.step(),
            it.on(),
            Objects.toString(it.from(), ""),
            Objects.toString(it.until(), ""),
            Objects.toString(it.ground(), ""),
            Objects.toString(it.language(), ""),
            harmless(Objects.toString(it.providerName(), "")),
            it.cost() == null ? "" : it.cost().plain(),
            it.cost() == null ? "" : it.cost().currency().getCurrencyCode()
        };
    }

    /// A cell that a spreadsheet would take for a formula begins with an apostrophe instead.
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
