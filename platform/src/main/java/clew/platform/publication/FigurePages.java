package clew.platform.publication;

import clew.platform.access.Action;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page on which figures of other bodies (courts, prosecution) are written in, each with its source.
@Controller
class FigurePages {

    private static final int LONGEST = 300;

    private final Snapshots snapshots;
    private final Clock clock;
    private final ZoneId zone;

    FigurePages(Snapshots snapshots, Clock clock, ZoneId zone) {
        this.snapshots = snapshots;
        this.clock = clock;
        this.zone = zone;
    }

    /// What is typed.
    record Form(
            @Nullable String year,
            @Nullable OtherFigure item,
            @Nullable String value,
            @Nullable String source,
            @Nullable String asOf,
            @Nullable String note) {}

    @GetMapping("/figures/others")
    String show(Model model) {
        int last = today().getYear() - 1;
        model.addAttribute("form", new Form(Integer.toString(last), null, "", "", today().toString(), ""));
        return page(model);
    }

    @PostMapping("/figures/others")
    String write(
            @ModelAttribute("form") Form form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Optional<Integer> year = PublicationPages.year(form.year(), today());
        Optional<Long> value = number(form.value());
        Optional<LocalDate> asOf = day(form.asOf());
        if (year.isEmpty()) {
            errors.rejectValue("year", "publication.take.year.wrong");
        }
        if (form.item() == null) {
            errors.rejectValue("item", "publication.others.item.missing");
        }
        if (value.isEmpty()) {
            errors.rejectValue("value", "publication.others.value.wrong");
        }
        if (form.source() == null || form.source().isBlank() || form.source().length() > LONGEST) {
            errors.rejectValue("source", "publication.others.source.missing");
        }
        if (asOf.isEmpty()) {
            errors.rejectValue("asOf", "publication.others.asOf.wrong");
        }
        if (form.note() != null && form.note().length() > LONGEST) {
            errors.rejectValue("note", "publication.others.note.long");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(model);
        }
        snapshots.write(
                year.orElseThrow(),
                Objects.requireNonNull(form.item()),
                new Snapshot.Figure(
                        value.orElseThrow(),
                        Objects.requireNonNull(form.source()).strip(),
                        asOf.orElseThrow(),
                        Objects.requireNonNullElse(form.note(), "").strip()));
        Notice.success(redirect, "publication.notice.written");
        return "redirect:/figures/others";
    }

    private String page(Model model) {
        model.addAttribute("written", snapshots.figures());
        model.addAttribute("items", OtherFigure.values());
        model.addAttribute("mayWrite", snapshots.may(Action.WRITE));
        return "publication/others";
    }

    private static Optional<Long> number(@Nullable String written) {
        try {
            long value = Long.parseLong(Objects.requireNonNullElse(written, "").strip());
            return value < 0 ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(@Nullable String written) {
        try {
            return Optional.of(LocalDate.parse(Objects.requireNonNullElse(written, "").strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
