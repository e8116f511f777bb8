package clew.platform.casework;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.MemberId;
import clew.platform.access.Relation;
import clew.platform.web.Choice;
import clew.platform.web.DateParts;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
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

/// The form for who looks after a case, how urgent it is and what comes next.
@Controller
class CaseEditPages {

    private final CaseWork work;
    private final CaseReading reading;
    private final CaseDesk desk;
    private final Cases cases;
    private final CaseFrames frames;

    CaseEditPages(CaseWork work, CaseReading reading, CaseDesk desk, Cases cases, CaseFrames frames) {
        this.work = work;
        this.reading = reading;
        this.desk = desk;
        this.cases = cases;
        this.frames = frames;
    }

    /// What is typed; `version` is of the case that was seen.
    record Form(
            @Nullable UUID responsible,
            @Nullable CaseUrgency urgency,
            @Nullable String nextStep,
            @Nullable DateParts nextStepDue,
            @Nullable Integer version) {

        CaseChange change() {
            return new CaseChange(
                    responsible == null ? null : new MemberId(responsible),
                    Objects.requireNonNull(urgency),
                    nextStep == null ? "" : nextStep.strip(),
                    nextStepDue == null ? null : nextStepDue.date().orElse(null));
        }
    }

    @GetMapping("/cases/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        CaseFile file = shown(new CaseId(id), model);
        model.addAttribute(
                "form",
                new Form(
                        file.responsible() == null ? null : file.responsible().value(),
                        file.urgency(),
                        file.nextStep(),
                        DateParts.of(file.nextStepDue()),
                        file.version()));
        return "casework/edit";
    }

    @PostMapping("/cases/{id}/edit")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseId caseId = new CaseId(id);
        if (wrong(form, errors)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            shown(caseId, model);
            return "casework/edit";
        }
        work.change(caseId, form.change(), form.version() == null ? 0 : form.version());
        Notice.success(redirect, "casework.notice.saved");
        return "redirect:/cases/" + id;
    }

    private static boolean wrong(Form form, BindingResult errors) {
        if (form.urgency() == null) {
            errors.rejectValue("urgency", "casework.need.urgency.missing");
        }
        if (form.nextStep() != null && form.nextStep().length() > CaseChange.LONGEST_STEP) {
            errors.rejectValue("nextStep", "casework.edit.nextStep.tooLong");
        }
        if (form.nextStepDue() != null && form.nextStepDue().isBroken()) {
            errors.rejectValue("nextStepDue", "casework.date.broken");
        }
        return errors.hasErrors();
    }

    private CaseFile shown(CaseId id, Model model) {
        Relation relation = desk.require(id, DataKind.PROCESS, Action.WRITE);
        CaseFile file = cases.get(id);
        model.addAttribute("file", file);
        model.addAttribute("signs", frames.signs(file));
        model.addAttribute("who", reading.title(file, relation));
        model.addAttribute(
                "facts", reading.facts(file, relation, cases.profileOf(file).stage(file.stage())));
        model.addAttribute("urgencies", CaseUrgency.values());
        model.addAttribute("owner", relation == Relation.OWNER);
        model.addAttribute(
                "colleagues",
                work.colleagues(file).stream()
                        .map(member -> Choice.of(member.id().toString(), member.name()))
                        .toList());
        return file;
    }
}
