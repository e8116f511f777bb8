package clew.platform.consent;

import clew.platform.access.Action;
import clew.platform.consent.Basis.Means;
import clew.platform.consent.rules.Giver;
import clew.platform.consent.rules.Purpose;
import clew.platform.directory.Languages;
import clew.platform.directory.RecipientClass;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import clew.platform.web.Choice;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who may know what of a person until when; and asking the person, with the text that is read out to them.
@Controller
class ConsentPages {

    private static final int MONTHS = 12;

    private final ConsentDesk desk;
    private final ConsentWords words;
    private final ConsentTexts texts;

    ConsentPages(ConsentDesk desk, ConsentWords words, ConsentTexts texts) {
        this.desk = desk;
        this.words = words;
        this.texts = texts;
    }

    @GetMapping("/persons/{id}/consent")
    String show(@PathVariable UUID id, Model model) {
        PersonId person = new PersonId(id);
        List<Entry> entries = desk.entries(person);
        List<ConsentWords.Line> lines = entries.stream().map(words::line).toList();
        head(person, model);
        model.addAttribute(
                "current",
                lines.stream().filter(line -> !line.refusal() && running(line)).toList());
        model.addAttribute(
                "refused",
                lines.stream().filter(line -> line.refusal() && running(line)).toList());
        model.addAttribute("past", lines.stream().filter(line -> !running(line)).toList());
        model.addAttribute("requests", desk.glasses(person).size());
        model.addAttribute("mayWrite", desk.allows(person, Action.WRITE));
        model.addAttribute("mayEnd", desk.mayEnd(person));
        return "consent/consent";
    }

    @GetMapping("/persons/{id}/consent/new")
    String choose(@PathVariable UUID id, Model model) {
        PersonId person = new PersonId(id);
        desk.require(person, Action.WRITE);
        String language = desk.named(person).map(Person::language).orElse(null);
        model.addAttribute(
                "form",
                AskForm.first(
                        language, desk.today().plusMonths(MONTHS), desk.member().name()));
        return choosePage(person, model);
    }

    @PostMapping("/persons/{id}/consent/read")
    String read(
            @PathVariable UUID id,
            @ModelAttribute("form") AskForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        PersonId person = new PersonId(id);
        desk.require(person, Action.WRITE);
        form.checkShare(errors, desk);
        if (errors.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return choosePage(person, model);
        }
        return readPage(person, form, model);
    }

    @PostMapping("/persons/{id}/consent")
    String record(
            @PathVariable UUID id,
            @ModelAttribute("form") AskForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        PersonId person = new PersonId(id);
        desk.require(person, Action.WRITE);
        form.checkShare(errors, desk);
        if (errors.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return choosePage(person, model);
        }
        form.checkAnswer(errors, desk, person);
        if (errors.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return readPage(person, form, model);
        }
        ConsentText text = texts.in(form.language());
        Share share = form.share(desk.now(), desk.zone());
        Basis basis = form.basis(text, ConsentText.read(text, paragraphs(text, share)));
        desk.record(person, basis, share);
        Notice.success(redirect, basis instanceof Basis.Refusal ? "consent.notice.refused" : "consent.notice.agreed");
        return "redirect:/persons/" + id + "/consent";
    }

    private String choosePage(PersonId person, Model model) {
        head(person, model);
        model.addAttribute("recipients", recipients());
        model.addAttribute("purposeChoices", Purpose.values());
        model.addAttribute("kindChoices", ConsentTexts.KINDS);
        model.addAttribute("languages", languages());
        return "consent/choose";
    }

    private String readPage(PersonId person, AskForm form, Model model) {
        head(person, model);
        Share share = form.share(desk.now(), desk.zone());
        ConsentText theirs = texts.in(form.language());
        ConsentText ours = texts.english();
        List<String> left = paragraphs(theirs, share);
        List<String> right = paragraphs(ours, share);
        boolean same = theirs.language().equals(ours.language());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            pairs.add(new Pair(left.get(i), same ? null : right.get(i)));
        }
        model.addAttribute("pairs", pairs);
        model.addAttribute("text", theirs);
        model.addAttribute(
                "fallback", form.language() != null && !theirs.language().equals(form.language()));
        model.addAttribute("languageName", Languages.name(theirs.language(), ConsentWords.locale()));
        model.addAttribute("givers", Giver.values());
        model.addAttribute("means", Means.values());
        model.addAttribute(
                "answers",
                List.of(
                        Choice.of("AGREED", words.text("consent.answer.AGREED")),
                        Choice.of("REFUSED", words.text("consent.answer.REFUSED"))));
        return "consent/read";
    }

    /// One paragraph in the language of the person and, where that is another, of the interviewer.
    record Pair(String theirs, @Nullable String ours) {}

    private List<String> paragraphs(ConsentText text, Share share) {
        return text.readOut(share, desk.zone(), desk::agencyName);
    }

    private List<Choice> recipients() {
        return Stream.concat(
                        desk.recipients().stream()
                                .map(agency -> Choice.of(
                                        "agency:" + agency.id(),
                                        words.text(
                                                "consent.to.agency",
                                                agency.name(),
                                                words.text(agency.kind().key())))),
                        Stream.of(RecipientClass.values())
                                .map(every -> Choice.of("class:" + every, words.text("consent.every." + every.name()))))
                .toList();
    }

    private List<Choice> languages() {
        return texts.languages().stream()
                .map(code -> Choice.of(code, Languages.name(code, ConsentWords.locale())))
                .toList();
    }

    private void head(PersonId person, Model model) {
        model.addAttribute("id", person.value());
        model.addAttribute(
                "who", desk.named(person).map(Person::displayName).orElseGet(() -> words.text("consent.noName")));
    }

    private static boolean running(ConsentWords.Line line) {
        return switch (line.standing()) {
            case VALID, BEFORE -> true;
            case EXPIRED, ENDED -> false;
        };
    }
}
