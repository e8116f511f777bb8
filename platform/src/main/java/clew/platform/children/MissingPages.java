package clew.platform.children;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.children.Missing.Found;
import clew.platform.children.Missing.Part;
import clew.platform.children.Missing.Risk;
import clew.platform.children.Missing.State;
import clew.platform.person.Person;
import clew.platform.web.DateParts;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/// The alarm about a missing child on one page, and the list of those that an agency was told of.
@Controller
class MissingPages {

    private static final int LONGEST = 4_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ChildDesk desk;
    private final MissingChildren missing;

    MissingPages(ChildDesk desk, MissingChildren missing) {
        this.desk = desk;
        this.missing = missing;
    }

    /// An alarm, as it was typed.
    ///
    /// @param time such as 14:30
    record Form(
            @Nullable Risk risk,
            DateParts on,
            @Nullable String time,
            @Nullable String who,
            @Nullable String lastSeen,
            @Nullable String description,
            @Nullable String danger,
            @Nullable String call) {

        Form {
            on = Objects.requireNonNullElse(on, DateParts.empty());
        }

        Map<String, String> words() {
            return Map.of(
                    Part.WHO.name(), text(who),
                    Part.LAST_SEEN.name(), text(lastSeen),
                    Part.DESCRIPTION.name(), text(description),
                    Part.DANGER.name(), text(danger),
                    Part.CALL.name(), text(call));
        }
    }

    /// What became of it, as it was typed.
    record EndForm(@Nullable Found how, @Nullable String words) {}

    @GetMapping("/cases/{id}/child/missing/new")
    String begin(@PathVariable UUID id, Model model) {
        CaseFile file = desk.require(id, DataKind.CONTACT, Action.WRITE);
        Person person = desk.person(file);
        ZonedDateTime now = desk.now().atZone(desk.zone());
        model.addAttribute(
                "form",
                new Form(
                        null,
                        DateParts.of(now.toLocalDate()),
                        TIME.format(now),
                        person == null ? "" : person.displayName(),
                        "",
                        "",
                        "",
                        ""));
        return form(file, model);
    }

    @PostMapping("/cases/{id}/child/missing/new")
    String raise(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseFile file = desk.require(id, DataKind.CONTACT, Action.WRITE);
        Optional<Instant> noticed = noticed(form);
        if (noticed.isEmpty()) {
            errors.rejectValue("time", "children.missing.since.wrong");
        }
        if (form.risk() == null) {
            errors.rejectValue("risk", "children.missing.risk.missing");
        }
        if (text(form.who()).isEmpty()) {
            errors.rejectValue("who", "children.missing.who.missing");
        }
        if (form.words().values().stream().anyMatch(words -> words.length() > LONGEST)) {
            errors.rejectValue("description", "children.tooLong", new Object[] {Integer.toString(LONGEST)}, null);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(file, model);
        }
        UUID raised =
                missing.raise(new CaseId(id), Objects.requireNonNull(form.risk()), noticed.orElseThrow(), form.words());
        Notice.success(redirect, "children.missing.raised");
        return "redirect:/missing/" + raised;
    }

    @GetMapping("/missing")
    String told(Model model) {
        model.addAttribute("alarms", missing.told());
        return "children/missing-list";
    }

    @GetMapping("/missing/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new EndForm(null, ""));
        return shown(id, model);
    }

    @PostMapping("/missing/{id}/found")
    String found(
            @PathVariable UUID id,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        if (form.how() == null) {
            errors.rejectValue("how", "children.missing.how.missing");
        }
        if (wrong(form, errors, false)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return shown(id, model);
        }
        missing.found(id, Objects.requireNonNull(form.how()), text(form.words()));
        Notice.success(redirect, "children.missing.back");
        return "redirect:/missing/" + id;
    }

    @PostMapping("/missing/{id}/debrief")
    String debrief(
            @PathVariable UUID id,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        if (wrong(form, errors, true)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return shown(id, model);
        }
        missing.debriefed(id, text(form.words()));
        Notice.success(redirect, "children.missing.debriefed");
        return "redirect:/missing/" + id;
    }

    private static boolean wrong(EndForm form, BindingResult errors, boolean needed) {
        if (needed && text(form.words()).isEmpty()) {
            errors.rejectValue("words", "children.missing.words.missing");
        }
        if (text(form.words()).length() > LONGEST) {
            errors.rejectValue("words", "children.tooLong", new Object[] {Integer.toString(LONGEST)}, null);
        }
        return errors.hasErrors();
    }

    private String shown(UUID id, Model model) {
        Missing alarm = missing.look(id);
        model.addAttribute("alarm", alarm);
        model.addAttribute("notices", missing.notices(alarm));
        model.addAttribute("parts", Part.values());
        model.addAttribute("hows", Found.values());
        model.addAttribute("mayTell", missing.mayTell(alarm));
        model.addAttribute("back", alarm.state() instanceof State.Back);
        model.addAttribute("gone", alarm.open());
        model.addAttribute("debriefed", alarm.state() instanceof State.Debriefed);
        return "children/missing";
    }

    /// When it was noticed; empty for what is no time or lies ahead.
    private Optional<Instant> noticed(Form form) {
        try {
            LocalTime time = LocalTime.parse(text(form.time()), TIME);
            return form.on()
                    .date()
                    .map(day -> day.atTime(time).atZone(desk.zone()).toInstant())
                    .map(moment -> moment.truncatedTo(ChronoUnit.MICROS))
                    .filter(moment -> !moment.isAfter(desk.now().plusSeconds(60)));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private String form(CaseFile file, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("signs", desk.signs(file));
        model.addAttribute("toTell", missing.toTell(file));
        model.addAttribute("risks", Risk.values());
        return "children/missing-new";
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
