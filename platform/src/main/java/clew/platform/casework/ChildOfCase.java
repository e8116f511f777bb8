package clew.platform.casework;

import clew.platform.person.AgeRecord.AgeStated;
import clew.recognition.AgeGroup;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps the lists of cases right about who is to be treated as a child, when something is stated about an age.
@Component
class ChildOfCase {

    private final CaseRows rows;

    ChildOfCase(CaseRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(AgeStated stated) {
        boolean child = stated.group() != AgeGroup.ADULT;
        rows.ofPerson(stated.person()).stream()
                .filter(file -> file.open() && file.child() != child)
                .forEach(file -> rows.treatAsChild(file.id(), child));
    }
}
