package clew.platform.casework;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Relation;
import clew.platform.casework.CaseWork.NeedEntry;
import clew.platform.directory.ServiceKind;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The forms in which needs are added and kept.
@Controller
class NeedPages {

    private final CaseWork work;
    private final CaseReading reading;
    private final CaseDesk desk;
    private final Cases cases;
    private final CaseFrames frames;

    NeedPages(CaseWork work, CaseReading reading, CaseDesk desk, Cases cases, CaseFrames frames) {
        this.work = work;
        this.reading = reading;
        this.desk = desk;
        this.cases = cases;
        this.frames = frames;
    }

    /// What is typed; `version` is of the need that was seen, or 0 for a new one.
    record Form(
            @Nullable ServiceKind kind,
            @Nullable CaseUrgency urgency,
            @Nullable NeedStatus status,
            @Nullable String note,
            @Nullable DateParts wantedBy,
            @Nullable Integer version) {

        static Form of(Need need) {
            return new Form(
                    need.kind(),
                    need.urgency(),
                    need.status(),
                    need.note(),
                    DateParts.of(need.wantedBy()),
                    need.version());
        }

        NeedEntry entry() {
            return new NeedEntry(
                    Objects.requireNonNull(kind),
                    Objects.requireNonNull(urgency),
                    status == null ? NeedStatus.OPEN : status,
                    note == null ? "" : note.strip(),
                    wantedBy == null ? null : wantedBy.date().orElse(null));
        }
    }

    @GetMapping("/cases/{id}/needs/new")
    String begin(@PathVariable UUID id, Model model) {
        shown(new CaseId(id), null, model);
        model.addAttribute("form", new Form(null, CaseUrgency.ROUTINE, NeedStatus.OPEN, "", DateParts.empty(), 0));
        return "casework/need";
    }

    @PostMapping("/cases/{id}/needs/new")
    String add(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean refer,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseId caseId = new CaseId(id);
        if (wrong(form, errors)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            shown(caseId, null, model);
            return "casework/need";
        }
        NeedId need = work.addNeed(caseId, form.entry());
        if (refer) {
            return "redirect:/referrals/new?case=" + id + "&need=" + need;
        }
        Notice.success(redirect, "casework.notice.needAdded");
        return "redirect:/cases/" + id + "#needs";
    }

    @GetMapping("/cases/{id}/needs/{need}")
    String edit(@PathVariable UUID id, @PathVariable UUID need, Model model) {
        Need saved = shown(new CaseId(id), new NeedId(need), model);
        model.addAttribute("form", Form.of(Objects.requireNonNull(saved)));
        return "casework/need";
    }

    @PostMapping("/cases/{id}/needs/{need}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID need,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseId caseId = new CaseId(id);
        if (wrong(form, errors)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            shown(caseId, new NeedId(need), model);
            return "casework/need";
        }
        work.changeNeed(caseId, new NeedId(need), form.entry(), form.version() == null ? 0 : form.version());
        Notice.success(redirect, "casework.notice.needChanged");
        return "redirect:/cases/" + id + "#needs";
    }

    private static boolean wrong(Form form, BindingResult errors) {
        if (form.kind() == null) {
            errors.rejectValue("kind", "casework.need.kind.missing");
        }
        if (form.urgency() == null) {
            errors.rejectValue("urgency", "casework.need.urgency.missing");
        }
        if (form.note() != null && form.note().length() > NeedEntry.LONGEST_NOTE) {
            errors.rejectValue("note", "casework.need.note.tooLong");
        }
        if (form.wantedBy() != null && form.wantedBy().isBroken()) {
            errors.rejectValue("wantedBy", "casework.date.broken");
        }
        return errors.hasErrors();
    }

    private @Nullable Need shown(CaseId id, @Nullable NeedId need, Model model) {
        Relation relation = desk.require(id, DataKind.NEED, Action.WRITE);
        CaseFile file = cases.get(id);
        Need saved = need == null ? null : work.need(id, need);
        model.addAttribute("file", file);
        model.addAttribute("need", saved);
        model.addAttribute("signs", frames.signs(file));
        model.addAttribute("who", reading.title(file, relation));
        model.addAttribute(
                "facts", reading.facts(file, relation, cases.profileOf(file).stage(file.stage())));
        model.addAttribute("kinds", ServiceKind.values());
        model.addAttribute("urgencies", CaseUrgency.values());
        model.addAttribute("statuses", NeedStatus.values());
        model.addAttribute("mayRefer", desk.allows(id, relation, DataKind.REFERRAL, Action.WRITE));
        return saved;
    }
}
