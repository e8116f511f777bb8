package clew.platform.children;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.casework.CaseFile;
import clew.platform.children.Interview.Again;
import clew.platform.children.Interview.Part;
import clew.platform.children.Interview.Present;
import clew.platform.children.Interview.Purpose;
import clew.platform.directory.Reason;
import clew.platform.person.Person;
import clew.platform.recognition.ScreeningLine;
import clew.platform.recognition.Screenings;
import clew.platform.web.DateParts;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The script for talking with a child, and the log of interviews with its counter.
@Controller
class InterviewPages {

    private static final int LONGEST = 8_000;

    private final ChildDesk desk;
    private final Interviews interviews;
    private final InterviewRows rows;
    private final Screenings screenings;

    InterviewPages(ChildDesk desk, Interviews interviews, InterviewRows rows, Screenings screenings) {
        this.desk = desk;
        this.interviews = interviews;
        this.rows = rows;
        this.screenings = screenings;
    }

    /// An interview, as it was typed.
    record Form(
            @Nullable Purpose purpose,
            DateParts on,
            @Nullable String language,
            @Nullable String minutes,
            @Nullable String breaks,
            @Nullable Set<Present> present,
            @Nullable Boolean recorded,
            @Nullable Boolean stopped,
            @Nullable Again again,
            @Nullable String place,
            @Nullable String topics,
            @Nullable String answers,
            @Nullable String recording,
            @Nullable String why) {

        Form {
            on = Objects.requireNonNullElse(on, DateParts.empty());
        }

        Map<String, String> words() {
            return Map.of(
                    Part.PLACE.name(), text(place),
                    Part.TOPICS.name(), text(topics),
                    Part.ANSWERS.name(), text(answers),
                    Part.RECORDING.name(), text(recording),
                    Part.WHY.name(), text(why));
        }

        static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    @GetMapping("/cases/{id}/child/script")
    String script(@PathVariable UUID id, @RequestParam(required = false) @Nullable String language, Model model) {
        CaseFile file = desk.require(id, Action.READ);
        Person person = desk.person(file);
        String spoken = person == null || person.language() == null ? "en" : person.language();
        InterviewScript script = InterviewScript.current();
        model.addAttribute("frame", desk.frame(file.id(), "children.script.title"));
        model.addAttribute("script", script);
        model.addAttribute("spoken", script.in(language == null ? spoken : language));
        return "children/script";
    }

    @GetMapping("/cases/{id}/child/interviews/new")
    String begin(@PathVariable UUID id, Model model) {
        CaseFile file = desk.require(id, Action.WRITE);
        Person person = desk.person(file);
        String spoken = person == null ? "" : Form.text(person.language());
        model.addAttribute(
                "form",
                new Form(
                        null,
                        DateParts.of(desk.today()),
                        spoken,
                        "",
                        "",
                        Set.of(),
                        null,
                        null,
                        null,
                        "",
                        "",
                        "",
                        "",
                        ""));
        return form(file, model);
    }

    @PostMapping("/cases/{id}/child/interviews/new")
    @Transactional
    String add(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseFile file = desk.require(id, Action.WRITE);
        int before = interviews.count(file.id());
        if (wrong(form, before, errors)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(file, model);
        }
        interviews.add(file.id(), held(form));
        Notice.success(redirect, "children.interview.saved");
        return "redirect:/cases/" + id + "/child";
    }

    private static Interviews.Held held(Form form) {
        return new Interviews.Held(
                Objects.requireNonNull(form.purpose()),
                form.on().date().orElseThrow(),
                Form.text(form.language()),
                Integer.parseInt(Form.text(form.minutes())),
                number(form.breaks()),
                form.present() == null ? Set.of() : form.present(),
                Boolean.TRUE.equals(form.recorded()),
                Boolean.TRUE.equals(form.stopped()),
                form.again(),
                form.words());
    }

    private boolean wrong(Form form, int before, BindingResult errors) {
        if (form.purpose() == null) {
            errors.rejectValue("purpose", "children.interview.purpose.missing");
        }
        if (form.on().date().filter(day -> !day.isAfter(desk.today())).isEmpty()) {
            errors.rejectValue("on", "children.interview.on.wrong");
        }
        if (Form.text(form.language()).isEmpty() || Form.text(form.language()).length() > 100) {
            errors.rejectValue("language", "children.interview.language.missing");
        }
        if (!within(form.minutes(), 1, 600)) {
            errors.rejectValue("minutes", "children.interview.minutes.wrong");
        }
        if (!Form.text(form.breaks()).isEmpty() && !within(form.breaks(), 0, 50)) {
            errors.rejectValue("breaks", "children.interview.breaks.wrong");
        }
        tooLong(form, errors);
        for (Reason reason : InterviewRules.missing(before, form.again(), Form.text(form.why()))) {
            String field = reason.key().contains(".why.") ? "why" : "again";
            errors.rejectValue(field, reason.key(), reason.getArguments(), null);
        }
        return errors.hasErrors();
    }

    private static void tooLong(Form form, BindingResult errors) {
        for (Map.Entry<String, String> one : form.words().entrySet()) {
            if (one.getValue().length() > LONGEST) {
                String field = one.getKey().toLowerCase(Locale.ROOT);
                errors.rejectValue(field, "children.tooLong", new Object[] {Integer.toString(LONGEST)}, null);
            }
        }
    }

    private static boolean within(@Nullable String typed, int least, int most) {
        String text = Form.text(typed);
        return text.matches("\\d{1,4}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }

    private static int number(@Nullable String typed) {
        String text = Form.text(typed);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private String form(CaseFile file, Model model) {
        List<Interview> before = rows.of(file.id());
        model.addAttribute("frame", desk.frame(file.id(), "children.interview.new"));
        model.addAttribute("before", before);
        model.addAttribute("screened", screened(file));
        model.addAttribute(
                "same",
                before.isEmpty()
                        || before.getFirst().interviewer().equals(desk.member().name()));
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute("presents", Present.values());
        model.addAttribute("agains", Again.values());
        model.addAttribute("today", desk.today());
        return "children/interview-new";
    }

    /// The screenings whose answers exist already, for who may read them.
    private List<ScreeningLine> screened(CaseFile file) {
        return desk.allows(file.id(), DataKind.ASSESSMENT, Action.READ)
                        && desk.allowsPerson(file, DataKind.ASSESSMENT, Action.READ)
                ? screenings.of(file.person())
                : List.of();
    }
}
