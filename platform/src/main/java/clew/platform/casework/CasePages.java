package clew.platform.casework;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.web.NotFound;
import clew.platform.web.Notice;
import clew.recognition.AgeGroup;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of a case, its timeline, and the way to the case of a person.
@Controller
class CasePages {

    private final CaseReading reading;
    private final CaseWork work;
    private final CaseDesk desk;
    private final Cases cases;
    private final Persons persons;
    private final Chronicle chronicle;
    private final CaseWords words;
    private final CaseFrames frames;
    private final CasePanels panels;

    CasePages(
            CaseReading reading,
            CaseWork work,
            CaseDesk desk,
            Cases cases,
            Persons persons,
            Chronicle chronicle,
            CaseWords words,
            CaseFrames frames,
            CasePanels panels) {
        this.reading = reading;
        this.work = work;
        this.desk = desk;
        this.cases = cases;
        this.persons = persons;
        this.chronicle = chronicle;
        this.words = words;
        this.frames = frames;
        this.panels = panels;
    }

    /// A timeline entry in the form that the shared component draws.
    record Item(
            String title,
            String byline,
            String at,
            String when,
            @Nullable String text,
            @Nullable String href) {}

    /// One step of "where this page is"; the last has no address.
    record Crumb(String text, @Nullable String href) {}

    @GetMapping("/cases/{id}")
    String show(@PathVariable UUID id, Model model) {
        CaseView view = reading.read(new CaseId(id));
        model.addAttribute("view", view);
        model.addAttribute("crumbs", List.of(list(), new Crumb(view.file().reference(), null)));
        model.addAttribute("today", chronicle.today());
        model.addAttribute("sections", frames.sections(view.file(), CaseFrames.OVERVIEW));
        model.addAttribute("panels", panels.of(view.file()));
        return "casework/case";
    }

    @GetMapping("/cases/{id}/timeline")
    String timeline(
            @PathVariable UUID id, @RequestParam(required = false) CaseEvent.@Nullable Topic topic, Model model) {
        CaseView view = reading.read(new CaseId(id));
        List<CaseEvent> events = reading.timeline(new CaseId(id), topic);
        model.addAttribute("view", view);
        model.addAttribute(
                "items", events.stream().map(event -> item(event, view)).toList());
        model.addAttribute(
                "crumbs",
                List.of(
                        list(),
                        new Crumb(view.file().reference(), "/cases/" + id),
                        new Crumb(words.of("casework.case.timeline"), null)));
        model.addAttribute("topics", CaseEvent.Topic.values());
        model.addAttribute("topic", topic);
        model.addAttribute("sections", frames.sections(view.file(), CaseFrames.TIMELINE));
        model.addAttribute("signs", frames.signs(view.file()));
        return "casework/timeline";
    }

    @GetMapping("/cases/of-person/{person}")
    String ofPerson(@PathVariable UUID person) {
        PersonId id = new PersonId(person);
        desk.requireOf(id, DataKind.PROCESS, Action.READ);
        return cases.ofPerson(id).stream()
                .findFirst()
                .map(file -> "redirect:/cases/" + file.id())
                .orElse("redirect:/cases/new?person=" + person);
    }

    @GetMapping("/cases/new")
    String beginOpening(@RequestParam UUID person, Model model) {
        Person known = personToOpenFor(new PersonId(person));
        model.addAttribute("person", known);
        model.addAttribute("urgencies", CaseUrgency.values());
        return "casework/open";
    }

    @PostMapping("/cases/new")
    String open(@RequestParam UUID person, @RequestParam CaseUrgency urgency, RedirectAttributes redirect) {
        Person known = personToOpenFor(new PersonId(person));
        boolean child = known.ageGroup(chronicle.today()) != AgeGroup.ADULT;
        CaseId opened = work.open(known.id(), urgency, child);
        Notice.success(redirect, "casework.notice.opened");
        return "redirect:/cases/" + opened;
    }

    private Person personToOpenFor(PersonId id) {
        desk.requireOf(id, DataKind.PROCESS, Action.WRITE);
        Optional<Person> person = persons.find(id);
        return person.orElseThrow(() -> new NotFound("person"));
    }

    private Crumb list() {
        return new Crumb(words.of("casework.list.title"), "/cases");
    }

    private Item item(CaseEvent event, CaseView view) {
        String by = event.memberName().isEmpty()
                ? words.of("casework.byClew")
                : words.of("casework.by", event.memberName(), event.agencyName());
        return new Item(
                words.of(event.what()),
                by,
                event.at().toString(),
                words.moment(event.at()),
                text(event, view),
                link(event, view));
    }

    private static @Nullable String text(CaseEvent event, CaseView view) {
        return switch (event.topic()) {
            case STAGE ->
                view.decisions().stream()
                        .filter(each -> each.decision().id().equals(event.about()))
                        .map(each -> each.decision().reason())
                        .findFirst()
                        .orElse(null);
            case NOTE ->
                view.notes().stream()
                        .filter(each -> each.id().equals(event.about()))
                        .map(CaseNote::content)
                        .findFirst()
                        .orElse(null);
            case NEED, REFERRAL, CHANGE -> null;
        };
    }

    private static @Nullable String link(CaseEvent event, CaseView view) {
        String page = "/cases/" + view.file().id();
        return switch (event.topic()) {
            case STAGE -> event.about() == null ? null : page + "#decision-" + event.about();
            case NOTE -> page + "#note-" + event.about();
            case NEED -> page + "#need-" + event.about();
            case REFERRAL -> event.about() == null ? null : "/referrals/" + event.about();
            case CHANGE -> null;
        };
    }
}
