package clew.platform.recognition;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.person.Match;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.web.Notice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of arrivals: the list, one group, and the table in which a group is registered in a minute.
@Controller
class ArrivalPages {

    private static final int PAGE = 25;

    private final Arrivals arrivals;
    private final Persons persons;
    private final Gate gate;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    ArrivalPages(Arrivals arrivals, Persons persons, Gate gate, MessageSource messages, Clock clock, ZoneId zone) {
        this.arrivals = arrivals;
        this.persons = persons;
        this.gate = gate;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/arrivals")
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        gate.require(Relation.OWNER, DataKind.ARRIVAL, Action.READ, Subject.none());
        long count = arrivals.count();
        int pages = (int) Math.max(1, (count + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 1, pages);
        model.addAttribute("groups", arrivals.latest(shown, PAGE));
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("mayRegister", gate.allows(Relation.OWNER, DataKind.ARRIVAL, Action.WRITE));
        return "recognition/arrivals";
    }

    @GetMapping("/arrivals/new")
    String form(Model model) {
        gate.require(Relation.OWNER, DataKind.ARRIVAL, Action.WRITE, Subject.none());
        model.addAttribute("form", ArrivalForm.blank(clock.instant(), zone));
        return "recognition/arrivals-new";
    }

    @GetMapping("/arrivals/{id}")
    String group(@PathVariable UUID id, Model model) {
        gate.require(Relation.OWNER, DataKind.ARRIVAL, Action.READ, Subject.of("arrival-group", id));
        ArrivalGroup group = arrivals.get(id);
        List<PersonId> people =
                group.people().stream().map(ArrivalGroup.Arrival::person).toList();
        model.addAttribute("group", group);
        model.addAttribute("persons", persons.getAll(people));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayScreen", gate.allows(Relation.OWNER, DataKind.OBSERVATION, Action.WRITE));
        return "recognition/arrivals-group";
    }

    @PostMapping(path = "/arrivals", params = "more")
    String more(@RequestParam MultiValueMap<String, String> sent, Model model) {
        gate.require(Relation.OWNER, DataKind.ARRIVAL, Action.WRITE, Subject.none());
        model.addAttribute("form", ArrivalForm.of(sent).withMoreRows());
        return "recognition/arrivals-new";
    }

    @PostMapping(path = "/arrivals", params = "paste")
    String paste(@RequestParam MultiValueMap<String, String> sent, Model model) {
        gate.require(Relation.OWNER, DataKind.ARRIVAL, Action.WRITE, Subject.none());
        model.addAttribute("form", ArrivalForm.of(sent).withPastedRows());
        return "recognition/arrivals-new";
    }

    @PostMapping("/arrivals")
    ModelAndView register(
            @RequestParam MultiValueMap<String, String> sent, Locale locale, RedirectAttributes redirect) {
        gate.require(Relation.OWNER, DataKind.ARRIVAL, Action.WRITE, Subject.none());
        ArrivalForm form = ArrivalForm.of(sent);
        ArrivalForm.Reading reading = form.read(LocalDate.now(clock), zone);
        if (!reading.problems().isEmpty()) {
            return wrong(form, reading.problems(), locale);
        }
        Map<Integer, List<Match>> alike = unanswered(form);
        if (!alike.isEmpty()) {
            return again(form, HttpStatus.OK).addObject("alike", alike);
        }
        NewGroup group = Objects.requireNonNull(reading.group());
        group.people().stream().map(NewArrival::same).filter(Objects::nonNull).forEach(this::mustKnow);
        Member member = gate.member();
        ArrivalGroup registered = arrivals.register(group, member.agency(), member.id());
        Notice.success(
                redirect,
                "recognition.arrival.registered",
                Integer.toString(registered.people().size()),
                registered.reference());
        return new ModelAndView("redirect:/arrivals/" + registered.id());
    }

    private ModelAndView wrong(ArrivalForm form, List<ArrivalProblem> problems, Locale locale) {
        return again(form, HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("problems", lines(problems, locale))
                .addObject(
                        "wrong", problems.stream().map(ArrivalProblem::target).toList());
    }

    private void mustKnow(PersonId person) {
        Relation relation = persons.relationOf(gate.member().agency(), person);
        gate.require(relation, DataKind.IDENTITY, Action.READ, Subject.of("person", person.value()));
    }

    /// The rows whose name is like that of somebody known, and of which nobody has said yet who it is.
    private Map<Integer, List<Match>> unanswered(ArrivalForm form) {
        Map<Integer, List<Match>> open = new TreeMap<>();
        List<String> names = form.rows().stream().map(ArrivalRow::name).toList();
        if (names.stream().allMatch(String::isBlank)) {
            return open;
        }
        gate.require(Relation.OWNER, DataKind.IDENTITY, Action.SEARCH, Subject.none());
        List<List<Match>> found = persons.searchAll(names);
        for (int i = 0; i < found.size(); i++) {
            List<PersonId> ids =
                    found.get(i).stream().map(match -> match.person().id()).toList();
            if (!ids.isEmpty() && !form.rows().get(i).answered(ids)) {
                open.put(i + 1, found.get(i));
            }
        }
        return open;
    }

    private ModelAndView again(ArrivalForm form, HttpStatus status) {
        return new ModelAndView("recognition/arrivals-new", Map.of("form", form), status);
    }

    private List<Line> lines(List<ArrivalProblem> problems, Locale locale) {
        return problems.stream()
                .map(problem -> new Line(problem.target(), messages.getMessage(problem.sentence(), locale)))
                .toList();
    }

    /// A line of the error summary.
    record Line(String target, String message) {}
}
