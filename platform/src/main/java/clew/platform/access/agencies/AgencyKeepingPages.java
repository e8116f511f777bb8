package clew.platform.access.agencies;

import clew.platform.access.agencies.AgencyCheck.Checked;
import clew.platform.access.agencies.AgencyCheck.Problem;
import clew.platform.access.agencies.AgencyDraft.ServiceDraft;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.NewAgency;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages on which the administrator keeps the directory, and an agency says how many places it has.
@Controller
class AgencyKeepingPages {

    private final AgencyKeeping keeping;
    private final AgencyConflict conflict;
    private final MessageSource messages;

    AgencyKeepingPages(AgencyKeeping keeping, AgencyConflict conflict, MessageSource messages) {
        this.keeping = keeping;
        this.conflict = conflict;
        this.messages = messages;
    }

    /// One thing that is wrong with a form: where, and what was expected.
    record Wrong(String target, String message) {}

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("kinds", AgencyKind.values());
        model.addAttribute("serviceKinds", ServiceKind.values());
        model.addAttribute("whoms", Taken.values());
        model.addAttribute("errors", List.of());
        model.addAttribute("faults", Map.of());
    }

    @GetMapping("/agencies/new")
    String startAdding(Model model) {
        keeping.beforeAdding();
        return form(AgencyDraft.empty(), "/agencies/new", 0, model);
    }

    @PostMapping("/agencies/new")
    String add(HttpServletRequest request, Model model, Locale reader, RedirectAttributes redirect) {
        keeping.beforeAdding();
        AgencyDraft draft = AgencyDraft.of(request.getParameterMap());
        Checked checked = AgencyCheck.check(draft, reader);
        NewAgency agency = checked.agency();
        if (agency == null) {
            return again(draft, "/agencies/new", 0, checked.problems(), model, reader);
        }
        try {
            AgencyId id = keeping.add(agency);
            Notice.success(redirect, "directory.added", agency.name());
            return "redirect:/agencies/" + id;
        } catch (DuplicateKeyException taken) {
            return again(draft, "/agencies/new", 0, List.of(TAKEN), model, reader);
        }
    }

    @GetMapping("/agencies/{id}/edit")
    String startChanging(@PathVariable UUID id, Model model, Locale reader) {
        Agency agency = keeping.beforeChanging(new AgencyId(id));
        return form(AgencyDraft.of(agency, reader), "/agencies/" + id + "/edit", agency.version(), model);
    }

    @PostMapping("/agencies/{id}/edit")
    String change(
            @PathVariable UUID id,
            @RequestParam int version,
            HttpServletRequest request,
            Model model,
            Locale reader,
            RedirectAttributes redirect) {
        String path = "/agencies/" + id + "/edit";
        keeping.beforeChanging(new AgencyId(id));
        AgencyDraft draft = AgencyDraft.of(request.getParameterMap());
        Checked checked = AgencyCheck.check(draft, reader);
        NewAgency agency = checked.agency();
        if (agency == null) {
            return again(draft, path, version, checked.problems(), model, reader);
        }
        try {
            if (!keeping.change(new AgencyId(id), agency, version)) {
                throw conflict.between(path, agency, new AgencyId(id), reader);
            }
        } catch (DuplicateKeyException taken) {
            return again(draft, path, version, List.of(TAKEN), model, reader);
        }
        Notice.success(redirect, "directory.changed");
        return "redirect:/agencies/" + id;
    }

    @PostMapping("/agencies/{id}/active")
    String setActive(
            @PathVariable UUID id,
            @RequestParam boolean active,
            @RequestParam int version,
            RedirectAttributes redirect) {
        if (keeping.setActive(new AgencyId(id), active, version)) {
            Notice.success(redirect, active ? "directory.reactivated" : "directory.deactivated");
        } else {
            Notice.important(redirect, "directory.changedMeanwhile");
        }
        return "redirect:/agencies/" + id;
    }

    @GetMapping("/agencies/{id}/places")
    String startPlaces(@PathVariable UUID id, Model model) {
        Agency agency = keeping.beforePlaces(new AgencyId(id));
        model.addAttribute("agency", agency);
        model.addAttribute(
                "typed", agency.services().stream().map(ServiceDraft::of).toList());
        return "directory/places";
    }

    @PostMapping("/agencies/{id}/places")
    String setPlaces(
            @PathVariable UUID id,
            @RequestParam int version,
            HttpServletRequest request,
            Model model,
            Locale reader,
            RedirectAttributes redirect) {
        Agency agency = keeping.beforePlaces(new AgencyId(id));
        List<ServiceDraft> typed = agency.services().stream()
                .map(service -> AgencyDraft.service(
                        request.getParameterMap(), service.kind().name()))
                .toList();
        List<Problem> problems = new ArrayList<>();
        List<Agency.Service> services = new ArrayList<>();
        for (ServiceDraft one : typed) {
            agency.service(ServiceKind.valueOf(one.kind()))
                    .flatMap(known -> AgencyCheck.places(known, one, problems))
                    .ifPresent(services::add);
        }
        if (!problems.isEmpty()) {
            model.addAttribute("agency", agency);
            model.addAttribute("typed", typed);
            model.addAttribute("errors", wrong(problems, reader));
            return "directory/places";
        }
        if (!keeping.setPlaces(agency.id(), services, version)) {
            throw conflict.betweenPlaces(services, agency.id(), reader);
        }
        Notice.success(redirect, "directory.placesSaved");
        return "redirect:/agencies/" + id;
    }

    private static final Problem TAKEN = new Problem("name", "", "directory.expected.newName");

    private String again(
            AgencyDraft draft, String path, int version, List<Problem> problems, Model model, Locale reader) {
        List<Wrong> wrong = wrong(problems, reader);
        model.addAttribute("errors", wrong);
        model.addAttribute(
                "faults", wrong.stream().collect(Collectors.toMap(Wrong::target, Wrong::message, (first, _) -> first)));
        return form(draft, path, version, model);
    }

    private static String form(AgencyDraft draft, String path, int version, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("path", path);
        model.addAttribute("version", version);
        return "directory/form";
    }

    private List<Wrong> wrong(List<Problem> problems, Locale reader) {
        return problems.stream()
                .map(problem -> new Wrong(
                        problem.field().replace('.', '-'),
                        messages.getMessage(problem.expectedKey(), new Object[] {problem.value()}, reader)))
                .toList();
    }
}
