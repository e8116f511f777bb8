package clew.platform.exchange;

import clew.platform.exchange.htcds.Finding;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The interface for imports; exports are in [ExchangeFiles].
@RestController
@RequestMapping("/api/v1/htcds/imports")
@Tag(name = "HTCDS", description = "Import and export of cases in IOM's Human Trafficking Case Data Standard")
class ExchangeApi {

    private static final int AT_ONCE = 100;

    private final Imports imports;
    private final FindingTexts texts;

    ExchangeApi(Imports imports, FindingTexts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    /// What an import holds and how it stands.
    ///
    /// @param rejectedRows the first hundred; the others are read with `after`
    record ImportAnswer(
            UUID id,
            String fileName,
            String status,
            String format,
            String encoding,
            String htcdsVersion,
            int accepted,
            int rejected,
            int blank,
            int imported,
            int leftOut,
            int version,
            List<String> fileNotes,
            List<ColumnAnswer> columns,
            List<NoteAnswer> notes,
            List<RejectedAnswer> rejectedRows,
            List<LikelyAnswer> likelyKnown) {}

    /// What a column of the file is taken for.
    record ColumnAnswer(String header, String use, String target, List<String> notes) {}

    /// A note, and in how many rows it holds.
    record NoteAnswer(String column, String value, String text, int rows, int firstLine) {}

    /// A row that cannot be taken.
    record RejectedAnswer(int number, String sheet, int line, List<ReasonAnswer> reasons) {}

    /// Why a row cannot be taken.
    record ReasonAnswer(String cell, String column, String value, String code, String text) {}

    /// A row that may be about a person whom the agency knows already.
    record LikelyAnswer(int line, UUID person) {}

    @Operation(summary = "Upload a file and get its preview; nothing is imported yet")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ImportAnswer upload(@RequestParam(value = "file", required = false) @Nullable MultipartFile file, Locale locale)
            throws IOException {
        return answer(imports.upload(file), 0, locale);
    }

    @Operation(summary = "The preview of an import, or what became of it")
    @GetMapping("/{id}")
    ImportAnswer show(@PathVariable UUID id, @RequestParam(defaultValue = "0") int after, Locale locale) {
        return answer(new ImportId(id), after, locale);
    }

    @Operation(summary = "Import every fit row, or none if anything goes wrong")
    @PostMapping("/{id}/accept")
    ImportAnswer accept(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean leaveOutLikely,
            Locale locale) {
        imports.accept(new ImportId(id), version, leaveOutLikely);
        return answer(new ImportId(id), 0, locale);
    }

    @Operation(summary = "Put a file aside without importing anything")
    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id, @RequestParam int version) {
        imports.cancel(new ImportId(id), version);
    }

    @ExceptionHandler(UnreadableFile.class)
    ResponseEntity<ProblemDetail> unreadable(UnreadableFile unreadable, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        problem.setTitle(texts.title(locale));
        problem.setDetail(texts.of(unreadable.why(), locale));
        problem.setProperty("code", unreadable.why().reason().key());
        problem.setProperty("line", unreadable.why().line());
        return ResponseEntity.of(problem).build();
    }

    private ImportAnswer answer(ImportId id, int after, Locale locale) {
        StoredImport one = imports.get(id);
        List<StoredImport.Rejected> rejected = imports.rejected(id, after, AT_ONCE);
        return new ImportAnswer(
                id.value(),
                one.fileName(),
                one.status().name(),
                one.preview().format().name(),
                one.preview().encoding(),
                one.preview().version().number(),
                one.preview().accepted(),
                one.preview().rejected(),
                one.preview().blank(),
                one.imported(),
                one.leftOut(),
                one.version(),
                one.preview().fileNotes().stream()
                        .map(note -> texts.of(note, locale))
                        .toList(),
                columns(one, locale),
                notes(one, locale),
                rejected.stream().map(row -> rejected(row, locale)).toList(),
                imports.likely(id, AT_ONCE).stream()
                        .map(row -> new LikelyAnswer(row.line(), row.person().value()))
                        .toList());
    }

    private List<ColumnAnswer> columns(StoredImport one, Locale locale) {
        return one.preview().columns().stream()
                .map(use -> new ColumnAnswer(
                        use.header(),
                        use.use().name(),
                        use.target(),
                        use.notes().stream().map(note -> texts.of(note, locale)).toList()))
                .toList();
    }

    private List<NoteAnswer> notes(StoredImport one, Locale locale) {
        return one.preview().notes().stream()
                .map(note -> new NoteAnswer(
                        note.column(), note.value(), texts.of(note, locale), note.rows(), note.firstLine()))
                .toList();
    }

    private RejectedAnswer rejected(StoredImport.Rejected row, Locale locale) {
        return new RejectedAnswer(
                row.number(),
                row.sheet(),
                row.line(),
                row.reasons().stream().map(reason -> reason(reason, locale)).toList());
    }

    private ReasonAnswer reason(Finding reason, Locale locale) {
        return new ReasonAnswer(
                reason.cell(), reason.column(), reason.value(), reason.reason().key(), texts.of(reason, locale));
    }
}
