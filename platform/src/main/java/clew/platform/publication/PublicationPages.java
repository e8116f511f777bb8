package clew.platform.publication;

import clew.platform.access.Action;
import clew.platform.person.Codes;
import clew.platform.publication.suppression.Mark;
import clew.platform.web.NotFound;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The rapporteur's pages: snapshots, their tables with pictures, what stands behind a cell, files to take away.
@Controller
class PublicationPages {

    /// More rows than this nobody reads on a page.
    private static final int SHOWN = 500;

    private final Snapshots snapshots;
    private final Tables tables;
    private final PublicationFiles files;
    private final Clock clock;
    private final ZoneId zone;

    PublicationPages(Snapshots snapshots, Tables tables, PublicationFiles files, Clock clock, ZoneId zone) {
        this.snapshots = snapshots;
        this.tables = tables;
        this.files = files;
        this.clock = clock;
        this.zone = zone;
    }

    /// What is asked before a year is frozen.
    record Taking(@Nullable String year, @Nullable String country) {}

    /// A table with its picture.
    record Shown(Tables.Table table, Chart chart) {}

    @GetMapping("/figures")
    String list(Model model) {
        String before = snapshots.list().stream()
                .findFirst()
                .map(SnapshotRows.Head::country)
                .orElse("");
        model.addAttribute("form", new Taking(Integer.toString(today().getYear() - 1), before));
        return listPage(model);
    }

    @PostMapping("/figures")
    String take(
            @ModelAttribute("form") Taking form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        snapshots.mustWrite();
        Optional<Integer> year = year(form.year(), today());
        Optional<String> country = Optional.ofNullable(form.country()).flatMap(PublicationPages::country);
        if (year.isEmpty()) {
            errors.rejectValue("year", "publication.take.year.wrong");
        }
        if (country.isEmpty()) {
            errors.rejectValue("country", "publication.take.country.wrong");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return listPage(model);
        }
        UUID id = snapshots.take(year.orElseThrow(), country.orElseThrow());
        Notice.success(redirect, "publication.notice.taken");
        return "redirect:/figures/" + id;
    }

    @GetMapping("/figures/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String set, Model model, Locale locale) {
        Snapshots.Read read = snapshots.read(id, Action.READ);
        List<Tables.Asked> sets = tables.of(read.snapshot(), locale);
        Tables.Asked asked = sets.stream()
                .filter(each -> set.isEmpty() || each.id().equals(set))
                .findFirst()
                .orElseThrow(() -> new NotFound("set"));
        model.addAttribute("sets", sets);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "shown",
                asked.tables().stream()
                        .map(table -> new Shown(table, Chart.of(table)))
                        .toList());
        model.addAttribute("countryName", Codes.countryName(read.head().country(), locale));
        head(read, model);
        return "publication/snapshot";
    }

    @GetMapping("/figures/{id}/cell")
    String cell(@PathVariable UUID id, @RequestParam String name, Model model, Locale locale) {
        Snapshots.Read read = snapshots.read(id, Action.READ);
        CellName cell = CellName.read(name);
        model.addAttribute("cell", read.snapshot().published(cell.toString()).orElseThrow(() -> new NotFound("cell")));
        model.addAttribute("words", tables.words(cell, locale));
        Snapshots.Behind behind = snapshots.behind(read.snapshot(), cell);
        model.addAttribute("behind", behind);
        model.addAttribute("held", behind.mayRows() ? read.snapshot().cells().get(cell.toString()) : null);
        model.addAttribute(
                "rows",
                behind.rows().stream()
                        .limit(SHOWN)
                        .map(row -> words(row, locale))
                        .toList());
        model.addAttribute("shown", Math.min(SHOWN, behind.rows().size()));
        head(read, model);
        return "publication/cell";
    }

    private List<String> words(FrozenRow row, Locale locale) {
        List<String> words = new ArrayList<>();
        words.add(Integer.toString(row.number()));
        words.add(
                row.status() == null
                        ? "–"
                        : tables.category(Dimension.STATUS, row.status().name(), locale));
        words.add(tables.category(Dimension.SEX, row.sex(), locale));
        words.add(tables.category(Dimension.AGE, row.age(), locale));
        words.add(tables.category(Dimension.COUNTRY, row.country(), locale));
        words.add(tables.category(Dimension.FORM, row.form(), locale));
        words.add(tables.category(Dimension.BODY, row.body(), locale));
        return words;
    }

    @GetMapping("/figures/{id}/release")
    String beforeRelease(@PathVariable UUID id, Model model) {
        head(snapshots.read(id, Action.DECIDE), model);
        return "publication/release";
    }

    @PostMapping("/figures/{id}/release")
    String release(@PathVariable UUID id, RedirectAttributes redirect) {
        snapshots.release(id);
        Notice.success(redirect, "publication.notice.released");
        return "redirect:/figures/" + id;
    }

    @PostMapping("/figures/{id}/export")
    ResponseEntity<byte[]> export(
            @PathVariable UUID id, @RequestParam(defaultValue = "csv") String format, Locale locale) {
        Snapshots.Read read = snapshots.read(id, Action.EXPORT);
        boolean xlsx = format.equals("xlsx");
        snapshots.exported(id, xlsx ? "xlsx" : "csv");
        String name = "figures-" + read.head().year() + "-" + id.toString().substring(0, 8) + (xlsx ? ".xlsx" : ".csv");
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.parseMediaType(
                        xlsx
                                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                                : "text/csv;charset=UTF-8"))
                .body(xlsx ? files.xlsx(read, locale) : files.csv(read, locale));
    }

    @ExceptionHandler(Tampered.class)
    String tampered(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return "publication/tampered";
    }

    private void head(Snapshots.Read read, Model model) {
        model.addAttribute("head", read.head());
        model.addAttribute(
                "others", snapshots.releasedOf(read.head().year(), read.head().id()));
        model.addAttribute("mayExport", snapshots.may(Action.EXPORT));
        model.addAttribute("mayRelease", snapshots.may(Action.DECIDE));
        model.addAttribute("insiders", read.snapshot().insiders().size());
        for (Mark mark : Mark.values()) {
            model.addAttribute(mark.name(), read.snapshot().marked(mark));
        }
    }

    private String listPage(Model model) {
        model.addAttribute("heads", snapshots.list());
        model.addAttribute("mayTake", snapshots.may(Action.WRITE));
        return "publication/list";
    }

    /// A year that has begun.
    static Optional<Integer> year(@Nullable String written, LocalDate today) {
        try {
            int year = Integer.parseInt(Objects.requireNonNullElse(written, "").strip());
            return year >= 1990 && year <= today.getYear() ? Optional.of(year) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// A country, or one that does not exist, for exercises: ISO 3166 leaves the codes XA to XZ to those who use it.
    static Optional<String> country(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        return code.matches("X[A-Z]") ? Optional.of(code) : Codes.country(written);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
