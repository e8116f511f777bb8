package clew.platform.person;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.person.AgeStatement.Happened;
import clew.platform.web.NotFound;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/// The age record of a person: everything that was stated, which age counts, and why.
@Controller
class AgePages {

    private final AgeRecord record;
    private final Persons persons;
    private final Gate gate;
    private final Clock clock;

    AgePages(AgeRecord record, Persons persons, Gate gate, Clock clock) {
        this.record = record;
        this.persons = persons;
        this.gate = gate;
        this.clock = clock;
    }

    /// What happened to a statement, as it was typed.
    record EventForm(@Nullable Happened happened, @Nullable String words) {}

    @GetMapping("/persons/{id}/age")
    String show(@PathVariable UUID id, Model model) {
        Relation relation = must(id, Action.READ);
        PersonId person = new PersonId(id);
        model.addAttribute("person", persons.get(person));
        model.addAttribute("effective", record.of(person));
        model.addAttribute("kinds", AgeForm.KINDS);
        model.addAttribute("mayAdd", gate.allows(relation, DataKind.IDENTITY, Action.WRITE, Subject.of("person", id)));
        return "person/age";
    }

    @GetMapping("/persons/{id}/age/new")
    String begin(@PathVariable UUID id, @RequestParam String kind, Model model) {
        must(id, Action.WRITE);
        if (!AgeForm.KINDS.contains(kind)) {
            throw new NotFound("kind");
        }
        return form(id, AgeForm.empty(kind), model);
    }

    @PostMapping("/persons/{id}/age/new")
    String add(
            @PathVariable UUID id,
            @ModelAttribute("form") AgeForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        must(id, Action.WRITE);
        AgeForm.Meaning meaning = form.read(LocalDate.now(clock));
        meaning.problems()
                .forEach(problem -> errors.rejectValue(
                        problem.field(),
                        problem.expected().key(),
                        problem.expected().getArguments(),
                        null));
        if (errors.hasErrors() || meaning.stated().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(id, form, model);
        }
        record.add(new PersonId(id), meaning.stated().get(), gate.member());
        Notice.success(redirect, "person.age.added");
        return "redirect:/persons/" + id + "/age";
    }

    @GetMapping("/persons/{id}/age/{statement}")
    String statement(@PathVariable UUID id, @PathVariable UUID statement, Model model) {
        must(id, Action.WRITE);
        model.addAttribute("form", new EventForm(null, ""));
        return statementForm(id, statement, model);
    }

    @PostMapping("/persons/{id}/age/{statement}")
    String happened(
            @PathVariable UUID id,
            @PathVariable UUID statement,
            @ModelAttribute("form") EventForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        must(id, Action.WRITE);
        String words = form.words() == null ? "" : form.words().strip();
        Happened happened = form.happened();
        if (happened == null) {
            errors.rejectValue("happened", "person.age.expected.happened");
        }
        if (words.isEmpty() || words.length() > AgeStatement.LONGEST_WORDS) {
            errors.rejectValue("words", "person.age.expected.because", new Object[] {AgeStatement.LONGEST_WORDS}, null);
        }
        if (happened == null || errors.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return statementForm(id, statement, model);
        }
        record.add(new PersonId(id), statement, happened, words, gate.member());
        Notice.success(redirect, "person.age.noted");
        return "redirect:/persons/" + id + "/age";
    }

    private String form(UUID id, AgeForm form, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("person", persons.get(new PersonId(id)));
        model.addAttribute("form", form);
        model.addAttribute("documents", Evidence.Document.values());
        model.addAttribute("checks", Evidence.Check.values());
        model.addAttribute("methods", Evidence.Method.values());
        model.addAttribute("consents", Evidence.Consent.values());
        model.addAttribute("outcomes", Evidence.Outcome.values());
        return "person/age-new";
    }

    private String statementForm(UUID id, UUID statement, Model model) {
        PersonId person = new PersonId(id);
        AgeStatement found = record.statement(person, statement);
        model.addAttribute("id", id);
        model.addAttribute("person", persons.get(person));
        model.addAttribute("statement", found);
        model.addAttribute(
                "happenings",
                found.contested()
                        ? List.of(Happened.UPHELD, Happened.OVERTURNED)
                        : List.of(Happened.APPEALED, Happened.MISTAKE));
        return "person/age-statement";
    }

    private Relation must(UUID id, Action action) {
        Relation relation = persons.relationOf(gate.member().agency(), new PersonId(id));
        gate.require(relation, DataKind.IDENTITY, action, Subject.of("person", id));
        return relation;
    }
}
