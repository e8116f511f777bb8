package clew.platform.children;

import clew.platform.access.Action;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.children.BestInterests.Part;
import clew.platform.children.BestInterests.Purpose;
import clew.platform.children.BestInterests.Recommendation;
import clew.platform.children.BestInterests.Risk;
import clew.platform.directory.Reason;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of best-interests assessments: writing one, reading it, and the supervisor's signature.
@Controller
class BestInterestsPages {

    private static final int LONGEST = 8_000;

    private final ChildDesk desk;
    private final Assessments assessments;

    BestInterestsPages(ChildDesk desk, Assessments assessments) {
        this.desk = desk;
        this.assessments = assessments;
    }

    /// An assessment, as it was typed.
    record Form(
            @Nullable Purpose purpose,
            @Nullable Risk risk,
            @Nullable Recommendation recommendation,
            @Nullable String views,
            @Nullable String family,
            @Nullable String care,
            @Nullable String protection,
            @Nullable String because) {

        Map<String, String> words() {
            return Map.of(
                    Part.VIEWS.name(), text(views),
                    Part.FAMILY.name(), text(family),
                    Part.CARE.name(), text(care),
                    Part.PROTECTION.name(), text(protection),
                    Part.BECAUSE.name(), text(because));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    @GetMapping("/cases/{id}/child/assessments/new")
    String begin(@PathVariable UUID id, Model model) {
        CaseFile file = desk.require(id, Action.WRITE);
        model.addAttribute("form", new Form(null, null, null, "", "", "", "", ""));
        return form(file, model);
    }

    @PostMapping("/cases/{id}/child/assessments/new")
    @Transactional
    String add(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseFile file = desk.require(id, Action.WRITE);
        if (wrong(form, errors)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(file, model);
        }
        UUID made = assessments.write(
                file.id(),
                new Assessments.Written(
                        Objects.requireNonNull(form.purpose()),
                        Objects.requireNonNull(form.risk()),
                        Objects.requireNonNull(form.recommendation()),
                        form.words()));
        Notice.success(redirect, "children.bia.saved");
        return "redirect:/cases/" + id + "/child/assessments/" + made;
    }

    @GetMapping("/cases/{id}/child/assessments/{assessment}")
    String show(@PathVariable UUID id, @PathVariable UUID assessment, Model model) {
        CaseFile file = desk.require(id, Action.READ);
        BestInterests found = assessments.find(file, assessment);
        model.addAttribute("frame", desk.frame(file.id(), "children.bia.title"));
        model.addAttribute("assessment", found);
        model.addAttribute("parts", Part.values());
        model.addAttribute("against", BestInterestsRules.againstSigning(found, desk.member()));
        model.addAttribute("maySign", maySign(file));
        return "children/assessment";
    }

    @PostMapping("/cases/{id}/child/assessments/{assessment}/signature")
    @Transactional
    String sign(@PathVariable UUID id, @PathVariable UUID assessment, RedirectAttributes redirect) {
        List<Reason> against = assessments.sign(new CaseId(id), assessment);
        if (against.isEmpty()) {
            Notice.success(redirect, "children.bia.signed");
        } else {
            Notice.important(redirect, against.getFirst().key());
        }
        return "redirect:/cases/" + id + "/child/assessments/" + assessment;
    }

    private boolean maySign(CaseFile file) {
        return desk.allows(file.id(), Action.WRITE) || desk.allows(file.id(), Action.DECIDE);
    }

    private static boolean wrong(Form form, BindingResult errors) {
        if (form.purpose() == null) {
            errors.rejectValue("purpose", "children.bia.purpose.missing");
        }
        for (Part part : BestInterestsRules.missing(form.words())) {
            errors.rejectValue(part.name().toLowerCase(Locale.ROOT), "children.bia.missing." + part.name());
        }
        for (Map.Entry<String, String> one : form.words().entrySet()) {
            if (one.getValue().length() > LONGEST) {
                errors.rejectValue(
                        one.getKey().toLowerCase(Locale.ROOT),
                        "children.tooLong",
                        new Object[] {Integer.toString(LONGEST)},
                        null);
            }
        }
        if (form.risk() == null) {
            errors.rejectValue("risk", "children.bia.risk.missing");
        }
        if (form.recommendation() == null) {
            errors.rejectValue("recommendation", "children.bia.recommendation.missing");
        }
        return errors.hasErrors();
    }

    private String form(CaseFile file, Model model) {
        model.addAttribute("frame", desk.frame(file.id(), "children.bia.new"));
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute("risks", Risk.values());
        model.addAttribute("recommendations", Recommendation.values());
        return "children/assessment-new";
    }
}
