package clew.platform.demo;

import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.assistance.Assistances;
import clew.platform.assistance.ConventionService;
import clew.platform.assistance.Entry;
import clew.platform.assistance.Step;
import clew.platform.assistance.Track;
import clew.platform.assistance.contact.Channel;
import clew.platform.assistance.contact.SafeContacts;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.casework.Cases;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// What was done for one of the people, so that the pages about assistance and contact show something.
@Component
@ConditionalOnProperty("clew.demo")
class DemoAssistance {

    private final Cases cases;
    private final Assistances assistances;
    private final SafeContacts contacts;
    private final Persons persons;
    private final ZoneId zone;

    DemoAssistance(Cases cases, Assistances assistances, SafeContacts contacts, Persons persons, ZoneId zone) {
        this.cases = cases;
        this.assistances = assistances;
        this.contacts = contacts;
        this.persons = persons;
        this.zone = zone;
    }

    void help(PersonId person, Member by, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Acting.runAs(
                by,
                () -> cases.ofPerson(person).stream()
                        .filter(file -> file.owner().equals(by.agency()))
                        .findFirst()
                        .ifPresent(file -> help(file, language(person), by, today)));
    }

    private String language(PersonId person) {
        return Objects.requireNonNullElse(persons.get(person).language(), "en");
    }

    private void help(CaseFile file, String language, Member by, LocalDate today) {
        CaseId id = file.id();
        UUID shelter = offered(id, ConventionService.SECURE_ACCOMMODATION, today.minusDays(1), language, by);
        assistances.take(shelter, Entry.of(Step.ACCEPTED, today.minusDays(1)), 1, by);
        assistances.take(shelter, Entry.of(Step.STARTED, today), 2, by);
        UUID doctor = offered(id, ConventionService.EMERGENCY_MEDICAL, today.minusDays(1), language, by);
        assistances.take(
                doctor, Entry.of(Step.DELIVERED, today.minusDays(1)).by(by.agency()), accept(doctor, today, by), by);
        UUID talk = offered(id, ConventionService.PSYCHOLOGICAL_HELP, today, language, by);
        assistances.take(talk, Entry.of(Step.DECLINED, today).saying("Not yet; ask again next week."), 1, by);
        assistances.begin(
                id,
                Track.RECOVERY,
                "",
                null,
                Entry.of(Step.RECOVERY_OFFERED, today).in(language),
                by);
        contacts.write(file, new Channel.Card(List.of(phone(language)), "Ask for the aunt first."), "blue lamp", 0, by);
    }

    private int accept(UUID strand, LocalDate today, Member by) {
        assistances.take(strand, Entry.of(Step.ACCEPTED, today.minusDays(1)), 1, by);
        return 2;
    }

    private UUID offered(CaseId id, ConventionService service, LocalDate on, String language, Member by) {
        return assistances.begin(
                id,
                Track.SERVICE,
                service.name(),
                null,
                Entry.of(Step.OFFERED, on).in(language),
                by);
    }

    private Channel phone(String language) {
        return new Channel(
                Channel.Kind.PHONE,
                "+000 555 0100",
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(10, 0),
                LocalTime.of(16, 0),
                zone.getId(),
                language,
                "",
                false,
                false,
                null);
    }
}
