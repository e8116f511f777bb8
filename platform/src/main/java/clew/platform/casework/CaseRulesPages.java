package clew.platform.casework;

import clew.platform.packs.PackRef;
import clew.platform.web.Notice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Which rules a case is under, and the way to newer ones, on a page.
@Controller
class CaseRulesPages {

    private final CaseRules rules;
    private final CaseFrames frames;
    private final CaseWords words;

    CaseRulesPages(CaseRules rules, CaseFrames frames, CaseWords words) {
        this.rules = rules;
        this.frames = frames;
        this.words = words;
    }

    @GetMapping("/cases/{id}/rules")
    String show(@PathVariable UUID id, Model model) {
        CaseId caseId = new CaseId(id);
        CaseRules.Choice choice = rules.choice(caseId);
        model.addAttribute("frame", frames.of(caseId, "rules", words.of("casework.rules.title")));
        model.addAttribute("choice", choice);
        model.addAttribute("refused", choice.obstacles());
        return "casework/rules";
    }

    @PostMapping("/cases/{id}/rules")
    String adopt(
            @PathVariable UUID id,
            @RequestParam String seenId,
            @RequestParam String seenVersion,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            rules.adopt(new CaseId(id), new PackRef(seenId, seenVersion));
        } catch (RulesRefused refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            String page = show(id, model);
            model.addAttribute("refused", refused.reasons());
            return page;
        }
        Notice.success(redirect, "casework.rules.notice");
        return "redirect:/cases/" + id;
    }

    /// The same for programs.
    @RestController
    @Tag(name = "Cases")
    static class Api {

        private final CaseRules rules;
        private final CaseWords words;

        Api(CaseRules rules, CaseWords words) {
            this.rules = rules;
            this.words = words;
        }

        /// The rules of a case, those of the pack in use, and what stands in the way of changing to them.
        record RulesBody(PackRef now, PackRef inUse, List<String> obstacles) {}

        @GetMapping("/api/v1/cases/{id}/rules")
        @Operation(summary = "Say which pack a case is under, and whether it can go on under the one in use")
        RulesBody read(@PathVariable UUID id) {
            CaseRules.Choice choice = rules.choice(new CaseId(id));
            return new RulesBody(
                    new PackRef(choice.now().id(), choice.now().version()),
                    new PackRef(choice.other().id(), choice.other().version()),
                    choice.obstacles().stream().map(words::of).toList());
        }

        @PostMapping("/api/v1/cases/{id}/rules")
        @Operation(summary = "Let an open case go on under the pack in use, which must be the one that was seen")
        RulesBody adopt(@PathVariable UUID id, @RequestParam String seenId, @RequestParam String seenVersion) {
            rules.adopt(new CaseId(id), new PackRef(seenId, seenVersion));
            return read(id);
        }

        @ExceptionHandler(RulesRefused.class)
        ProblemDetail refused(RulesRefused refused) {
            ProblemDetail problem =
                    ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, words.of("casework.rules.refused.text"));
            problem.setProperty(
                    "reasons", refused.reasons().stream().map(words::of).toList());
            return problem;
        }
    }
}
