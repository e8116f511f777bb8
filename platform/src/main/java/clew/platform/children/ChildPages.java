package clew.platform.children;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.casework.CaseFile;
import clew.platform.person.EffectiveAge;
import clew.platform.person.Person;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The page about the child of a case: what is missing, the age, the guardian, best interests, interviews, absences.
@Controller
class ChildPages {

    private final ChildDesk desk;
    private final ChildFile child;
    private final InterviewRows interviews;
    private final FamilyTracing tracing;
    private final SeparationRows separation;
    private final Complaints complaints;

    ChildPages(
            ChildDesk desk,
            ChildFile child,
            InterviewRows interviews,
            FamilyTracing tracing,
            SeparationRows separation,
            Complaints complaints) {
        this.desk = desk;
        this.child = child;
        this.interviews = interviews;
        this.tracing = tracing;
        this.separation = separation;
        this.complaints = complaints;
    }

    @GetMapping("/cases/{id}/child")
    @Transactional
    String show(@PathVariable UUID id, Model model) {
        CaseFile file = desk.require(id, Action.READ);
        ChildGaps.Held held = child.of(file);
        Person person = desk.allows(file.id(), DataKind.IDENTITY, Action.READ) ? desk.person(file) : null;
        model.addAttribute("frame", desk.frame(file.id(), "children.section"));
        model.addAttribute("file", file);
        model.addAttribute("held", held);
        model.addAttribute("gaps", ChildGaps.of(held));
        model.addAttribute("person", person);
        model.addAttribute("effective", person == null ? null : EffectiveAge.of(person, desk.today()));
        model.addAttribute("interviews", interviews.of(file.id()));
        model.addAttribute("tracing", tracing.sheet(file));
        model.addAttribute("separation", separation.latest(file.id()).orElse(null));
        model.addAttribute("complaints", complaints.of(file));
        model.addAttribute("mayWrite", desk.allows(file.id(), Action.WRITE));
        model.addAttribute("mayAlarm", desk.allows(file.id(), DataKind.CONTACT, Action.WRITE));
        model.addAttribute("needed", BestInterestsRules.determinationNeeded(held.assessments()));
        return "children/child";
    }
}
