package clew.platform.children;

import clew.platform.access.Action;
import clew.platform.access.Member;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.children.Interview.Again;
import clew.platform.children.Interview.Part;
import clew.platform.children.Interview.Present;
import clew.platform.children.Interview.Purpose;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The log of the interviews of a child, with its counter. Everything is done as the signed-in member, and the gate
/// is asked here.
@Component
@Transactional
public class Interviews {

    private final ChildDesk desk;
    private final InterviewRows rows;

    Interviews(ChildDesk desk, InterviewRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    /// An interview as it was held.
    ///
    /// @param again why it was needed although there had been one; does not matter for the first
    /// @param words by the names of [Interview.Part]
    public record Held(
            Purpose purpose,
            LocalDate on,
            String language,
            int minutes,
            int breaks,
            Set<Present> present,
            boolean recorded,
            boolean stopped,
            @Nullable Again again,
            Map<String, String> words) {}

    /// How many interviews of the child there were, in every agency that the case knows; for who has asked the gate.
    int count(CaseId id) {
        return rows.of(id).size();
    }

    /// Keeps an interview, and counts it.
    ///
    /// @throws IllegalArgumentException if it is not the first, and nothing says why it was needed
    public void add(CaseId id, Held held) {
        CaseFile file = desk.require(id.value(), Action.WRITE);
        int before = count(id);
        String why = held.words().getOrDefault(Part.WHY.name(), "");
        if (!InterviewRules.missing(before, held.again(), why).isEmpty()) {
            throw new IllegalArgumentException("nothing says why another interview was needed");
        }
        rows.add(interview(id, held, before), file, desk.member());
        desk.tell(file, "interview", Integer.toString(before + 1));
        desk.happened(file, "contact-made");
    }

    private Interview interview(CaseId id, Held held, int before) {
        Member by = desk.member();
        return new Interview(
                UUID.randomUUID(),
                id,
                held.purpose(),
                held.on(),
                held.language(),
                held.minutes(),
                held.breaks(),
                held.present(),
                held.recorded(),
                held.stopped(),
                InterviewScript.current().id(),
                before == 0 ? null : held.again(),
                held.words(),
                by.name(),
                by.agencyName(),
                desk.now());
    }
}
