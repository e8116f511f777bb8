package clew.platform.consent;

import clew.platform.access.DataKind;
import clew.platform.consent.rules.GlassRules;
import clew.platform.directory.AgencyId;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
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

/// Asking to see more in an emergency, and answering.
@Controller
class EmergencyPages {

    private static final int LONGEST = 4000;
    private static final int LONGEST_REFERENCE = 40;

    private final Emergencies emergencies;
    private final ConsentDesk desk;
    private final ConsentWords words;

    EmergencyPages(Emergencies emergencies, ConsentDesk desk, ConsentWords words) {
        this.emergencies = emergencies;
        this.desk = desk;
        this.words = words;
    }

    /// What is typed.
    record Form(
            @Nullable String reference,
            @Nullable Set<DataKind> kinds,
            @Nullable String reason,
            @Nullable Integer minutes) {

        void check(BindingResult errors) {
            if (reference == null || reference.isBlank() || reference.length() > LONGEST_REFERENCE) {
                errors.rejectValue("reference", "consent.glass.fault.reference");
            }
            if (kinds == null || kinds.isEmpty() || !Emergencies.KINDS.containsAll(kinds)) {
                errors.rejectValue("kinds", "consent.fault.kinds");
            }
            if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
                errors.rejectValue("reason", "consent.glass.fault.reason");
            }
            if (minutes == null || minutes < 1 || minutes > GlassRules.LONGEST.toMinutes()) {
                errors.rejectValue("minutes", "consent.glass.fault.minutes");
            }
        }
    }

    /// A request as the pages show it.
    record Line(
            String id,
            String reference,
            String asker,
            String kinds,
            String reason,
            String at,
            int minutes,
            GlassRules.Standing standing,
            @Nullable String decided,
            @Nullable String until,
            @Nullable String caseHref,
            boolean mayAnswer,
            boolean mayEnd,
            List<String> obstacles) {}

    @GetMapping("/emergencies")
    String list(Model model) {
        model.addAttribute("lines", emergencies.list().stream().map(this::line).toList());
        return "consent/emergencies";
    }

    @GetMapping("/emergencies/new")
    String begin(@RequestParam(defaultValue = "") String reference, Model model) {
        emergencies.list();
        model.addAttribute("form", new Form(reference, Set.of(), "", 60));
        model.addAttribute("kindChoices", Emergencies.KINDS);
        return "consent/emergency";
    }

    @PostMapping("/emergencies")
    String ask(
            @ModelAttribute("form") Form form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            emergencies.list();
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("kindChoices", Emergencies.KINDS);
            return "consent/emergency";
        }
        emergencies.ask(
                Objects.requireNonNull(form.reference()).strip(),
                Objects.requireNonNull(form.kinds()),
                Objects.requireNonNull(form.reason()).strip(),
                Objects.requireNonNull(form.minutes()));
        Notice.success(redirect, "consent.glass.notice.asked");
        return "redirect:/emergencies";
    }

    @PostMapping("/emergencies/{id}/approve")
    String approve(@PathVariable UUID id, RedirectAttributes redirect) {
        emergencies.approve(id);
        Notice.success(redirect, "consent.glass.notice.approved");
        return "redirect:/emergencies";
    }

    @PostMapping("/emergencies/{id}/deny")
    String deny(@PathVariable UUID id, RedirectAttributes redirect) {
        emergencies.deny(id);
        Notice.success(redirect, "consent.glass.notice.denied");
        return "redirect:/emergencies";
    }

    @PostMapping("/emergencies/{id}/end")
    String end(@PathVariable UUID id, RedirectAttributes redirect) {
        emergencies.end(id);
        Notice.success(redirect, "consent.glass.notice.ended");
        return "redirect:/emergencies";
    }

    private Line line(Glass glass) {
        GlassRules.Standing standing = glass.standing(desk.now());
        Set<GlassRules.Obstacle> obstacles = emergencies.obstacles(glass);
        AgencyId own = desk.member().agency();
        boolean mine = glass.askedBy().equals(desk.member().id());
        boolean open = standing == GlassRules.Standing.OPEN;
        Instant until = glass.openUntil();
        return new Line(
                glass.id().toString(),
                glass.reference(),
                words.text("consent.glass.asker", glass.askedName(), desk.agencyName(glass.agency())),
                words.kinds(glass.kinds()),
                glass.reason(),
                words.moment(glass.askedAt()),
                glass.minutes(),
                standing,
                glass.decidedName(),
                until == null ? null : words.moment(until),
                (mine && open) || own.equals(glass.owner()) ? "/cases/" + glass.caseId() : null,
                standing == GlassRules.Standing.WAITING && obstacles.isEmpty() && emergencies.mayAnswer(),
                open && (mine || own.equals(glass.owner())),
                obstacles.stream().map(obstacle -> words.text(obstacle.key())).toList());
    }
}
