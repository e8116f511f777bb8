package clew.platform.publication;

import clew.platform.assistance.AssistanceFigures;
import clew.platform.casework.CaseFigures;
import clew.platform.casework.ExploitationForm;
import clew.platform.casework.nrm.StageKind;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Directory;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.relay.PeerAgencies;
import clew.recognition.AgeGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes rows without identity of the cases of a year. It is asked within the system's scope, after the gate.
///
/// ```
/// registered in the year  =  the first decision of any agency that led to presumption, recovery, identification
///                            or support lies in it, and at the end of the year the grounds were not denied
/// one person, one row     =  all cases of a person on this instance together; identified outweighs presumed, and
///                            presumed outweighs declined
/// left out                =  cases that an agency of another instance owns: they are counted there
/// ```
///
/// A screening alone, or a first contact, registers nobody. It is wrong where one human being stands in two person
/// records: that is for linkage to find.
@Component
class Freezing {

    private static final Set<StageKind> REGISTERS = EnumSet.of(
            StageKind.PRESUMED, StageKind.RECOVERY, StageKind.IDENTIFIED, StageKind.SUPPORT, StageKind.FOLLOW_UP);
    private static final Set<StageKind> IDENTIFIES =
            EnumSet.of(StageKind.IDENTIFIED, StageKind.SUPPORT, StageKind.FOLLOW_UP);

    private final CaseFigures cases;
    private final AssistanceFigures assistance;
    private final Persons persons;
    private final Directory directory;
    private final PeerAgencies peers;
    private final ZoneId zone;

    Freezing(
            CaseFigures cases,
            AssistanceFigures assistance,
            Persons persons,
            Directory directory,
            PeerAgencies peers,
            ZoneId zone) {
        this.cases = cases;
        this.assistance = assistance;
        this.persons = persons;
        this.directory = directory;
        this.peers = peers;
        this.zone = zone;
    }

    /// The rows of a year, what stands behind them, and how many cases were left out.
    record Frozen(List<FrozenRow> rows, List<SnapshotRows.Link> links, int mirrored) {}

    /// What one person's cases amount to.
    private static final class Together {
        private final List<UUID> cases = new ArrayList<>();
        private final Set<ExploitationForm> forms = EnumSet.noneOf(ExploitationForm.class);
        private final Set<Event> events = EnumSet.noneOf(Event.class);
        private @Nullable Registration status;
        private CaseFigures.@Nullable Reached first;
    }

    Frozen year(int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        Instant end = last.plusDays(1).atStartOfDay(zone).toInstant();
        Map<UUID, Set<Event>> events = events(year);
        Set<AgencyId> elsewhere = peers.all();
        Map<UUID, Together> people = new TreeMap<>();
        int mirrored = 0;
        for (CaseFigures.Course course : cases.decidedBefore(end)) {
            if (elsewhere.contains(course.owner())) {
                mirrored++;
            } else {
                add(
                        people.computeIfAbsent(course.person().value(), _ -> new Together()),
                        course,
                        events.getOrDefault(course.caseId(), Set.of()));
            }
        }
        people.values().forEach(each -> registeredIn(each, year));
        people.values().removeIf(each -> each.status == null && each.events.isEmpty());
        return frozen(people, last, mirrored);
    }

    private Map<UUID, Set<Event>> events(int year) {
        Map<UUID, Set<Event>> events = new HashMap<>();
        for (AssistanceFigures.Taken taken : assistance.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))) {
            Event.of(taken)
                    .ifPresent(event -> events.computeIfAbsent(taken.caseId(), _ -> EnumSet.noneOf(Event.class))
                            .add(event));
        }
        return events;
    }

    private static void add(Together person, CaseFigures.Course course, Set<Event> events) {
        person.cases.add(course.caseId());
        person.forms.addAll(course.forms());
        person.events.addAll(events);
        status(course.reached()).ifPresent(status -> {
            if (person.status == null || status.compareTo(person.status) < 0) {
                person.status = status;
            }
        });
        course.reached().stream()
                .filter(each -> REGISTERS.contains(each.kind()))
                .findFirst()
                .filter(each -> person.first == null || each.at().isBefore(person.first.at()))
                .ifPresent(each -> person.first = each);
    }

    /// As what the course of a case leaves somebody registered, if as anything.
    static Optional<Registration> status(List<CaseFigures.Reached> course) {
        Registration status = null;
        for (CaseFigures.Reached reached : course) {
            StageKind kind = reached.kind();
            if (IDENTIFIES.contains(kind)) {
                status = Registration.IDENTIFIED;
            } else if (REGISTERS.contains(kind) && status != Registration.IDENTIFIED) {
                status = Registration.PRESUMED;
            } else if (kind == StageKind.NEGATIVE) {
                status = null;
            } else if (kind == StageKind.WITHDRAWN && status == Registration.PRESUMED) {
                status = Registration.DECLINED;
            }
        }
        return Optional.ofNullable(status);
    }

    private void registeredIn(Together person, int year) {
        if (person.first == null || LocalDate.ofInstant(person.first.at(), zone).getYear() != year) {
            person.status = null;
        }
    }

    private Frozen frozen(Map<UUID, Together> people, LocalDate last, int mirrored) {
        Map<PersonId, Person> known =
                persons.getAll(people.keySet().stream().map(PersonId::new).toList());
        List<FrozenRow> rows = new ArrayList<>();
        List<SnapshotRows.Link> links = new ArrayList<>();
        people.forEach((id, together) -> {
            int number = rows.size() + 1;
            rows.add(row(number, known.get(new PersonId(id)), together, last));
            together.cases.forEach(each -> links.add(new SnapshotRows.Link(number, each, id)));
        });
        return new Frozen(rows, links, mirrored);
    }

    private FrozenRow row(int number, @Nullable Person person, Together together, LocalDate last) {
        CaseFigures.Reached first = together.status == null ? null : together.first;
        LocalDate day = first == null ? last : LocalDate.ofInstant(first.at(), zone);
        return new FrozenRow(
                number,
                together.status,
                person == null ? FrozenRow.UNKNOWN : person.sex().name(),
                person == null ? FrozenRow.UNKNOWN : age(person.ageGroup(day)),
                person == null || person.citizenships().isEmpty()
                        ? FrozenRow.UNKNOWN
                        : person.citizenships().getFirst(),
                first == null ? FrozenRow.UNKNOWN : body(first.authority()),
                together.forms,
                together.events);
    }

    private String body(AgencyId authority) {
        return directory
                .find(authority)
                .map(Agency::kind)
                .map(Body::of)
                .orElse(Body.UNKNOWN)
                .name();
    }

    private static String age(AgeGroup group) {
        return group == AgeGroup.CHILD || group == AgeGroup.ADULT ? group.name() : FrozenRow.UNKNOWN;
    }
}
