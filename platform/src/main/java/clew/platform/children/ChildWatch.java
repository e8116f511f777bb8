package clew.platform.children;

import clew.platform.access.MemberId;
import clew.platform.casework.CaseFile;
import clew.platform.casework.Cases;
import clew.platform.casework.StageEntered;
import clew.platform.clocks.ClockEvent;
import clew.platform.clocks.Clocks;
import clew.platform.person.AgeRecord.AgeStated;
import clew.platform.person.Persons;
import clew.recognition.AgeGroup;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the clocks when somebody turns out to be a child, or to be none: when a case is opened, and when
/// something is stated about an age.
@Component
class ChildWatch {

    private final Cases cases;
    private final Persons persons;
    private final Clocks clocks;
    private final Clock clock;
    private final ZoneId zone;

    ChildWatch(Cases cases, Persons persons, Clocks clocks, Clock clock, ZoneId zone) {
        this.cases = cases;
        this.persons = persons;
        this.clocks = clocks;
        this.clock = clock;
        this.zone = zone;
    }

    @EventListener
    void on(StageEntered stage) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        boolean child = persons.find(stage.person())
                .map(person -> person.ageGroup(today) != AgeGroup.ADULT)
                .orElse(false);
        if (child && stage.from() == null) {
            cases.find(stage.caseId()).ifPresent(file -> tell(file, true, stage.at(), stage.by()));
        }
    }

    @EventListener
    void on(AgeStated stated) {
        if (!stated.turns()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        cases.ofPerson(stated.person()).stream()
                .filter(CaseFile::open)
                .forEach(file -> tell(file, stated.group() != AgeGroup.ADULT, now, null));
    }

    private void tell(CaseFile file, boolean child, Instant at, @Nullable MemberId by) {
        String name = child ? "child-identified" : "adult-established";
        clocks.happened(ClockEvent.of(name, file.id(), file.person(), at, by));
    }
}
