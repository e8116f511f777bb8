package clew.platform.casework;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.casework.nrm.Move;
import clew.platform.casework.nrm.NrmProfile.Transition;
import clew.platform.casework.nrm.Obstacle;
import clew.platform.web.Choice;
import clew.platform.web.NotFound;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The form of a decision: grounds to choose from, the reason in words, the evidence line by line.
@Controller
class DecisionPages {

    static final int LONGEST = 5_000;

    private final CaseMoves moves;
    private final CaseReading reading;
    private final CaseDesk desk;
    private final Cases cases;
    private final CaseFrames frames;
    private final Chronicle chronicle;

    DecisionPages(
            CaseMoves moves, CaseReading reading, CaseDesk desk, Cases cases, CaseFrames frames, Chronicle chronicle) {
        this.moves = moves;
        this.reading = reading;
        this.desk = desk;
        this.cases = cases;
        this.frames = frames;
        this.chronicle = chronicle;
    }

    /// What is typed.
    record Form(
            @Nullable List<String> grounds,
            @Nullable String reason,
            @Nullable String evidence) {

        Move move(String transition, java.time.Instant at) {
            return new Move(
                    transition,
                    grounds == null ? Set.of() : Set.copyOf(grounds),
                    reason == null ? "" : reason,
                    evidence == null ? List.of() : evidence.lines().toList(),
                    at);
        }
    }

    @GetMapping("/cases/{id}/decisions/{transition}")
    String form(
            @PathVariable UUID id,
            @PathVariable String transition,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        CaseId caseId = new CaseId(id);
        CaseFile file = shown(caseId, transition, model);
        moves.choices(file, desk.relation(caseId)).stream()
                .filter(choice -> choice.transition().id().equals(transition))
                .flatMap(choice -> choice.obstacles().stream())
                .forEach(obstacle -> reject(obstacle, errors));
        if (errors.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        return "casework/decision";
    }

    @PostMapping("/cases/{id}/decisions/{transition}")
    String decide(
            @PathVariable UUID id,
            @PathVariable String transition,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseId caseId = new CaseId(id);
        if (tooLong(form, errors)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            shown(caseId, transition, model);
            return "casework/decision";
        }
        try {
            CaseId next = moves.decide(caseId, form.move(transition, chronicle.now()));
            Notice.success(redirect, "casework.notice.decided");
            return "redirect:/cases/" + next;
        } catch (MoveRefused refused) {
            refused.obstacles().forEach(obstacle -> reject(obstacle, errors));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            shown(caseId, transition, model);
            return "casework/decision";
        }
    }

    private static boolean tooLong(Form form, BindingResult errors) {
        if (form.reason() != null && form.reason().length() > LONGEST) {
            errors.rejectValue("reason", "casework.decision.tooLong");
        }
        if (form.evidence() != null && form.evidence().length() > LONGEST) {
            errors.rejectValue("evidence", "casework.decision.tooLong");
        }
        return errors.hasErrors();
    }

    private CaseFile shown(CaseId id, String transitionId, Model model) {
        var relation = desk.require(id, DataKind.PROCESS, Action.READ);
        CaseFile file = cases.get(id);
        Transition transition =
                cases.profileOf(file).transition(transitionId).orElseThrow(() -> new NotFound("decision"));
        var stage = cases.profileOf(file).stage(file.stage());
        model.addAttribute("file", file);
        model.addAttribute("transition", transition);
        model.addAttribute("law", cases.profileOf(file).law(transition.law()).orElse(null));
        model.addAttribute("target", cases.profileOf(file).stage(transition.to()));
        model.addAttribute("signs", frames.signs(file));
        model.addAttribute("who", reading.title(file, relation));
        model.addAttribute("facts", reading.facts(file, relation, stage));
        model.addAttribute(
                "grounds",
                transition.grounds().stream()
                        .map(ground -> Choice.of(ground.id(), ground.name()))
                        .toList());
        return file;
    }

    private static void reject(Obstacle obstacle, BindingResult errors) {
        String code = obstacle.reason().key();
        Object[] arguments = obstacle.arguments().toArray();
        switch (obstacle.kind()) {
            case NO_GROUND, UNKNOWN_GROUND -> errors.rejectValue("grounds", code, arguments, null);
            case NO_REASON -> errors.rejectValue("reason", code, arguments, null);
            case NO_EVIDENCE -> errors.rejectValue("evidence", code, arguments, null);
            case UNKNOWN_DECISION, WRONG_STAGE, NOT_THE_DECIDER, CHILD, TOO_EARLY, OTHER_OPEN_CASE ->
                errors.reject(code, arguments, null);
        }
    }
}
