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
            String source,
            @Nullable String asOf,
            String note) {

        /// What was not sent is empty.
        @SuppressWarnings("ConstantValue")
        Form {
            source = Objects.requireNonNullElse(source, "");
            note = Objects.requireNonNullElse(note, "");
        }
    }

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
        snapshots.mustWrite();
        Optional<Integer> year = PublicationPages.year(form.year(), today());
        Optional<Long> value = number(form.value());
        Optional<LocalDate> asOf = day(form.asOf());
        expect(year.isPresent(), "year", "publication.take.year.wrong", errors);
        expect(form.item() != null, "item", "publication.others.item.missing", errors);
        expect(value.isPresent(), "value", "publication.others.value.wrong", errors);
        expect(fits(form.source()) && !form.source().isBlank(), "source", "publication.others.source.missing", errors);
        expect(asOf.isPresent(), "asOf", "publication.others.asOf.wrong", errors);
        expect(fits(form.note()), "note", "publication.others.note.long", errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(model);
        }
        Snapshot.Figure figure = new Snapshot.Figure(
                value.orElseThrow(),
                form.source().strip(),
                asOf.orElseThrow(),
                form.note().strip());
        snapshots.write(year.orElseThrow(), Objects.requireNonNull(form.item()), figure);
        Notice.success(redirect, "publication.notice.written");
        return "redirect:/figures/others";
    }

    private static void expect(boolean holds, String field, String key, BindingResult errors) {
        if (!holds && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, key);
        }
    }

    private static boolean fits(String text) {
        return text.length() <= LONGEST;
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
            return Optional.of(
                    LocalDate.parse(Objects.requireNonNullElse(written, "").strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
