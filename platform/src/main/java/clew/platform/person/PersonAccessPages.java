package clew.platform.person;

import clew.platform.access.AccessReport;
import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Who saw or did what with a person's data, to be printed and given to the person. For the agency that
/// registered the person: it answers to them.
@Controller
class PersonAccessPages {

    private final Persons persons;
    private final AccessReport report;
    private final Gate gate;
    private final Trail trail;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    PersonAccessPages(
            Persons persons,
            AccessReport report,
            Gate gate,
            Trail trail,
            MessageSource messages,
            Clock clock,
            ZoneId zone) {
        this.persons = persons;
        this.report = report;
        this.gate = gate;
        this.trail = trail;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/persons/{id}/access-report")
    String show(@PathVariable UUID id, Locale locale, Model model) {
        PersonId person = new PersonId(id);
        Relation relation = persons.relationOf(gate.member().agency(), person);
        Subject subject = Subject.of("person", id);
        gate.require(relation == Relation.OWNER ? relation : Relation.NONE, DataKind.IDENTITY, Action.READ, subject);
        Person known = persons.get(person);
        List<AccessReport.Line> lines = report.of(id);
        trail.record("person.access-report", subject);
        model.addAttribute("id", id);
        model.addAttribute("name", known.displayName());
        model.addAttribute("agency", gate.member().agencyName());
        model.addAttribute("made", time(locale).format(clock.instant().atZone(zone)));
        model.addAttribute("zone", zone.getId());
        model.addAttribute(
                "lines", lines.stream().map(line -> shown(line, locale)).toList());
        return "person/access-report";
    }

    /// A line as the page shows it.
    record Shown(String when, String who, String what, String basis, boolean refused) {}

    private Shown shown(AccessReport.Line line, Locale locale) {
        String kinds = words(line.kinds(), locale);
        String what = messages.getMessage(line.what(), locale);
        return new Shown(
                when(line, locale),
                who(line, locale),
                kinds.isEmpty() ? what : what + ": " + kinds,
                words(line.basis(), locale),
                line.refused());
    }

    private String when(AccessReport.Line line, Locale locale) {
        String first = time(locale).format(line.first().atZone(zone));
        if (line.times() == 1) {
            return first;
        }
        String last =
                DateTimeFormatter.ofPattern("HH:mm", locale).format(line.last().atZone(zone));
        return messages.getMessage("person.access.times", new Object[] {first, last, line.times()}, locale);
    }

    private String who(AccessReport.Line line, Locale locale) {
        if (line.agency() == null) {
            return messages.getMessage("person.access.system", null, locale);
        }
        String roles = words(line.roles(), locale);
        String member = line.member() == null ? roles : line.member() + (roles.isEmpty() ? "" : ", " + roles);
        return member.isEmpty() ? line.agency() : line.agency() + " – " + member;
    }

    /// A word that this version has no label for is shown as it is written on the trail.
    private String words(List<String> keys, Locale locale) {
        return keys.stream()
                .map(key -> messages.getMessage(key, null, key.substring(key.lastIndexOf('.') + 1), locale))
                .collect(Collectors.joining(", "));
    }

    private static DateTimeFormatter time(Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale);
    }
}
