package clew.platform.exchange;

import clew.platform.casework.CaseId;
import clew.platform.exchange.Exports.Wanted;
import clew.platform.exchange.htcds.Cell;
import clew.platform.exchange.htcds.ExportColumns;
import clew.platform.exchange.htcds.ExportRow;
import clew.platform.exchange.htcds.Finding;
import clew.platform.exchange.htcds.Format;
import clew.platform.exchange.htcds.HtcdsVersion;
import clew.platform.exchange.htcds.HtcdsWriter;
import clew.platform.web.BadInput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The files that leave: exports, and the rejected rows of an import. Their names are neutral.
@Controller
class ExchangeFiles {

    private static final int AT_ONCE = 500;

    private final Imports imports;
    private final Exports exports;
    private final FindingTexts texts;
    private final MessageSource messages;
    private final Clock clock;

    ExchangeFiles(Imports imports, Exports exports, FindingTexts texts, MessageSource messages, Clock clock) {
        this.imports = imports;
        this.exports = exports;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    /// Every case that the agency owns, as a file of the standard.
    @GetMapping({"/exchange/export", "/api/v1/htcds/export"})
    void export(
            @RequestParam(defaultValue = "xlsx") String format,
            @RequestParam(defaultValue = "current") String version,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Format wanted = format(format);
        Wanted inVersion = version(version);
        exports.require();
        exports.write(wanted, inVersion, locale, attach(response, "htcds-", wanted));
    }

    /// One case as a file of the standard.
    @GetMapping({"/exchange/cases/{id}/export", "/api/v1/htcds/cases/{id}/export"})
    void exportCase(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "xlsx") String format,
            @RequestParam(defaultValue = "current") String version,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Format wanted = format(format);
        Wanted inVersion = version(version);
        exports.require(new CaseId(id));
        exports.write(new CaseId(id), wanted, inVersion, locale, attach(response, "htcds-case-", wanted));
    }

    /// The rejected rows as CSV with the reasons in the last column, to be put right and brought in again.
    @GetMapping("/exchange/imports/{id}/rejected.csv")
    void rejected(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        ImportId importId = new ImportId(id);
        imports.get(importId);
        List<ExportRow> rows = new ArrayList<>();
        List<StoredImport.Rejected> page = imports.rejected(importId, 0, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(row -> rows.add(row(row, locale)));
            page = imports.rejected(importId, page.getLast().number(), AT_ONCE);
        }
        ExportColumns columns = new ExportColumns(HtcdsVersion.V2_0);
        rows.forEach(row -> columns.include(row.cells()));
        new HtcdsWriter(columns.names()).write(Format.CSV, rows, attach(response, "htcds-rejected-", Format.CSV));
    }

    private ExportRow row(StoredImport.Rejected row, Locale locale) {
        List<String> notes = new ArrayList<>();
        notes.add(messages.getMessage("exchange.rejected.line", new Object[] {row.line()}, locale));
        for (Finding reason : row.reasons()) {
            notes.add(texts.inFull(reason, locale));
        }
        List<Cell> cells = row.cells();
        return new ExportRow(cells, notes);
    }

    private OutputStream attach(HttpServletResponse response, String prefix, Format format) throws IOException {
        String name = prefix + LocalDate.ofInstant(clock.instant(), clock.getZone()) + "." + format.ending();
        response.setContentType(format.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        return response.getOutputStream();
    }

    private static Format format(String name) {
        return Format.of(name).orElseThrow(() -> new BadInput("format", "", "exchange.expected.format"));
    }

    private static Wanted version(String name) {
        return switch (name) {
            case "current", "2.0" -> Wanted.CURRENT;
            case "original" -> Wanted.ORIGINAL;
            default -> throw new BadInput("version", "", "exchange.expected.version");
        };
    }
}
