package clew.platform.assistance;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.assistance.Papers.Kind;
import clew.platform.assistance.Papers.Paper;
import clew.platform.assistance.claim.ClaimSheet;
import clew.platform.assistance.claim.Interest;
import clew.platform.assistance.claim.Wage;
import clew.platform.assistance.claim.Worksheet;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseFrames;
import clew.platform.casework.CaseId;
import clew.platform.casework.Cases;
import clew.platform.web.NotFound;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/// The worksheet of a claim: what was written down, what it comes to, and how.
@Controller
class ClaimPages {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final AssistanceDesk desk;
    private final Papers papers;
    private final Cases cases;
    private final CaseFrames frames;
    private final ClaimRules rules;
    private final ClaimWorkbook workbook;
    private final Surroundings surroundings;
    private final Trail trail;
    private final MessageSource messages;

    ClaimPages(
            AssistanceDesk desk,
            Papers papers,
            Cases cases,
            CaseFrames frames,
            ClaimRules rules,
            ClaimWorkbook workbook,
            Surroundings surroundings,
            Trail trail,
            MessageSource messages) {
        this.desk = desk;
        this.papers = papers;
        this.cases = cases;
        this.frames = frames;
        this.rules = rules;
        this.workbook = workbook;
        this.surroundings = surroundings;
        this.trail = trail;
        this.messages = messages;
    }

    /// The parts of the page that send something.
    enum Part {
        BASICS,
        WORK,
        ITEM,
        PAYMENT,
        RATE
    }

    /// What cannot be used, as the fragment of error lists takes it.
    record Problem(String target, String message) {}

    @GetMapping("/cases/{id}/claim")
    String show(@PathVariable UUID id, Model model) {
        CaseFile file = require(id, Action.READ);
        return shown(file, papers.latest(file, Kind.CLAIM).orElse(null), List.of(), model);
    }

    @PostMapping("/cases/{id}/claim/add/{part}")
    String add(
            @PathVariable UUID id,
            @PathVariable Part part,
            @ModelAttribute("claim") ClaimForm form,
            BindingResult errors,
            @RequestParam int seen,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseFile file = require(id, Action.WRITE);
        Paper paper = papers.latest(file, Kind.CLAIM).orElse(null);
        String wrong = errors.hasErrors() ? errors.getFieldErrors().getFirst().getField() : "";
        if (wrong.isEmpty()) {
            try {
                write(file, changed(sheet(paper), part, form), seen);
                Notice.success(redirect, "assistance.notice.written");
                return "redirect:/cases/" + id + "/claim";
            } catch (ClaimForm.Wrong field) {
                wrong = field.field();
            } catch (IllegalArgumentException impossible) {
                wrong = "impossible";
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return again(file, paper, part, wrong, typed, model);
    }

    /// The page with that part as it was typed, letter for letter: what cannot be read as a number is shown as well.
    private String again(
            CaseFile file, @Nullable Paper paper, Part part, String wrong, Map<String, String> typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("failed", part);
        model.addAttribute("wrong", wrong);
        return shown(file, paper, List.of(problem(part, wrong)), model);
    }

    @PostMapping("/cases/{id}/claim/remove")
    String remove(@PathVariable UUID id, @RequestParam UUID line, @RequestParam int seen, RedirectAttributes redirect) {
        CaseFile file = require(id, Action.WRITE);
        Paper paper = papers.latest(file, Kind.CLAIM).orElseThrow(() -> new NotFound("claim"));
        write(file, sheet(paper).without(line), seen);
        Notice.success(redirect, "assistance.claim.removed");
        return "redirect:/cases/" + id + "/claim";
    }

    @GetMapping("/cases/{id}/claim/export.xlsx")
    ResponseEntity<byte[]> exported(@PathVariable UUID id) {
        CaseFile file = require(id, Action.EXPORT);
        ClaimSheet sheet = sheet(papers.latest(file, Kind.CLAIM).orElse(null));
        trail.record("assistance.claim.export", Subject.of("case", id), Map.of());
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("worksheet.xlsx")
                                .build()
                                .toString())
                .body(workbook.write(Worksheet.compute(sheet), LocaleContextHolder.getLocale()));
    }

    /// Leads to the box that is meant; to the first box of the part where it is about several.
    private Problem problem(Part part, String wrong) {
        String box = switch (wrong) {
            case "impossible" -> part == Part.WORK ? "daysPerWeek" : part == Part.BASICS ? "payDay" : "on";
            case "ownOrChosen" -> "rule";
            default -> wrong;
        };
        return new Problem(part + "-" + box, text("assistance.claim.wrong." + wrong));
    }

    private ClaimSheet changed(ClaimSheet sheet, Part part, ClaimForm form) {
        ClaimSheet changed = switch (part) {
            case BASICS -> form.basics(sheet, rules);
            case WORK -> sheet.plus(form.work(sheet, rules));
            case ITEM -> sheet.plus(form.item());
            case PAYMENT -> sheet.plus(form.payment());
            case RATE -> sheet.plus(form.rate());
        };
        Worksheet.compute(changed);
        return changed;
    }

    private void write(CaseFile file, ClaimSheet sheet, int seen) {
        papers.write(file, Kind.CLAIM, JsonMapper.shared().writeValueAsString(sheet), seen, null, desk.member());
    }

    private ClaimSheet sheet(@Nullable Paper paper) {
        return paper == null
                ? ClaimSheet.empty("EUR", surroundings.today())
                : JsonMapper.shared().readValue(paper.content(), ClaimSheet.class);
    }

    private CaseFile require(UUID id, Action action) {
        CaseId caseId = new CaseId(id);
        desk.require(caseId, DataKind.CLAIM, action);
        return cases.get(caseId);
    }

    private String shown(CaseFile file, @Nullable Paper paper, List<Problem> problems, Model model) {
        ClaimSheet sheet = sheet(paper);
        model.addAttribute("frame", frames.of(file.id(), AssistanceSection.NAME, text("assistance.claim.page.title")));
        model.addAttribute("sheet", sheet);
        model.addAttribute("result", ClaimView.of(Worksheet.compute(sheet), messages));
        model.addAttribute("seen", paper == null ? 0 : paper.version());
        model.addAttribute("problems", problems);
        model.addAttribute("mayWrite", desk.allows(file.id(), DataKind.CLAIM, Action.WRITE));
        model.addAttribute("mayExport", desk.allows(file.id(), DataKind.CLAIM, Action.EXPORT));
        model.addAttribute("wageRules", rules.wageChoices());
        model.addAttribute("rateTables", rules.rateChoices());
        model.addAttribute("pers", Wage.Per.values());
        model.addAttribute("kinds", ClaimSheet.Item.Kind.values());
        model.addAttribute("interests", Interest.Kind.values());
        model.addAttribute("dayCounts", Interest.DayCount.values());
        return "assistance/claim";
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
