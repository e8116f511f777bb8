package clew.platform.clocks;

import clew.platform.access.Action;
import clew.platform.casework.CaseFrames;
import clew.platform.casework.CaseId;
import clew.platform.clocks.rules.ClockDefinition;
import clew.platform.clocks.rules.Handling.Act;
import clew.platform.clocks.rules.Handling.Obstacle;
import clew.platform.web.NotFound;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The clocks of a case: what runs, how its end was computed, what happened, and what may be done.
@Controller
class CaseClockPages {

    private final ClockViews views;
    private final ClockActs acts;
    private final ClockBooks books;
    private final CaseFrames frames;
    private final ClockDueWords words;

    CaseClockPages(ClockViews views, ClockActs acts, ClockBooks books, CaseFrames frames, ClockDueWords words) {
        this.views = views;
        this.acts = acts;
        this.books = books;
        this.frames = frames;
        this.words = words;
    }

    /// What a change of a clock asks for.
    record ActForm(
            @Nullable String reason,
            @Nullable Integer more,
            @Nullable Integer version) {}

    @GetMapping("/cases/{id}/clocks")
    String show(@PathVariable UUID id, Model model) {
        CaseId caseId = new CaseId(id);
        List<ClockView> all = views.of(caseId);
        model.addAttribute("frame", frames.of(caseId, ClockSection.NAME, words.of("clocks.section")));
        model.addAttribute(
                "open", all.stream().filter(view -> view.clock().open()).toList());
        model.addAttribute(
                "over", all.stream().filter(view -> !view.clock().open()).toList());
        return "clocks/case";
    }

    @GetMapping("/cases/{id}/clocks/{clock}/{act}")
    String form(@PathVariable UUID id, @PathVariable UUID clock, @PathVariable String act, Model model) {
        CaseClock kept = acts.get(new CaseId(id), clock, Action.WRITE);
        model.addAttribute("form", new ActForm("", null, kept.version()));
        return page(kept, act(act), model);
    }

    @PostMapping("/cases/{id}/clocks/{clock}/{act}")
    String act(
            @PathVariable UUID id,
            @PathVariable UUID clock,
            @PathVariable String act,
            @ModelAttribute("form") ActForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        CaseClock kept = acts.get(new CaseId(id), clock, Action.WRITE);
        Act wanted = act(act);
        String reason = form.reason() == null ? "" : form.reason();
        if (reason.length() > ClockActs.LONGEST) {
            errors.rejectValue("reason", "clocks.act.reason.tooLong");
        }
        if (!errors.hasErrors()) {
            try {
                acts.act(kept.caseId(), clock, wanted, number(form.more()), reason, number(form.version()));
                Notice.success(redirect, "clocks.act.done." + wanted.name());
                return "redirect:/cases/" + id + "/clocks";
            } catch (ActRefused refused) {
                refused.obstacles().forEach(obstacle -> say(obstacle, errors));
            }
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return page(kept, wanted, model);
    }

    private static void say(Obstacle obstacle, BindingResult errors) {
        switch (obstacle) {
            case NO_REASON -> errors.rejectValue("reason", obstacle.key());
            case TOO_MUCH -> errors.rejectValue("more", obstacle.key());
            case NOT_YOUR_ROLE, NOT_RUNNING, NOT_PAUSED, OVER, TOO_OFTEN ->
                errors.rejectValue("reason", obstacle.key());
        }
    }

    private String page(CaseClock kept, Act act, Model model) {
        ClockDefinition definition = books.definitionOf(kept);
        model.addAttribute("frame", frames.of(kept.caseId(), ClockSection.NAME, words.of(act.key())));
        model.addAttribute("clock", kept);
        model.addAttribute("definition", definition);
        model.addAttribute("act", act);
        model.addAttribute("path", act.name().toLowerCase(Locale.ROOT));
        model.addAttribute(
                "unit", words.of("clocks.act.unit." + definition.length().unit().name()));
        return "clocks/act";
    }

    private static Act act(String name) {
        return Stream.of(Act.values())
                .filter(act -> act.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("page"));
    }

    private static int number(@Nullable Integer value) {
        return value == null ? -1 : value;
    }
}
