package clew.platform.assistance;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.casework.CaseFrames;
import clew.platform.casework.CaseId;
import clew.platform.casework.NeedId;
import clew.platform.directory.Agency;
import clew.platform.directory.Directory;
import clew.platform.web.Choice;
import clew.platform.web.NotFound;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/// The form in which a step is written down: one for all of them, which asks what the step needs.
@Controller
class StepPages {

    private final AssistanceDesk desk;
    private final Assistances assistances;
    private final CaseFrames frames;
    private final Directory directory;
    private final Surroundings surroundings;
    private final MessageSource messages;

    StepPages(
            AssistanceDesk desk,
            Assistances assistances,
            CaseFrames frames,
            Directory directory,
            Surroundings surroundings,
            MessageSource messages) {
        this.desk = desk;
        this.assistances = assistances;
        this.frames = frames;
        this.directory = directory;
        this.surroundings = surroundings;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/assistance/begin/{step}")
    String begin(@PathVariable UUID id, @PathVariable Step step, Model model) {
        CaseId caseId = writing(id, step);
        model.addAttribute("form", StepForm.begin(step, surroundings.today(), 0));
        return shown(caseId, step, null, model);
    }

    @PostMapping("/cases/{id}/assistance/begin/{step}")
    String begun(
            @PathVariable UUID id,
            @PathVariable Step step,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID need,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseId caseId = writing(id, step);
        if (step.track() == Track.SERVICE && form.service() == null) {
            errors.rejectValue("service", "assistance.wrong.service");
        }
        String kind = form.service() == null ? "" : form.service().name();
        NeedId needId = need == null ? null : new NeedId(need);
        return written(
                caseId,
                step,
                null,
                form,
                errors,
                response,
                model,
                redirect,
                entry -> assistances.begin(caseId, step.track(), kind, needId, entry, desk.member()));
    }

    @GetMapping("/cases/{id}/assistance/{strand}/{step}")
    String next(@PathVariable UUID id, @PathVariable UUID strand, @PathVariable Step step, Model model) {
        CaseId caseId = writing(id, step);
        Strand found = strand(caseId, strand, step);
        model.addAttribute(
                "form",
                StepForm.begin(step, surroundings.today(), found.course().size()));
        return shown(caseId, step, found, model);
    }

    @PostMapping("/cases/{id}/assistance/{strand}/{step}")
    String taken(
            @PathVariable UUID id,
            @PathVariable UUID strand,
            @PathVariable Step step,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseId caseId = writing(id, step);
        Strand found = strand(caseId, strand, step);
        int seen = form.seen() == null ? found.course().size() : form.seen();
        return written(
                caseId,
                step,
                found,
                form,
                errors,
                response,
                model,
                redirect,
                entry -> assistances.take(strand, entry, seen, desk.member()));
    }

    private String written(
            CaseId id,
            Step step,
            @Nullable Strand strand,
            StepForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect,
            Consumer<Entry> writing) {
        if (form.wrong(step, errors)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return shown(id, step, strand, model);
        }
        try {
            writing.accept(form.entry(step));
        } catch (StepRefused refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("refusals", refused.refusals());
            return shown(id, step, strand, model);
        }
        Notice.success(redirect, "assistance.notice.written");
        boolean reads = desk.allows(id, DataKind.ASSISTANCE, Action.READ);
        return "redirect:/cases/" + id + (reads ? "/assistance" : "");
    }

    private CaseId writing(UUID id, Step step) {
        CaseId caseId = new CaseId(id);
        desk.require(caseId, step.track().data(), Action.WRITE);
        return caseId;
    }

    private Strand strand(CaseId id, UUID strand, Step step) {
        Strand found = assistances.get(strand);
        if (!found.caseId().equals(id) || found.track() != step.track()) {
            throw new NotFound("strand");
        }
        return found;
    }

    private String shown(CaseId id, Step step, @Nullable Strand strand, Model model) {
        String title = text(step.key());
        model.addAttribute("frame", frames.of(id, AssistanceSection.NAME, title));
        model.addAttribute("step", step);
        model.addAttribute("strand", strand);
        model.addAttribute("asks", names(step.asks()));
        model.addAttribute("services", services(step, strand));
        model.addAttribute("grounds", step.grounds());
        model.addAttribute("ways", Way.values());
        model.addAttribute("groundKey", step.groundKey());
        model.addAttribute("levels", ReturnRisk.Level.values());
        model.addAttribute("riskKinds", ReturnRisk.values());
        model.addAttribute("agencies", agencies(step));
        return "assistance/step";
    }

    private List<Choice> services(Step step, @Nullable Strand strand) {
        return step.track() != Track.SERVICE || strand != null
                ? List.of()
                : Arrays.stream(ConventionService.values())
                        .map(each -> Choice.of(each.name(), text(each.key())))
                        .toList();
    }

    private List<Choice> agencies(Step step) {
        return step.asks(Asks.PROVIDER)
                ? directory.active().stream()
                        .sorted(Comparator.comparing(Agency::name))
                        .map(each -> Choice.of(each.id().value().toString(), each.name()))
                        .toList()
                : List.of();
    }

    private static Set<String> names(Set<Asks> asks) {
        return asks.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
