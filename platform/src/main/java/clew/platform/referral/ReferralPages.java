package clew.platform.referral;

import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One referral: reading it, printing it, and the steps on it. Each step has a page of its own that says what
/// follows.
@Controller
class ReferralPages {

    private final ReferralDesk desk;
    private final CaseTie cases;
    private final ReferralView view;
    private final Wording wording;

    ReferralPages(ReferralDesk desk, ReferralView view, Wording wording, CaseTie cases) {
        this.cases = cases;
        this.desk = desk;
        this.view = view;
        this.wording = wording;
    }

    /// What a step is submitted with.
    record StepForm(
            @Nullable Integer version,
            @Nullable String words,
            @Nullable DeclineReason reason,
            @Nullable Outcome outcome) {

        String said() {
            return words == null ? "" : words.strip();
        }
    }

    @GetMapping("/referrals/{id}")
    String show(@PathVariable UUID id, Model model) {
        ReferralDesk.Opened opened = desk.open(new ReferralId(id));
        view.fill(opened, model);
        model.addAttribute("signs", cases.signs(opened.referral().caseId()));
        return "referral/referral";
    }

    @GetMapping("/referrals/{id}/print")
    String print(@PathVariable UUID id, Model model) {
        view.fill(desk.print(new ReferralId(id)), model);
        return "referral/print";
    }

    @GetMapping({
        "/referrals/{id}/accept",
        "/referrals/{id}/decline",
        "/referrals/{id}/ask",
        "/referrals/{id}/answer",
        "/referrals/{id}/done",
        "/referrals/{id}/withdraw"
    })
    String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Step.Kind kind = Step.Kind.of(request.getRequestURI());
        ReferralDesk.Opened opened = desk.before(new ReferralId(id), kind);
        if (!opened.steps().contains(kind)) {
            return "redirect:/referrals/" + id;
        }
        model.addAttribute("form", new StepForm(opened.referral().version(), "", null, null));
        return stepPage(opened, kind, model);
    }

    @PostMapping({
        "/referrals/{id}/accept",
        "/referrals/{id}/decline",
        "/referrals/{id}/ask",
        "/referrals/{id}/answer",
        "/referrals/{id}/done",
        "/referrals/{id}/withdraw"
    })
    String take(
            @PathVariable UUID id,
            HttpServletRequest request,
            @ModelAttribute("form") StepForm form,
            BindingResult faults,
            Model model,
            RedirectAttributes redirect) {
        Step.Kind kind = Step.Kind.of(request.getRequestURI());
        check(kind, form, faults);
        if (faults.hasErrors()) {
            return stepPage(desk.before(new ReferralId(id), kind), kind, model);
        }
        Integer version = form.version();
        desk.take(new ReferralId(id), version == null ? -1 : version, step(kind, form));
        Notice.success(redirect, "referral.taken." + kind.name());
        return "redirect:/referrals/" + id;
    }

    @ExceptionHandler(ReferralConflict.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String conflict(ReferralConflict conflict, Model model) {
        model.addAttribute("referral", conflict.now().id().toString());
        model.addAttribute("now", view.state(conflict.now()));
        model.addAttribute(
                "attempted",
                wording.text("referral.step." + conflict.attempted().kind().name()));
        model.addAttribute("words", words(conflict.attempted()));
        return "referral/conflict";
    }

    @ExceptionHandler(StepRefused.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String refused(StepRefused refused, Model model) {
        model.addAttribute("referral", refused.referral().toString());
        model.addAttribute("reason", refused.reason().key());
        return "referral/refused";
    }

    private String stepPage(ReferralDesk.Opened opened, Step.Kind kind, Model model) {
        view.fill(opened, model);
        model.addAttribute("step", kind.name());
        model.addAttribute(
                "action", "/referrals/%s/%s".formatted(opened.referral().id(), kind.path()));
        model.addAttribute("reasons", List.of(DeclineReason.values()));
        model.addAttribute("outcomes", List.of(Outcome.values()));
        return "referral/step";
    }

    private static void check(Step.Kind kind, StepForm form, BindingResult faults) {
        if (form.said().length() > NewReferral.MOST_WORDS) {
            faults.rejectValue("words", "referral.fault.tooLong");
        }
        switch (kind) {
            case ACCEPT, WITHDRAW -> {}
            case ASK, ANSWER -> {
                if (form.said().isEmpty()) {
                    faults.rejectValue("words", "referral.fault.words." + kind.name());
                }
            }
            case DECLINE -> {
                boolean other = form.reason() == DeclineReason.OTHER;
                coded(faults, form, "reason", form.reason() == null, other, kind);
            }
            case DONE -> {
                boolean failed = form.outcome() == Outcome.COULD_NOT_HELP;
                coded(faults, form, "outcome", form.outcome() == null, failed, kind);
            }
        }
    }

    /// A step with a code needs the code, and for some codes words.
    private static void coded(
            BindingResult faults, StepForm form, String field, boolean missing, boolean needsWords, Step.Kind kind) {
        if (missing) {
            faults.rejectValue(field, "referral.fault." + field);
        } else if (needsWords && form.said().isEmpty()) {
            faults.rejectValue("words", "referral.fault.words." + kind.name());
        }
    }

    private static Step step(Step.Kind kind, StepForm form) {
        return switch (kind) {
            case ACCEPT -> new Step.Accept();
            case DECLINE -> new Step.Decline(java.util.Objects.requireNonNull(form.reason()), form.said());
            case ASK -> new Step.Ask(form.said());
            case ANSWER -> new Step.Answer(form.said());
            case DONE -> new Step.Finish(java.util.Objects.requireNonNull(form.outcome()), form.said());
            case WITHDRAW -> new Step.Withdraw(form.said());
        };
    }

    private static String words(Step step) {
        return switch (step) {
            case Step.Accept _ -> "";
            case Step.Decline decline -> decline.words();
            case Step.Ask ask -> ask.question();
            case Step.Answer answer -> answer.answer();
            case Step.Finish finish -> finish.words();
            case Step.Withdraw withdraw -> withdraw.words();
        };
    }
}
