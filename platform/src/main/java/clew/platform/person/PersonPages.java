package clew.platform.person;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.directory.Directory;
import clew.platform.person.PersonName.NameKind;
import clew.platform.web.Notice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of persons: search before create, one person, and what is known of them.
@Controller
class PersonPages {

    private final Persons persons;
    private final PersonSearch search;
    private final Directory directory;
    private final List<PersonPanel> panels;
    private final Erasures erasures;
    private final Gate gate;
    private final Clock clock;

    PersonPages(
            Persons persons,
            PersonSearch search,
            Directory directory,
            List<PersonPanel> panels,
            Erasures erasures,
            Gate gate,
            Clock clock) {
        this.erasures = erasures;
        this.persons = persons;
        this.search = search;
        this.directory = directory;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(PersonPanel::order))
                .toList();
        this.gate = gate;
        this.clock = clock;
    }

    @GetMapping("/persons")
    String search() {
        gate.require(Relation.OWNER, DataKind.IDENTITY, Action.SEARCH, Subject.none());
        return "person/search";
    }

    /// Posted, so that no name stands in an address, a log or a browser's history.
    @PostMapping("/persons/search")
    String results(@RequestParam(defaultValue = "") String name, Model model) {
        gate.require(Relation.OWNER, DataKind.IDENTITY, Action.SEARCH, Subject.none());
        String asked = name.substring(0, Math.min(NewPerson.NAME_LENGTH, name.length()));
        model.addAttribute("asked", asked.strip());
        model.addAttribute("matches", search.search(asked));
        model.addAttribute("today", LocalDate.now(clock));
        return "person/search";
    }

    @GetMapping("/persons/{id}")
    String person(@PathVariable UUID id, Locale locale, Model model) {
        Relation relation = must(id, Action.READ);
        PersonId personId = new PersonId(id);
        Person person = persons.get(personId);
        model.addAttribute("person", person);
        model.addAttribute("age", person.age(LocalDate.now(clock)));
        model.addAttribute("names", persons.names(personId));
        model.addAttribute("language", person.language() == null ? "" : Codes.languageName(person.language(), locale));
        model.addAttribute(
                "citizenships",
                person.citizenships().stream()
                        .map(code -> Codes.countryName(code, locale))
                        .collect(Collectors.joining(", ")));
        model.addAttribute("reach", reach(personId));
        model.addAttribute("panels", shown(personId));
        model.addAttribute(
                "mayChange", gate.allows(relation, DataKind.IDENTITY, Action.WRITE, Subject.of("person", id)));
        model.addAttribute(
                "mayScreen", gate.allows(relation, DataKind.OBSERVATION, Action.WRITE, Subject.of("person", id)));
        model.addAttribute("mayReport", relation == Relation.OWNER);
        model.addAttribute("mayErase", erasures.mayAsk(personId, relation));
        return "person/person";
    }

    @GetMapping("/persons/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        must(id, Action.WRITE);
        model.addAttribute("id", id);
        model.addAttribute("form", PersonForm.of(persons.get(new PersonId(id))));
        return "person/edit";
    }

    @PostMapping("/persons/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") PersonForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        must(id, Action.WRITE);
        Person before = persons.get(new PersonId(id));
        PersonEntry.Meaning meaning = form.read(before, LocalDate.now(clock));
        meaning.problems()
                .forEach(problem -> binding.rejectValue(
                        problem.field(),
                        problem.expected().key(),
                        problem.expected().getArguments(),
                        null));
        if (binding.hasErrors()) {
            model.addAttribute("id", id);
            return "person/edit";
        }
        persons.change(before.id(), meaning.person(), form.version());
        Notice.success(redirect, "person.changed");
        return "redirect:/persons/" + id;
    }

    @PostMapping("/persons/{id}/names")
    String addName(@PathVariable UUID id, @RequestParam String name, RedirectAttributes redirect) {
        must(id, Action.WRITE);
        String alias = name.strip();
        if (alias.isEmpty() || alias.length() > NewPerson.NAME_LENGTH || alias.indexOf('\u0000') >= 0) {
            Notice.important(redirect, "person.names.wrong", Integer.toString(NewPerson.NAME_LENGTH));
        } else {
            persons.addName(new PersonId(id), alias, NameKind.ALIAS);
            Notice.success(redirect, "person.names.added");
        }
        return "redirect:/persons/" + id;
    }

    private Relation must(UUID id, Action action) {
        Relation relation = persons.relationOf(gate.member().agency(), new PersonId(id));
        gate.require(relation, DataKind.IDENTITY, action, Subject.of("person", id));
        return relation;
    }

    private List<Known> reach(PersonId id) {
        return persons.reach(id).stream()
                .map(one -> new Known(directory.get(one.agency()).name(), one.relation()))
                .toList();
    }

    private List<Shown> shown(PersonId id) {
        return panels.stream()
                .filter(panel -> panel.visible(id))
                .map(panel -> new Shown(panel.headingKey(), panel.emptyKey(), panel.lines(id)))
                .toList();
    }

    /// An agency that may know the person.
    record Known(String agency, Relation relation) {}

    /// A panel with its lines.
    record Shown(String headingKey, String emptyKey, List<PersonPanel.Line> lines) {}
}
