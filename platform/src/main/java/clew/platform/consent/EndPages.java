package clew.platform.consent;

import clew.platform.access.Action;
import clew.platform.consent.rules.Ground;
import clew.platform.directory.RecipientClass;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import clew.platform.web.Choice;
import clew.platform.web.DateParts;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Withdrawing, with what follows from it; grounds of the law; and what was shown or sent already.
@Controller
class EndPages {

    private static final int GROUND_DAYS = 30;

    private final ConsentDesk desk;
    private final Consequences consequences;
    private final ConsentWords words;

    EndPages(ConsentDesk desk, Consequences consequences, ConsentWords words) {
        this.desk = desk;
        this.consequences = consequences;
        this.words = words;
    }

    /// A disclosure as the page shows it.
    record SentLine(String agency, String kind, String way, String basis, String first, String last, int times) {}

    @GetMapping("/persons/{id}/consent/{record}/end")
    String before(@PathVariable UUID id, @PathVariable UUID record, Model model) {
        PersonId person = new PersonId(id);
        Entry entry = desk.entry(person, record);
        head(person, model);
        model.addAttribute("line", words.line(entry));
        model.addAttribute("record", record);
        model.addAttribute("refusal", entry.basis() instanceof Basis.Refusal);
        model.addAttribute("ground", entry.basis() instanceof Basis.OnGround);
        model.addAttribute("losses", consequences.losses(entry));
        model.addAttribute(
                "sent",
                desk.sent(person).stream()
                        .filter(line -> line.basisId().equals(record))
                        .map(this::sentLine)
                        .toList());
        return "consent/end";
    }

    @PostMapping("/persons/{id}/consent/{record}/end")
    String end(@PathVariable UUID id, @PathVariable UUID record, RedirectAttributes redirect) {
        boolean ended = desk.end(new PersonId(id), record);
        Notice.success(redirect, ended ? "consent.notice.ended" : "consent.notice.endedBefore");
        return "redirect:/persons/" + id + "/consent";
    }

    @GetMapping("/persons/{id}/consent/sent")
    String sent(@PathVariable UUID id, Model model) {
        PersonId person = new PersonId(id);
        model.addAttribute(
                "sent", desk.sent(person).stream().map(this::sentLine).toList());
        head(person, model);
        return "consent/sent";
    }

    @GetMapping("/persons/{id}/consent/ground")
    String ground(@PathVariable UUID id, Model model) {
        PersonId person = new PersonId(id);
        desk.require(person, Action.WRITE);
        model.addAttribute(
                "form",
                new GroundForm(
                        null, Set.of(), null, "", "", DateParts.of(desk.today().plusDays(GROUND_DAYS))));
        return groundPage(person, model);
    }

    @PostMapping("/persons/{id}/consent/ground")
    String recordGround(
            @PathVariable UUID id,
            @ModelAttribute("form") GroundForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        PersonId person = new PersonId(id);
        desk.require(person, Action.WRITE);
        form.check(errors, desk.today());
        if (errors.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return groundPage(person, model);
        }
        desk.record(person, form.basis(), form.share(desk.now(), desk.zone()));
        Notice.success(redirect, "consent.notice.ground");
        return "redirect:/persons/" + id + "/consent";
    }

    private String groundPage(PersonId person, Model model) {
        head(person, model);
        model.addAttribute(
                "recipients",
                Stream.concat(
                                desk.recipients().stream()
                                        .map(agency -> Choice.of("agency:" + agency.id(), agency.name())),
                                Stream.of(RecipientClass.values())
                                        .map(every -> Choice.of(
                                                "class:" + every, words.text("consent.every." + every.name()))))
                        .toList());
        model.addAttribute("kindChoices", ConsentTexts.KINDS);
        model.addAttribute("grounds", List.of(Ground.values()));
        return "consent/ground";
    }

    private void head(PersonId person, Model model) {
        model.addAttribute("id", person.value());
        model.addAttribute(
                "who", desk.named(person).map(Person::displayName).orElseGet(() -> words.text("consent.noName")));
    }

    private SentLine sentLine(Disclosed.Line line) {
        return new SentLine(
                desk.agencyName(line.to()),
                words.text(line.kind().key()),
                words.text(line.way().key()),
                words.text("consent.sent.basis." + line.basis()),
                words.moment(line.firstAt()),
                words.moment(line.lastAt()),
                line.times());
    }
}
