package clew.platform.clocks;

import clew.platform.access.DataKind;
import clew.platform.access.Relation;
import clew.platform.clocks.rules.ClockDefinition;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts names, words and laws to the lines of what is due.
@Component
class ClockDueReading {

    private final ClockDueList list;
    private final ClockBooks books;
    private final ClockDesk desk;
    private final ClockDueWords words;
    private final Persons persons;
    private final Clock clock;
    private final ZoneId zone;

    ClockDueReading(
            ClockDueList list,
            ClockBooks books,
            ClockDesk desk,
            ClockDueWords words,
            Persons persons,
            Clock clock,
            ZoneId zone) {
        this.list = list;
        this.books = books;
        this.desk = desk;
        this.words = words;
        this.persons = persons;
        this.clock = clock;
        this.zone = zone;
    }

    /// A page of lines with the names that the member may know.
    List<ClockDueLine> page(ClockDueQuery query) {
        List<ClockDueRow> rows = list.page(query);
        Set<UUID> shared = desk.shared(DataKind.IDENTITY, persons(rows, Relation.PARTNER));
        boolean own = desk.mayName() && rows.stream().anyMatch(row -> row.relation() == Relation.OWNER);
        if (own) {
            desk.requireNames();
        }
        List<PersonId> named = rows.stream()
                .filter(row -> row.relation() == Relation.OWNER
                        ? own
                        : shared.contains(row.clock().person().value()))
                .map(row -> row.clock().person())
                .distinct()
                .toList();
        Map<PersonId, Person> known = named.isEmpty() ? Map.of() : persons.getAll(named);
        return rows.stream()
                .map(row -> line(row, known.get(row.clock().person())))
                .toList();
    }

    private static List<UUID> persons(List<ClockDueRow> rows, Relation relation) {
        return rows.stream()
                .filter(row -> row.relation() == relation)
                .map(row -> row.clock().person().value())
                .distinct()
                .toList();
    }

    /// A page of lines without names.
    List<ClockDueLine> pageWithoutNames(ClockDueQuery query) {
        return list.page(query).stream().map(row -> line(row, null)).toList();
    }

    /// The first so many lines, without names.
    List<ClockDueLine> first(ClockDueQuery query, int most) {
        return list.first(query, most).stream().map(row -> line(row, null)).toList();
    }

    private ClockDueLine line(ClockDueRow row, @Nullable Person person) {
        ClockDefinition definition = books.definitionOf(row.clock());
        return new ClockDueLine(
                row,
                person == null ? "" : person.displayName(),
                definition.name(),
                row.when(clock.instant(), zone),
                words.due(row.clock()),
                words.left(row.clock()),
                definition.law());
    }
}
