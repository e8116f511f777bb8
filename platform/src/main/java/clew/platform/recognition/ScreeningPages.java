package clew.platform.recognition;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.directory.Languages;
import clew.platform.person.PersonId;
import clew.platform.web.Choice;
import clew.platform.web.Notice;
import clew.recognition.Instrument;
import clew.recognition.Language;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages around a conversation: start or continue, is it safe to talk, which topics, pause.
@Controller
class ScreeningPages {

    private final Screenings screenings;
    private final ScreeningDesk desk;
    private final ScreeningAccess access;
    private final TopicViews topics;
    private final Moments moments;

    ScreeningPages(
            Screenings screenings, ScreeningDesk desk, ScreeningAccess access, TopicViews topics, Moments moments) {
        this.screenings = screenings;
        this.desk = desk;
        this.access = access;
        this.topics = topics;
        this.moments = moments;
    }

    @PostMapping("/persons/{personId}/screenings")
    String start(@PathVariable UUID personId) {
        return "redirect:/screenings/" + desk.continueOrStart(new PersonId(personId));
    }

    @GetMapping("/screenings/{id}")
    String overview(@PathVariable UUID id, Locale reader, Model model) {
        return overview(desk.sheet(new ScreeningId(id)), SafetyForm.blank(), reader, model);
    }

    @PostMapping("/screenings/{id}/safety")
    String check(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SafetyForm form,
            BindingResult problems,
            Locale reader,
            Model model,
            RedirectAttributes redirect) {
        ScreeningId screening = new ScreeningId(id);
        if (problems.hasErrors()) {
            return overview(desk.sheet(screening), form, reader, model);
        }
        screenings.check(screening, form.check());
        return "redirect:/screenings/" + id;
    }

    @PostMapping("/screenings/{id}/pause")
    String pause(@PathVariable UUID id, RedirectAttributes redirect) {
        screenings.pause(new ScreeningId(id));
        Notice.success(redirect, "recognition.screening.paused");
        return "redirect:/queue";
    }

    @PostMapping("/screenings/{id}/form")
    String present(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") boolean shortForm,
            @RequestParam(defaultValue = "") String language) {
        desk.present(new ScreeningId(id), shortForm, language.isEmpty() ? null : language);
        return "redirect:/screenings/" + id + "#topics";
    }

    @GetMapping("/screenings/{id}/instrument")
    String instruments(@PathVariable UUID id, Locale reader, Model model) {
        ScreeningDesk.Sheet sheet = desk.sheet(new ScreeningId(id));
        model.addAttribute("sheet", sheet);
        model.addAttribute(
                "offers",
                desk.offered(sheet).stream()
                        .map(each -> new Offer(each, InstrumentWords.of(each, reader), sheet))
                        .toList());
        return "recognition/instrument";
    }

    @PostMapping("/screenings/{id}/instrument")
    String use(@PathVariable UUID id, @RequestParam String instrument) {
        return "redirect:/screenings/" + desk.use(new ScreeningId(id), instrument);
    }

    private String overview(ScreeningDesk.Sheet sheet, SafetyForm form, Locale reader, Model model) {
        TopicViews.Source source = desk.source(sheet, reader);
        model.addAttribute("form", form);
        model.addAttribute("checked", Checked.values());
        model.addAttribute("interpretings", Interpreting.values());
        model.addAttribute("sheet", sheet);
        model.addAttribute("words", source.words());
        model.addAttribute("reliability", source.instrument().reliability());
        model.addAttribute("lines", topics.lines(source));
        model.addAttribute("observed", topics.observedLine(source));
        model.addAttribute("earlier", earlier(source));
        model.addAttribute("languages", languages(source, reader));
        model.addAttribute(
                "spoken",
                source.screening().language() == null ? "" : source.screening().language());
        model.addAttribute("startedAt", moments.text(sheet.screening().startedAt()));
        model.addAttribute(
                "check", sheet.latestCheck().map(kept -> checkView(kept, sheet)).orElse(null));
        model.addAttribute("mayAssess", access.allows(sheet.screening().person(), DataKind.ASSESSMENT, Action.READ));
        return "recognition/screening";
    }

    private static long earlier(TopicViews.Source source) {
        return source.kept().stream()
                .filter(one -> !one.screening().equals(source.screening().id()))
                .count();
    }

    private CheckView checkView(KeptSafetyCheck kept, ScreeningDesk.Sheet sheet) {
        return new CheckView(
                kept.check(),
                kept.member(),
                moments.text(kept.at()),
                kept.check().concerns(sheet.child()));
    }

    private static List<Choice> languages(TopicViews.Source source, Locale reader) {
        String own = source.words().preferred().language().tag();
        return source.instrument().languages().stream()
                .map(Language::tag)
                .filter(tag -> !tag.equals(own))
                .map(tag -> Choice.of(tag, Languages.name(tag, reader)))
                .toList();
    }

    /// The latest safety check as it is shown.
    record CheckView(SafetyCheck check, String member, String when, List<SafetyCheck.Concern> concerns) {}

    /// An instrument to choose.
    record Offer(Instrument instrument, InstrumentWords words, ScreeningDesk.Sheet sheet) {

        public boolean current() {
            return instrument.id().equals(sheet.screening().instrument());
        }

        public boolean fits() {
            return instrument.population().includes(sheet.age());
        }
    }
}
