package clew.platform.children;

import clew.platform.access.Action;
import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.children.Guardian.Conflict;
import clew.platform.children.Guardian.EndReason;
import clew.platform.children.Guardian.Kind;
import clew.platform.children.Guardians.Wanted;
import clew.platform.web.Choice;
import clew.platform.web.DateParts;
import clew.platform.web.NotFound;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of guardians: appointing one, with what speaks against it; ending; and complaints.
@Controller
class GuardianPages {

    private static final int LONGEST = 2_000;

    private final ChildDesk desk;
    private final Guardians guardians;
    private final Complaints complaints;

    GuardianPages(ChildDesk desk, Guardians guardians, Complaints complaints) {
        this.desk = desk;
        this.guardians = guardians;
        this.complaints = complaints;
    }

    /// An appointment, as it was typed.
    record Form(
            @Nullable Kind kind,
            @Nullable String member,
            @Nullable String name,
            @Nullable Boolean body,
            DateParts from,
            DateParts checkedOn,
            @Nullable Set<Conflict> declared,
            @Nullable String because) {

        Form {
            from = Objects.requireNonNullElse(from, DateParts.empty());
            checkedOn = Objects.requireNonNullElse(checkedOn, DateParts.empty());
        }

        Wanted wanted() {
            String id = text(member);
            return new Wanted(
                    Objects.requireNonNull(kind),
                    id.isEmpty() ? null : new MemberId(UUID.fromString(id)),
                    text(name),
                    Boolean.TRUE.equals(body),
                    from.date().orElseThrow(),
                    checkedOn.date().orElse(null),
                    declared == null ? Set.of() : declared,
                    text(because));
        }
    }

    /// The end of an appointment, as it was typed.
    record EndForm(@Nullable EndReason reason, @Nullable String words) {}

    @GetMapping("/cases/{id}/child/guardians/new")
    String begin(@PathVariable UUID id, Model model) {
        CaseFile file = desk.require(id, Action.WRITE);
        DateParts today = DateParts.of(desk.today());
        model.addAttribute("form", new Form(null, "", "", null, today, DateParts.empty(), Set.of(), ""));
        return form(file, model);
    }

    @PostMapping("/cases/{id}/child/guardians/new")
    String appoint(
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
        try {
            guardians.appoint(file.id(), form.wanted());
        } catch (AppointmentRefused refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            errors.rejectValue("because", "children.guardian.because.missing");
            model.addAttribute("findings", refused.findings());
            return form(file, model);
        }
        Notice.success(redirect, "children.guardian.appointed");
        return "redirect:/cases/" + id + "/child";
    }

    @GetMapping("/cases/{id}/child/guardians/{guardian}/end")
    String ending(@PathVariable UUID id, @PathVariable UUID guardian, Model model) {
        CaseFile file = desk.require(id, Action.WRITE);
        model.addAttribute("form", new EndForm(null, ""));
        return ending(file, guardian, model);
    }

    @PostMapping("/cases/{id}/child/guardians/{guardian}/end")
    String end(
            @PathVariable UUID id,
            @PathVariable UUID guardian,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseFile file = desk.require(id, Action.WRITE);
        if (form.reason() == null) {
            errors.rejectValue("reason", "children.guardian.end.missing");
        }
        if (text(form.words()).length() > LONGEST) {
            errors.rejectValue("words", "children.tooLong", new Object[] {Integer.toString(LONGEST)}, null);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return ending(file, guardian, model);
        }
        guardians.end(file.id(), guardian, Objects.requireNonNull(form.reason()), text(form.words()), desk.today());
        Notice.success(redirect, "children.guardian.ended");
        return "redirect:/cases/" + id + "/child";
    }

    @PostMapping("/cases/{id}/child/complaints")
    String complain(@PathVariable UUID id, @RequestParam String words, RedirectAttributes redirect) {
        if (words.isBlank() || words.length() > LONGEST) {
            desk.require(id, Action.READ);
            Notice.important(redirect, "children.complaint.missing");
        } else {
            complaints.make(new CaseId(id), words.strip());
            Notice.success(redirect, "children.complaint.made");
        }
        return "redirect:/cases/" + id + "/child";
    }

    @PostMapping("/cases/{id}/child/complaints/{complaint}")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID complaint,
            @RequestParam(defaultValue = "false") boolean upheld,
            @RequestParam String words,
            RedirectAttributes redirect) {
        complaints.answer(new CaseId(id), complaint, upheld, words.substring(0, Math.min(LONGEST, words.length())));
        Notice.success(redirect, "children.complaint.answered");
        return "redirect:/cases/" + id + "/child";
    }

    private boolean wrong(Form form, BindingResult errors) {
        if (form.kind() == null) {
            errors.rejectValue("kind", "children.guardian.kind.missing");
        }
        boolean member = !text(form.member()).isEmpty();
        boolean known = guardians.eligible().stream()
                .anyMatch(one -> one.id().toString().equals(text(form.member())));
        if (member ? !known : text(form.name()).isEmpty()) {
            errors.rejectValue(member ? "member" : "name", "children.guardian.who.missing");
        }
        if (form.from().date().isEmpty()) {
            errors.rejectValue("from", "children.guardian.from.wrong");
        }
        boolean future =
                form.checkedOn().date().filter(day -> day.isAfter(desk.today())).isPresent();
        if (form.checkedOn().isBroken() || future) {
            errors.rejectValue("checkedOn", "children.guardian.checkedOn.wrong");
        }
        if (text(form.because()).length() > LONGEST || text(form.name()).length() > 200) {
            errors.rejectValue("because", "children.tooLong", new Object[] {Integer.toString(LONGEST)}, null);
        }
        return errors.hasErrors();
    }

    private String ending(CaseFile file, UUID guardian, Model model) {
        Guardian found = guardians.known(file.id()).stream()
                .filter(one -> one.id().equals(guardian) && one.acting())
                .findFirst()
                .orElseThrow(() -> new NotFound("guardian"));
        model.addAttribute("frame", desk.frame(file.id(), "children.guardian.ending"));
        model.addAttribute("guardian", found);
        model.addAttribute("reasons", EndReason.values());
        return "children/guardian-end";
    }

    private String form(CaseFile file, Model model) {
        model.addAttribute("frame", desk.frame(file.id(), "children.guardian.new"));
        model.addAttribute("kinds", Kind.values());
        model.addAttribute(
                "members",
                guardians.eligible().stream().map(GuardianPages::choice).toList());
        model.addAttribute("conflicts", Conflict.values());
        model.addAttribute(
                "yes",
                List.of(Choice.of("true", desk.text(clew.platform.directory.Reason.of("children.guardian.body.yes")))));
        model.addAttribute("cap", guardians.cap());
        return "children/guardian-new";
    }

    private static Choice choice(Member member) {
        return Choice.of(member.id().toString(), member.name() + ", " + member.agencyName());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
