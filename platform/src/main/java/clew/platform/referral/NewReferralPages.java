package clew.platform.referral;

import clew.platform.access.Relation;
import clew.platform.casework.CaseId;
import clew.platform.directory.AgencyId;
import clew.platform.web.EditConflict;
import clew.platform.web.Notice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A new referral in three steps: the need, the agency, what is shared. Each step is kept when it is left.
@Controller
class NewReferralPages {

    private final ReferralDesk desk;
    private final Drafts drafts;
    private final NewReferralView view;

    NewReferralPages(ReferralDesk desk, Drafts drafts, NewReferralView view) {
        this.desk = desk;
        this.drafts = drafts;
        this.view = view;
    }

    /// What the second step is submitted with.
    record AgencyForm(@Nullable UUID to) {}

    @GetMapping("/referrals/new")
    String begin(@RequestParam("case") UUID caseId, @RequestParam(required = false) @Nullable UUID need, Model model) {
        CaseId id = new CaseId(caseId);
        desk.requireSending(id);
        model.addAttribute("form", view.firstForm(id, need));
        return needPage("/referrals/new?case=" + caseId, "/cases/" + caseId, model);
    }

    @PostMapping("/referrals/new")
    String begun(
            @RequestParam("case") UUID caseId,
            @ModelAttribute("form") NeedForm form,
            BindingResult faults,
            Model model) {
        CaseId id = new CaseId(caseId);
        desk.requireSending(id);
        form.check(faults);
        if (faults.hasErrors()) {
            return needPage("/referrals/new?case=" + caseId, "/cases/" + caseId, model);
        }
        UUID draft = drafts.begin(id, form.content(), desk.member());
        return "redirect:/referrals/drafts/" + draft + "/agency";
    }

    @GetMapping("/referrals/drafts/{id}")
    String need(@PathVariable UUID id, Model model) {
        Draft draft = mine(id);
        model.addAttribute("form", NeedForm.of(draft.content()));
        return needPage("/referrals/drafts/" + id, "/referrals/outbox", model);
    }

    @PostMapping("/referrals/drafts/{id}")
    String changedNeed(
            @PathVariable UUID id, @ModelAttribute("form") NeedForm form, BindingResult faults, Model model) {
        Draft draft = mine(id);
        form.check(faults);
        if (faults.hasErrors()) {
            return needPage("/referrals/drafts/" + id, "/referrals/outbox", model);
        }
        keep(draft, form.content(draft.content()));
        return "redirect:/referrals/drafts/" + id + "/agency";
    }

    @GetMapping("/referrals/drafts/{id}/agency")
    String agency(@PathVariable UUID id, Model model) {
        Draft draft = mine(id);
        model.addAttribute("form", new AgencyForm(draft.content().to()));
        return agencyPage(draft, model);
    }

    @PostMapping("/referrals/drafts/{id}/agency")
    String chosenAgency(
            @PathVariable UUID id, @ModelAttribute("form") AgencyForm form, BindingResult faults, Model model) {
        Draft draft = mine(id);
        UUID to = form.to();
        if (to == null || !view.selectable(new AgencyId(to), desk.member())) {
            faults.rejectValue("to", "referral.fault.to");
            return agencyPage(draft, model);
        }
        keep(draft, draft.content().to(new AgencyId(to)));
        return "redirect:/referrals/drafts/" + id + "/share";
    }

    @GetMapping("/referrals/drafts/{id}/share")
    String share(@PathVariable UUID id, Model model) {
        Draft draft = mine(id);
        if (draft.content().to() == null) {
            return "redirect:/referrals/drafts/" + id + "/agency";
        }
        return sharePage(draft, view.firstShare(draft), List.of(), model);
    }

    @PostMapping("/referrals/drafts/{id}/share")
    String send(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        Draft draft = mine(id);
        UUID to = draft.content().to();
        if (to == null) {
            return "redirect:/referrals/drafts/" + id + "/agency";
        }
        ShareForm form = ShareForm.of(sent);
        List<String> faults = form.faults();
        if (!faults.isEmpty()) {
            return sharePage(draft, form, faults, model);
        }
        ReferralId referral = desk.send(form.referral(draft, new AgencyId(to)));
        drafts.remove(id);
        Notice.success(redirect, "referral.sent");
        return "redirect:/referrals/" + referral;
    }

    @PostMapping("/referrals/drafts/{id}/discard")
    String discard(@PathVariable UUID id, RedirectAttributes redirect) {
        mine(id);
        drafts.remove(id);
        Notice.success(redirect, "referral.draft.discarded");
        return "redirect:/referrals/outbox";
    }

    private Draft mine(UUID id) {
        Draft draft = drafts.get(id);
        desk.requireSending(draft.caseId());
        return draft;
    }

    private void keep(Draft draft, Draft.Content content) {
        if (!drafts.save(draft, content)) {
            Draft now = drafts.get(draft.id());
            throw EditConflict.of("/referrals/drafts/" + draft.id())
                    .field("referral.need.words", content.words(), now.content().words());
        }
    }

    private String needPage(String action, String back, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("back", back);
        view.fillNeed(model);
        return "referral/need";
    }

    private String agencyPage(Draft draft, Model model) {
        view.fillAgencies(draft, desk.member(), model);
        return "referral/agency";
    }

    private String sharePage(Draft draft, ShareForm form, List<String> faults, Model model) {
        Relation relation = desk.requireSending(draft.caseId());
        view.fillShare(draft, form, faults, desk.shareable(draft.caseId(), relation), model);
        return "referral/share";
    }
}
