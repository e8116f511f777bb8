package clew.platform.children;

import clew.platform.access.Action;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.children.Tracing.Kind;
import clew.platform.children.Tracing.Outcome;
import clew.platform.children.Tracing.Result;
import clew.platform.children.Tracing.Step;
import clew.platform.children.Tracing.Wish;
import clew.platform.directory.Reason;
import clew.platform.person.PersonId;
import clew.platform.web.DateParts;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of the search for a child's family.
@Controller
class TracingPages {

    private static final int LONGEST = 4_000;

    private final ChildDesk desk;
    private final FamilyTracing tracing;

    TracingPages(ChildDesk desk, FamilyTracing tracing) {
        this.desk = desk;
        this.tracing = tracing;
    }

    /// Something that stands against it, as the list of errors shows it.
    record Wrong(String target, String message) {}

    /// What the child wishes, as it was typed.
    record WishForm(
            @Nullable Wish wish,
            @Nullable String wishes,
            @Nullable String mustNotKnow) {}

    /// A step or the end, as it was typed.
    record StepForm(
            @Nullable Kind kind,
            DateParts on,
            @Nullable Outcome outcome,
            @Nullable String place,
            @Nullable String words,
            @Nullable UUID other,
            @Nullable Result result) {

        StepForm {
            on = Objects.requireNonNullElse(on, DateParts.empty());
        }
    }

    @GetMapping("/cases/{id}/child/tracing")
    String show(@PathVariable UUID id, Model model) {
        return shown(desk.require(id, Action.READ), model);
    }

    @PostMapping("/cases/{id}/child/tracing/wish")
    String wish(
            @PathVariable UUID id,
            @ModelAttribute("wished") WishForm form,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseFile file = desk.require(id, Action.WRITE);
        List<Reason> wrong = new ArrayList<>();
        if (form.wish() == null) {
            wrong.add(Reason.of("children.tracing.wish.missing"));
        }
        if (text(form.wishes()).isEmpty()) {
            wrong.add(Reason.of("children.tracing.wishes.missing"));
        }
        tooLong(wrong, form.wishes(), form.mustNotKnow());
        if (!wrong.isEmpty()) {
            return refused(file, wrong, "wish", response, model);
        }
        tracing.wish(file.id(), Objects.requireNonNull(form.wish()), text(form.wishes()), text(form.mustNotKnow()));
        return done(id, "children.tracing.wished", redirect);
    }

    @PostMapping("/cases/{id}/child/tracing/begin")
    String begin(@PathVariable UUID id, HttpServletResponse response, Model model, RedirectAttributes redirect) {
        List<Reason> against = tracing.begin(new CaseId(id));
        return against.isEmpty()
                ? done(id, "children.tracing.begun", redirect)
                : refused(desk.require(id, Action.READ), against, "wish", response, model);
    }

    @PostMapping("/cases/{id}/child/tracing/steps")
    String step(
            @PathVariable UUID id,
            @ModelAttribute("step") StepForm form,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseFile file = desk.require(id, Action.WRITE);
        List<Reason> wrong = missing(form);
        tooLong(wrong, form.place(), form.words());
        if (wrong.isEmpty()) {
            wrong.addAll(tracing.add(
                    file.id(),
                    new Step(
                            Objects.requireNonNull(form.kind()),
                            form.on().date().orElseThrow(),
                            Objects.requireNonNull(form.outcome()),
                            text(form.place()),
                            text(form.words()),
                            form.other() == null ? null : new PersonId(form.other()),
                            desk.member().name())));
        }
        return wrong.isEmpty()
                ? done(id, "children.tracing.noted", redirect)
                : refused(file, wrong, "kind", response, model);
    }

    private List<Reason> missing(StepForm form) {
        List<Reason> wrong = new ArrayList<>();
        if (form.kind() == null) {
            wrong.add(Reason.of("children.tracing.kind.missing"));
        }
        if (form.outcome() == null) {
            wrong.add(Reason.of("children.tracing.outcome.missing"));
        }
        if (form.on().date().filter(day -> !day.isAfter(desk.today())).isEmpty()) {
            wrong.add(Reason.of("children.tracing.on.wrong"));
        }
        return wrong;
    }

    @PostMapping("/cases/{id}/child/tracing/close")
    String close(
            @PathVariable UUID id,
            @ModelAttribute("step") StepForm form,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseFile file = desk.require(id, Action.WRITE);
        List<Reason> wrong = new ArrayList<>();
        if (form.result() == null) {
            wrong.add(Reason.of("children.tracing.result.missing"));
        }
        tooLong(wrong, form.words());
        if (!wrong.isEmpty()) {
            return refused(file, wrong, "result", response, model);
        }
        tracing.close(file.id(), Objects.requireNonNull(form.result()), text(form.words()));
        return done(id, "children.tracing.closed", redirect);
    }

    private static String done(UUID id, String key, RedirectAttributes redirect) {
        Notice.success(redirect, key);
        return "redirect:/cases/" + id + "/child/tracing";
    }

    private String refused(
            CaseFile file, List<Reason> wrong, String target, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute(
                "wrong",
                wrong.stream()
                        .map(reason -> new Wrong(target, desk.text(reason)))
                        .toList());
        return shown(file, model);
    }

    private String shown(CaseFile file, Model model) {
        model.addAttribute("frame", desk.frame(file.id(), "children.tracing.title"));
        model.addAttribute("sheet", tracing.sheet(file));
        model.addAttribute("mayWrite", desk.allows(file.id(), Action.WRITE));
        model.addAttribute("wishOptions", Wish.values());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("results", Result.values());
        model.addAttribute("today", DateParts.of(desk.today()));
        if (!model.containsAttribute("wished")) {
            model.addAttribute("wished", new WishForm(null, "", ""));
        }
        if (!model.containsAttribute("step")) {
            model.addAttribute("step", new StepForm(null, DateParts.of(desk.today()), null, "", "", null, null));
        }
        return "children/tracing";
    }

    private static void tooLong(List<Reason> wrong, @Nullable String... texts) {
        for (String one : texts) {
            if (text(one).length() > LONGEST) {
                wrong.add(Reason.of("children.tooLong", Integer.toString(LONGEST)));
            }
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
