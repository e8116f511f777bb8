package clew.platform.children;

import clew.platform.access.Action;
import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.access.Relation;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.children.Determination.Ground;
import clew.platform.children.Determination.Heading;
import clew.platform.children.Determination.Seat;
import clew.platform.children.Determination.State;
import clew.platform.directory.Reason;
import clew.platform.web.BadInput;
import clew.platform.web.DateParts;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of determinations: convening a panel, weighing options, deciding, and the report to print.
@Controller
class DeterminationPages {

    private static final int LONGEST = 8_000;

    private final ChildDesk desk;
    private final Determinations determinations;

    DeterminationPages(ChildDesk desk, Determinations determinations) {
        this.desk = desk;
        this.determinations = determinations;
    }

    /// Something that is missing, as the list of errors shows it.
    record Wrong(String target, String message) {}

    @GetMapping("/cases/{id}/child/determinations/new")
    String begin(@PathVariable UUID id, Model model) {
        return convening(desk.require(id, Action.WRITE), Map.of(), model);
    }

    @PostMapping("/cases/{id}/child/determinations/new")
    String convene(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseFile file = desk.require(id, Action.WRITE);
        try {
            UUID made = determinations.convene(new CaseId(id), ground(sent), words(sent, "question"), panel(sent));
            Notice.success(redirect, "children.bid.convened");
            return determinations.mine().stream().anyMatch(one -> one.id().equals(made))
                    ? "redirect:/determinations/" + made
                    : "redirect:/cases/" + id + "/child";
        } catch (DeterminationRefused refused) {
            wrong(refused, "question", response, model);
            return convening(file, sent, model);
        }
    }

    @GetMapping("/determinations")
    String mine(Model model) {
        desk.requireAny(Relation.OWNER, Action.READ);
        List<Determination> mine = determinations.mine();
        model.addAttribute("determinations", mine);
        return "children/determinations";
    }

    @GetMapping("/determinations/{id}")
    String show(@PathVariable UUID id, Model model) {
        return shown(determinations.get(id), model, "children/determination");
    }

    @GetMapping("/determinations/{id}/report")
    String report(@PathVariable UUID id, Model model) {
        Determination found = determinations.get(id);
        desk.trail(found.caseId().value(), "determination-printed", Map.of());
        return shown(found, model, "children/determination-report");
    }

    @GetMapping("/determinations/{id}/options")
    String weigh(@PathVariable UUID id, Model model) {
        model.addAttribute("sent", Map.of());
        return shown(determinations.get(id), model, "children/determination-option");
    }

    @PostMapping("/determinations/{id}/options")
    String add(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            determinations.add(id, words(sent, "title"), side(sent, "for."), side(sent, "against."));
            Notice.success(redirect, "children.bid.option.added");
            return "redirect:/determinations/" + id;
        } catch (DeterminationRefused refused) {
            wrong(refused, "title", response, model);
            model.addAttribute("sent", sent);
            return shown(determinations.get(id), model, "children/determination-option");
        }
    }

    @PostMapping("/determinations/{id}/decision")
    String decide(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            determinations.decide(id, decided(sent));
            Notice.success(redirect, "children.bid.decided");
            return "redirect:/determinations/" + id;
        } catch (DeterminationRefused refused) {
            wrong(refused, "reasons", response, model);
            model.addAttribute("sent", sent);
            return shown(determinations.get(id), model, "children/determination");
        }
    }

    @PostMapping("/determinations/{id}/appeal")
    String appeal(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return again(id, sent, "appeal", response, model, redirect);
    }

    @PostMapping("/determinations/{id}/reopening")
    String reopen(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return again(id, sent, "reopening", response, model, redirect);
    }

    private String again(
            UUID id,
            Map<String, String> sent,
            String what,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        String why = words(sent, "why");
        try {
            if (why.isBlank()) {
                throw new DeterminationRefused(List.of(Reason.of("children.bid.why.missing")));
            }
            UUID next = id;
            if (what.equals("appeal")) {
                determinations.appeal(id, why);
            } else {
                next = determinations.reopen(id, why);
            }
            Notice.success(redirect, "children.bid.done." + what);
            return "redirect:/determinations/" + next;
        } catch (DeterminationRefused refused) {
            wrong(refused, "why", response, model);
            return shown(determinations.get(id), model, "children/determination");
        }
    }

    private String shown(Determination found, Model model, String view) {
        model.addAttribute("one", found);
        model.addAttribute("headings", Heading.values());
        model.addAttribute("mayDecide", found.open() && determinations.mayDecide(found));
        model.addAttribute("panelWrong", DeterminationRules.panel(found.panel()));
        if (!model.containsAttribute("sent")) {
            model.addAttribute("sent", Map.of());
        }
        return view;
    }

    private String convening(CaseFile file, Map<String, String> sent, Model model) {
        model.addAttribute("frame", desk.frame(file.id(), "children.bid.convene"));
        model.addAttribute("sent", sent);
        model.addAttribute("grounds", Ground.values());
        model.addAttribute("members", determinations.eligible());
        model.addAttribute("places", List.of("1", "2", "3", "4", "5"));
        return "children/determination-new";
    }

    private void wrong(DeterminationRefused refused, String target, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute(
                "wrong",
                refused.reasons().stream()
                        .map(reason -> new Wrong(target, desk.text(reason)))
                        .toList());
    }

    private static Ground ground(Map<String, String> sent) {
        try {
            return Ground.valueOf(sent.getOrDefault("ground", ""));
        } catch (IllegalArgumentException unknown) {
            throw new DeterminationRefused(List.of(Reason.of("children.bid.ground.missing")));
        }
    }

    private List<Seat> panel(Map<String, String> sent) {
        List<Seat> seats = new ArrayList<>();
        for (int place = 1; place <= DeterminationRules.MOST; place++) {
            String at = "seat" + place + ".";
            String member = words(sent, at + "member");
            boolean chair = words(sent, "chair").equals(Integer.toString(place));
            String as = words(sent, at + "as");
            if (!member.isEmpty()) {
                Member one = determinations.member(new MemberId(identity(member, at + "member")));
                seats.add(new Seat(UUID.randomUUID(), one.id(), one.agency(), one.name(), one.agencyName(), as, chair));
            } else if (!words(sent, at + "name").isEmpty()) {
                seats.add(new Seat(
                        UUID.randomUUID(),
                        null,
                        null,
                        words(sent, at + "name"),
                        words(sent, at + "organisation"),
                        as,
                        chair));
            }
        }
        return seats;
    }

    private static UUID identity(String sent, String field) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException broken) {
            throw new BadInput(field, "", "children.bid.panel.member");
        }
    }

    private static Map<Heading, String> side(Map<String, String> sent, String side) {
        Map<Heading, String> words = new EnumMap<>(Heading.class);
        for (Heading heading : Heading.values()) {
            String text = words(sent, side + heading.name());
            if (!text.isEmpty()) {
                words.put(heading, text);
            }
        }
        return words;
    }

    private State.Decided decided(Map<String, String> sent) {
        String option = words(sent, "option");
        return new State.Decided(
                option.matches("\\d{1,2}") ? Integer.parseInt(option) : 0,
                day(sent, "on", desk.today()),
                day(sent, "review", LocalDate.MIN),
                words(sent, "reasons"),
                words(sent, "dissent"),
                words(sent, "triggers"),
                desk.member().name());
    }

    private static LocalDate day(Map<String, String> sent, String name, LocalDate otherwise) {
        DateParts parts =
                new DateParts(words(sent, name + ".day"), words(sent, name + ".month"), words(sent, name + ".year"));
        return parts.date().orElse(otherwise);
    }

    private static String words(Map<String, String> sent, String name) {
        String text = sent.getOrDefault(name, "").strip();
        if (text.length() > LONGEST) {
            throw new BadInput(name, "", "children.bid.tooLong");
        }
        return text;
    }
}
