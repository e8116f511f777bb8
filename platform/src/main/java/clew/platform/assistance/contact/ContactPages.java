package clew.platform.assistance.contact;

import clew.platform.access.Action;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseFrames;
import clew.platform.casework.CaseId;
import clew.platform.web.NotFound;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How a person can be reached, whether that is safe now, and what was tried.
@Controller
class ContactPages {

    private static final int LONGEST = 2_000;

    private final ContactDesk desk;
    private final SafeContacts contacts;
    private final NeutralTexts texts;
    private final CaseFrames frames;
    private final ZoneId zone;
    private final MessageSource messages;

    ContactPages(
            ContactDesk desk,
            SafeContacts contacts,
            NeutralTexts texts,
            CaseFrames frames,
            ZoneId zone,
            MessageSource messages) {
        this.desk = desk;
        this.contacts = contacts;
        this.texts = texts;
        this.frames = frames;
        this.zone = zone;
        this.messages = messages;
    }

    /// One way, with what the rule says of it now.
    record Way(int number, Channel channel, MayContact.Answer answer) {}

    @GetMapping("/cases/{id}/contact")
    String show(@PathVariable UUID id, Model model) {
        CaseFile file = desk.require(new CaseId(id), Action.READ);
        Optional<SafeContacts.Known> known = contacts.current(file);
        model.addAttribute("form", ContactForm.of(known.orElse(null), zone));
        return shown(file, known, model);
    }

    @PostMapping("/cases/{id}/contact")
    String write(
            @PathVariable UUID id,
            @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseFile file = desk.require(new CaseId(id), Action.WRITE);
        if (errors.hasErrors() || form.wrong(errors)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return shown(file, contacts.current(file), model);
        }
        int seen = form.seen() == null ? 0 : form.seen();
        contacts.write(file, form.card(), ContactForm.text(form.codeWord()), seen, desk.member());
        Notice.success(redirect, "assistance.notice.written");
        return "redirect:/cases/" + id + "/contact";
    }

    /// Asks the rule again at this moment, and writes down what it said with what was done.
    @PostMapping("/cases/{id}/contact/made")
    String made(
            @PathVariable UUID id,
            @RequestParam int way,
            @RequestParam SafeContacts.Outcome outcome,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean knowing,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseFile file = desk.require(new CaseId(id), Action.WRITE);
        Optional<SafeContacts.Known> known = contacts.current(file);
        Way chosen = ways(known).stream()
                .filter(each -> each.number() == way)
                .findFirst()
                .orElseThrow(() -> new NotFound("channel"));
        boolean tried = outcome != SafeContacts.Outcome.NOT_TRIED;
        boolean unexplained = tried && !chosen.answer().allowed() && (!knowing || words.isBlank());
        if (unexplained || words.length() > LONGEST) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("refused", chosen);
            model.addAttribute("words", words);
            model.addAttribute("form", ContactForm.of(known.orElse(null), zone));
            return shown(file, known, model);
        }
        contacts.made(file, chosen.channel(), chosen.answer(), outcome, words.strip(), desk.member());
        Notice.success(redirect, "assistance.notice.written");
        return "redirect:/cases/" + id + "/contact";
    }

    @PostMapping("/cases/{id}/contact/code-word")
    String codeWord(@PathVariable UUID id, Model model) {
        CaseFile file = desk.require(new CaseId(id), Action.READ);
        model.addAttribute("codeWord", contacts.codeWord(file).orElse(""));
        Optional<SafeContacts.Known> known = contacts.current(file);
        model.addAttribute("form", ContactForm.of(known.orElse(null), zone));
        return shown(file, known, model);
    }

    @GetMapping("/cases/{id}/contact/texts")
    String texts(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            Model model) {
        CaseFile file = desk.require(new CaseId(id), Action.READ);
        model.addAttribute("frame", frames.of(file.id(), ContactSection.NAME, text("assistance.contact.texts")));
        model.addAttribute("texts", texts.filled(NeutralTexts.harmless(day), NeutralTexts.harmless(time)));
        model.addAttribute("day", NeutralTexts.harmless(day));
        model.addAttribute("time", NeutralTexts.harmless(time));
        return "assistance/texts";
    }

    private List<Way> ways(Optional<SafeContacts.Known> known) {
        List<Channel> channels = known.map(each -> each.card().channels()).orElse(List.of());
        return IntStream.range(0, channels.size())
                .mapToObj(i -> new Way(i, channels.get(i), MayContact.now(channels.get(i), contacts.now())))
                .toList();
    }

    private String shown(CaseFile file, Optional<SafeContacts.Known> known, Model model) {
        model.addAttribute("frame", frames.of(file.id(), ContactSection.NAME, text("assistance.contact.title")));
        model.addAttribute("known", known.orElse(null));
        model.addAttribute("ways", ways(known));
        model.addAttribute("tried", contacts.made(file));
        model.addAttribute("mayWrite", desk.allows(file.id(), Action.WRITE));
        model.addAttribute("kinds", Channel.Kind.values());
        model.addAttribute("weekdays", DayOfWeek.values());
        model.addAttribute("outcomes", SafeContacts.Outcome.values());
        return "assistance/contact";
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
