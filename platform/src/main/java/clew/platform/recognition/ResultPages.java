package clew.platform.recognition;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.person.PersonId;
import clew.platform.web.Notice;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The end of a screening: what was seen and what it amounts to, explained to the interviewer; and the
/// decision, which is a human's.
@Controller
class ResultPages {

    private final Screenings screenings;
    private final Results results;
    private final ScreeningAccess access;
    private final Moments moments;

    ResultPages(Screenings screenings, Results results, ScreeningAccess access, Moments moments) {
        this.screenings = screenings;
        this.results = results;
        this.access = access;
        this.moments = moments;
    }

    @GetMapping("/screenings/{id}/result")
    String result(@PathVariable UUID id, Locale reader, Model model) {
        Results.Sheet sheet = results.sheet(new ScreeningId(id), reader);
        model.addAttribute("form", DecisionForm.blank(sheet.observations()));
        return show(sheet, model);
    }

    @PostMapping("/screenings/{id}/decision")
    ModelAndView decide(
            @PathVariable UUID id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult problems,
            Locale reader,
            Model model,
            RedirectAttributes redirect) {
        ScreeningId screening = new ScreeningId(id);
        access.requireOwn(screening, DataKind.ASSESSMENT, Action.DECIDE);
        Decision decision = form.decision(moments.today(), problems);
        if (decision == null) {
            String view = show(results.sheet(screening, reader), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        screenings.decide(screening, decision);
        return new ModelAndView("redirect:" + after(screening, decision.conclusion(), redirect));
    }

    /// What happens next, for who raised a presumption but does not follow the case.
    @GetMapping("/screenings/{id}/next")
    String next(@PathVariable UUID id, Model model) {
        Screening screening = screenings.get(new ScreeningId(id));
        model.addAttribute("person", screening.person());
        return "recognition/next";
    }

    private String after(ScreeningId id, Conclusion conclusion, RedirectAttributes redirect) {
        return switch (conclusion) {
            case RAISED -> afterPresumption(screenings.get(id), redirect);
            case NOT_RAISED -> {
                Notice.success(redirect, "recognition.decided.notRaised");
                yield "/queue";
            }
            case SCREEN_AGAIN -> {
                Notice.success(redirect, "recognition.decided.again");
                yield "/queue";
            }
        };
    }

    private String afterPresumption(Screening screening, RedirectAttributes redirect) {
        PersonId person = screening.person();
        if (access.allows(person, DataKind.PROCESS, Action.READ)) {
            Notice.success(redirect, "recognition.decided.raised");
            return "/cases/of-person/" + person.value();
        }
        return "/screenings/" + screening.id() + "/next";
    }

    private static String show(Results.Sheet sheet, Model model) {
        model.addAttribute("conclusions", Conclusion.values());
        model.addAttribute("sheet", sheet);
        model.addAttribute("result", sheet.result());
        return "recognition/result";
    }
}
