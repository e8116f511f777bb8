package clew.platform.casework;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Relation;
import clew.platform.web.NotFound;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
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

/// The form in which a note is written. A note is never changed: another one puts it right.
@Controller
class NotePages {

    private final CaseWork work;
    private final CaseReading reading;
    private final CaseDesk desk;
    private final Cases cases;
    private final CaseFrames frames;

    NotePages(CaseWork work, CaseReading reading, CaseDesk desk, Cases cases, CaseFrames frames) {
        this.work = work;
        this.reading = reading;
        this.desk = desk;
        this.cases = cases;
        this.frames = frames;
    }

    /// What is typed; `corrects` is the note that is put right, or `null` if none.
    record Form(
            @Nullable DataKind kind,
            @Nullable String content,
            @Nullable UUID corrects) {}

    @GetMapping("/cases/{id}/notes/new")
    String begin(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID corrects, Model model) {
        CaseNote corrected = shown(new CaseId(id), corrects, model);
        model.addAttribute("form", new Form(corrected == null ? null : corrected.kind(), "", corrects));
        return "casework/note";
    }

    @PostMapping("/cases/{id}/notes/new")
    String add(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseId caseId = new CaseId(id);
        if (wrong(form, errors)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            shown(caseId, form.corrects(), model);
            return "casework/note";
        }
        UUID note = work.addNote(
                caseId,
                Objects.requireNonNull(form.kind()),
                Objects.requireNonNull(form.content()).strip(),
                form.corrects());
        Notice.success(redirect, "casework.notice.noted");
        return "redirect:/cases/" + id + "#note-" + note;
    }

    private static boolean wrong(Form form, BindingResult errors) {
        if (form.kind() == null || !CaseNote.KINDS.contains(form.kind())) {
            errors.rejectValue("kind", "casework.note.kind.missing");
        }
        if (form.content() == null || form.content().isBlank()) {
            errors.rejectValue("content", "casework.note.content.missing");
        } else if (form.content().length() > CaseNote.LONGEST) {
            errors.rejectValue("content", "casework.note.content.tooLong");
        }
        return errors.hasErrors();
    }

    private @Nullable CaseNote shown(CaseId id, @Nullable UUID corrects, Model model) {
        Relation relation = desk.require(id, DataKind.PROCESS, Action.READ);
        List<DataKind> kinds = CaseNote.KINDS.stream()
                .filter(kind -> desk.allows(id, relation, kind, Action.WRITE))
                .toList();
        if (kinds.isEmpty()) {
            desk.require(id, DataKind.NARRATIVE, Action.WRITE);
        }
        CaseView view = reading.read(id);
        CaseNote corrected = corrects == null
                ? null
                : view.notes().stream()
                        .filter(note -> note.id().equals(corrects) && kinds.contains(note.kind()))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("note"));
        model.addAttribute("file", cases.get(id));
        model.addAttribute("signs", frames.signs(view.file()));
        model.addAttribute("who", view.title());
        model.addAttribute("facts", view.facts());
        model.addAttribute("corrected", corrected);
        model.addAttribute("kinds", corrected == null ? kinds : List.of(corrected.kind()));
        return corrected;
    }
}
