package clew.platform.assistance;

import clew.platform.access.Member;
import clew.platform.casework.CaseFile;
import clew.platform.children.PanelDecisions;
import clew.platform.clocks.ClockEvent;
import clew.platform.clocks.Clocks;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.recognition.AgeGroup;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What this room knows of the rooms below it: what time it is, whether the person is a child, and who is told.
@Component
class Surroundings {

    private static final Map<Step, String> EVENTS = Map.ofEntries(
            Map.entry(Step.RECOVERY_OFFERED, "reflection-offered"),
            Map.entry(Step.RECOVERY_GRANTED, "reflection-granted"),
            Map.entry(Step.RECOVERY_DECLINED, "reflection-declined"),
            Map.entry(Step.RECOVERY_ENDED, "reflection-ended"),
            Map.entry(Step.PERMIT_GRANTED, "permit-granted"),
            Map.entry(Step.PERMIT_ENDED, "permit-ended"),
            Map.entry(Step.FOLLOW_UP_PLANNED, "follow-up-planned"),
            Map.entry(Step.FOLLOWED_UP, "follow-up-done"),
            Map.entry(Step.NOT_REACHED_SAFELY, "follow-up-done"),
            Map.entry(Step.REPORT_ASKED, "data-request-received"),
            Map.entry(Step.CORRECTION_ASKED, "data-request-received"),
            Map.entry(Step.ERASURE_ASKED, "data-request-received"),
            Map.entry(Step.REQUEST_ANSWERED, "data-request-answered"),
            Map.entry(Step.REQUEST_WITHDRAWN, "data-request-withdrawn"));

    private final Clock clock;
    private final ZoneId zone;
    private final Persons persons;
    private final PanelDecisions panels;
    private final Clocks clocks;

    Surroundings(Clock clock, ZoneId zone, Persons persons, PanelDecisions panels, Clocks clocks) {
        this.clock = clock;
        this.zone = zone;
        this.persons = persons;
        this.panels = panels;
        this.clocks = clocks;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    Circumstances of(CaseFile file) {
        LocalDate today = today();
        boolean child = persons.find(file.person())
                .map(person -> person.ageGroup(today) != AgeGroup.ADULT)
                .orElse(file.child());
        boolean determined = child && panels.stands(file.id());
        return new Circumstances(today, child, determined);
    }

    /// Tells the clocks what happened, on the day on which it did.
    void tell(Strand strand, Entry entry, Member by) {
        String name = event(entry.step());
        if (name.isEmpty()) {
            return;
        }
        Instant day = entry.on().atStartOfDay(zone).toInstant();
        clocks.happened(new ClockEvent(
                name,
                strand.caseId(),
                new PersonId(strand.person()),
                strand.id(),
                day.isAfter(now()) ? now() : day,
                by.id()));
    }

    /// What the clocks call a step; empty where no clock could listen to it.
    private static String event(Step step) {
        return EVENTS.getOrDefault(step, "");
    }
}
