package clew.platform.demo;

import clew.platform.access.Member;
import clew.platform.assistance.Assistances;
import clew.platform.assistance.Entry;
import clew.platform.assistance.Ground;
import clew.platform.assistance.Step;
import clew.platform.assistance.Track;
import clew.platform.assistance.Way;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.NewCase;
import clew.platform.clocks.ClockWatch;
import clew.platform.clocks.Clocks;
import clew.platform.person.PersonId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// What makes the page of what is due show each kind of line: one that runs, one that is due, one that stands still,
/// one that is overdue, and one before whose end nothing may be decided.
@Component
@ConditionalOnProperty("clew.demo")
class DemoClocks {

    private final DemoChild child;
    private final Cases cases;
    private final Clocks clocks;
    private final ClockWatch watch;
    private final Assistances assistances;
    private final ZoneId zone;

    DemoClocks(DemoChild child, Cases cases, Clocks clocks, ClockWatch watch, Assistances assistances, ZoneId zone) {
        this.child = child;
        this.cases = cases;
        this.clocks = clocks;
        this.watch = watch;
        this.assistances = assistances;
        this.zone = zone;
    }

    void run(Map<String, PersonId> people, Map<String, Member> members, Instant now) {
        DemoPast past = new DemoPast(now, zone);
        Member bruno = DemoWorld.known(members, "bruno");
        playing(people, "milo").ifPresent(milo -> milo(milo, members, past));
        playing(people, "zara").ifPresent(zara -> zara(zara, bruno, past));
        playing(people, "danylo")
                .ifPresent(danylo -> past.on(
                        0,
                        bruno,
                        () -> clocks.pause(
                                caseOf(danylo),
                                "child-plan",
                                "He is in hospital until Friday; the plan is made with him when he is back.")));
        past.clocksEnd(0, watch);
    }

    private static Optional<PersonId> playing(Map<String, PersonId> people, String part) {
        return Optional.ofNullable(people.get(part));
    }

    private void milo(PersonId person, Map<String, Member> members, DemoPast past) {
        Member bruno = DemoWorld.known(members, "bruno");
        CaseId milo = child.live(person, members, past);
        past.clocksEnd(25, watch);
        past.on(26, bruno, () -> asked(milo, Ground.ASKED_BY_GUARDIAN, Way.IN_PERSON, past, 26, bruno));
    }

    private void zara(PersonId person, Member by, DemoPast past) {
        AtomicReference<CaseId> opened = new AtomicReference<>();
        past.on(38, by, () -> opened.set(cases.open(NewCase.firstContact(person, false, CaseUrgency.ROUTINE), by)));
        CaseId id = Objects.requireNonNull(opened.get());
        past.on(33, by, () -> asked(id, Ground.ASKED_BY_LAWYER, Way.ON_PAPER, past, 33, by));
        past.on(20, by, () -> {
            Entry granted = Entry.of(Step.RECOVERY_GRANTED, past.day(20)).between(past.day(20), past.day(-25));
            assistances.begin(id, Track.RECOVERY, "", null, granted, by);
        });
    }

    private void asked(CaseId id, Ground who, Way how, DemoPast past, int daysAgo, Member by) {
        Entry entry =
                Entry.of(Step.REPORT_ASKED, past.day(daysAgo)).because(who).through(how);
        assistances.begin(id, Track.OWN_DATA, "", null, entry, by);
    }

    private CaseId caseOf(PersonId person) {
        return cases.ofPerson(person).stream()
                .map(CaseFile::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no case in the demonstration"));
    }
}
