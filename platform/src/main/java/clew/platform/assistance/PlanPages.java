package clew.platform.assistance;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.assistance.Papers.Kind;
import clew.platform.assistance.Papers.Paper;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseFrames;
import clew.platform.casework.CaseId;
import clew.platform.casework.Cases;
import clew.platform.web.DateParts;
import clew.platform.web.NotFound;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/// The safety plan: what may happen, how it is noticed, what was agreed to do, and whom to call.
@Controller
class PlanPages {

    private static final int LONGEST = 5_000;

    private final AssistanceDesk desk;
    private final Papers papers;
    private final Cases cases;
    private final CaseFrames frames;
    private final MessageSource messages;

    PlanPages(AssistanceDesk desk, Papers papers, Cases cases, CaseFrames frames, MessageSource messages) {
        this.desk = desk;
        this.papers = papers;
        this.cases = cases;
        this.frames = frames;
        this.messages = messages;
    }

    /// What a plan says; the title is the person's own choice.
    record Plan(String title, String risks, String signs, String steps, String people) {
        static Plan of(Paper paper) {
            return JsonMapper.shared().readValue(paper.content(), Plan.class);
        }
    }

    /// A version, opened.
    record Version(Paper paper, Plan plan) {}

    /// What is typed; `seen` is the version that was there.
    record Form(
            @Nullable String title,
            @Nullable String risks,
            @Nullable String signs,
            @Nullable String steps,
            @Nullable String people,
            @Nullable DateParts agreedOn,
            @Nullable Integer seen) {

        Form {
            agreedOn = agreedOn == null ? DateParts.empty() : agreedOn;
        }

        static Form of(@Nullable Paper paper) {
            Plan plan = paper == null ? new Plan("", "", "", "", "") : Plan.of(paper);
            return new Form(
                    plan.title(),
                    plan.risks(),
                    plan.signs(),
                    plan.steps(),
                    plan.people(),
                    DateParts.empty(),
                    paper == null ? 0 : paper.version());
        }

        Plan plan() {
            return new Plan(text(title), text(risks), text(signs), text(steps), text(people));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    @GetMapping("/cases/{id}/plan")
    String show(@PathVariable UUID id, Model model) {
        CaseFile file = require(id, Action.READ);
        List<Version> versions = papers.all(file, Kind.PLAN).stream()
                .map(paper -> new Version(paper, Plan.of(paper)))
                .toList();
        model.addAttribute(
                "form", Form.of(versions.isEmpty() ? null : versions.getFirst().paper()));
        return shown(file, versions, model);
    }

    @PostMapping("/cases/{id}/plan")
    String write(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseFile file = require(id, Action.WRITE);
        Plan plan = form.plan();
        if (plan.steps().isEmpty()) {
            errors.rejectValue("steps", "assistance.plan.wrong.steps");
        }
        if (Stream.of(plan.title(), plan.risks(), plan.signs(), plan.steps(), plan.people())
                .anyMatch(text -> text.length() > LONGEST)) {
            errors.reject("assistance.plan.wrong.long");
        }
        if (form.agreedOn() != null && form.agreedOn().isBroken()) {
            errors.rejectValue("agreedOn", "assistance.wrong.on");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return shown(file, List.of(), model);
        }
        LocalDate agreed =
                form.agreedOn() == null ? null : form.agreedOn().date().orElse(null);
        int seen = form.seen() == null ? 0 : form.seen();
        papers.write(file, Kind.PLAN, JsonMapper.shared().writeValueAsString(plan), seen, agreed, desk.member());
        Notice.success(redirect, "assistance.notice.written");
        return "redirect:/cases/" + id + "/plan";
    }

    /// The version that the person agreed to, on a page that says nothing about where it comes from.
    @GetMapping("/cases/{id}/plan/print")
    String print(@PathVariable UUID id, Model model) {
        CaseFile file = require(id, Action.READ);
        Paper agreed = papers.all(file, Kind.PLAN).stream()
                .filter(paper -> paper.agreedOn() != null)
                .findFirst()
                .orElseThrow(() -> new NotFound("plan"));
        model.addAttribute("plan", Plan.of(agreed));
        return "assistance/plan-print";
    }

    private CaseFile require(UUID id, Action action) {
        CaseId caseId = new CaseId(id);
        desk.require(caseId, DataKind.ASSISTANCE, action);
        return cases.get(caseId);
    }

    private String shown(CaseFile file, List<Version> versions, Model model) {
        String title = messages.getMessage("assistance.plan.title", null, LocaleContextHolder.getLocale());
        model.addAttribute("frame", frames.of(file.id(), AssistanceSection.NAME, title));
        model.addAttribute("versions", versions);
        model.addAttribute(
                "agreed", versions.stream().anyMatch(each -> each.paper().agreedOn() != null));
        model.addAttribute("mayWrite", desk.allows(file.id(), DataKind.ASSISTANCE, Action.WRITE));
        return "assistance/plan";
    }
}
