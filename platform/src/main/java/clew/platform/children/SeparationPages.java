package clew.platform.children;

import clew.platform.access.Action;
import clew.platform.casework.CaseFile;
import clew.platform.children.SeparationForm.Field;
import clew.platform.children.SeparationRows.Known;
import clew.platform.directory.Reason;
import clew.platform.web.EditConflict;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What is known of a child's separation, family, companions and wishes, on one page; every field may stay empty.
@Controller
class SeparationPages {

    private final ChildDesk desk;
    private final SeparationRows rows;

    SeparationPages(ChildDesk desk, SeparationRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    /// An answer that cannot be kept, as the list of errors shows it.
    record Wrong(String target, String message) {}

    @GetMapping("/cases/{id}/child/separation")
    String show(@PathVariable UUID id, Model model) {
        CaseFile file = desk.require(id, Action.READ);
        Known known = rows.latest(file.id()).orElse(null);
        model.addAttribute("known", known);
        return form(file, known == null ? Map.of() : known.answers(), known == null ? 0 : known.version(), model);
    }

    @PostMapping("/cases/{id}/child/separation")
    @Transactional
    String save(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "0") int version,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        CaseFile file = desk.require(id, Action.WRITE);
        Map<String, String> answers = SeparationForm.answers(sent);
        List<Field> wrong = SeparationForm.wrong(answers);
        if (!wrong.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute(
                    "wrong",
                    wrong.stream()
                            .map(field -> new Wrong(
                                    field.key(),
                                    desk.text(Reason.of("children.separation.wrong", Reason.of(field.label())))))
                            .toList());
            return form(file, answers, version, model);
        }
        if (!rows.add(file, version + 1, answers, desk.member(), desk.now())) {
            throw conflict(file, answers);
        }
        desk.tell(file, "separation");
        Notice.success(redirect, "children.separation.saved");
        return "redirect:/cases/" + id + "/child";
    }

    private EditConflict conflict(CaseFile file, Map<String, String> answers) {
        Map<String, String> saved = rows.latest(file.id()).map(Known::answers).orElse(Map.of());
        EditConflict conflict = EditConflict.of("/cases/" + file.id() + "/child/separation");
        SeparationForm.groups()
                .values()
                .forEach(fields -> fields.forEach(field -> {
                    String mine = answers.getOrDefault(field.key(), "");
                    String theirs = saved.getOrDefault(field.key(), "");
                    if (!mine.equals(theirs)) {
                        conflict.field(field.label(), mine, theirs);
                    }
                }));
        return conflict;
    }

    private String form(CaseFile file, Map<String, String> answers, int version, Model model) {
        model.addAttribute("frame", desk.frame(file.id(), "children.separation.title"));
        model.addAttribute("answers", answers);
        model.addAttribute("groups", SeparationForm.groups());
        model.addAttribute("version", version);
        model.addAttribute("mayWrite", desk.allows(file.id(), Action.WRITE));
        return "children/separation";
    }
}
