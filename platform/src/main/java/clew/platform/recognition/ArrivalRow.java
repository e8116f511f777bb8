package clew.platform.recognition;

import clew.platform.directory.Reason;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonEntry;
import clew.platform.person.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the arrivals table as it was typed.
///
/// @param same the identity of the registered person that this is, [#NEW] for somebody new, empty while not yet said
record ArrivalRow(
        String name,
        String sex,
        String age,
        String language,
        String citizenships,
        String party,
        String urgent,
        String note,
        String same) {

    /// Said of somebody who is nobody of those whose names are alike.
    static final String NEW = "new";

    static final ArrivalRow EMPTY = new ArrivalRow("", "", "", "", "", "", "", "", "");

    private static final int LONGEST_PARTY = 40;

    ArrivalRow {
        party = party.strip();
        note = note.strip();
    }

    /// The columns of a line that was copied from a spreadsheet.
    static ArrivalRow pasted(String line) {
        String[] cells = line.split("\t", -1);
        return new ArrivalRow(
                cell(cells, 0),
                cell(cells, 1),
                cell(cells, 2),
                cell(cells, 3),
                cell(cells, 4),
                cell(cells, 5),
                "",
                cell(cells, 6),
                "");
    }

    private static String cell(String[] cells, int column) {
        return column < cells.length ? cells[column].strip() : "";
    }

    boolean isEmpty() {
        return entry().isEmpty() && party.isEmpty() && urgent.isEmpty() && note.isEmpty();
    }

    /// Whether the member has said who this is: somebody new, or one of these.
    boolean answered(List<PersonId> alike) {
        return same.equals(NEW) || samePerson().filter(alike::contains).isPresent();
    }

    Optional<PersonId> samePerson() {
        try {
            return same.isEmpty() || same.equals(NEW)
                    ? Optional.empty()
                    : Optional.of(new PersonId(UUID.fromString(same)));
        } catch (IllegalArgumentException notAnIdentity) {
            return Optional.empty();
        }
    }

    /// What the row means; what cannot be used is added to the problems.
    NewArrival read(int number, LocalDate today, List<ArrivalProblem> problems) {
        PersonEntry.Meaning meaning = entry().read(today);
        meaning.problems()
                .forEach(problem ->
                        problems.add(new ArrivalProblem(number, problem.field(), problem.value(), problem.expected())));
        return new NewArrival(
                meaning.person(),
                samePerson().orElse(null),
                within(party, LONGEST_PARTY, number, "party", problems),
                urgency(number, problems),
                within(note, NewPerson.NOTE_LENGTH, number, "note", problems));
    }

    private @Nullable Urgent urgency(int number, List<ArrivalProblem> problems) {
        for (Urgent one : Urgent.values()) {
            if (one.name().equals(urgent)) {
                return one;
            }
        }
        if (!urgent.isEmpty()) {
            problems.add(
                    new ArrivalProblem(number, "urgent", urgent, Reason.of("recognition.arrival.expected.urgent")));
        }
        return null;
    }

    private static @Nullable String within(
            String text, int most, int number, String field, List<ArrivalProblem> problems) {
        if (text.length() > most || text.indexOf('\u0000') >= 0) {
            problems.add(new ArrivalProblem(
                    number,
                    field,
                    text.substring(0, Math.min(40, text.length())).replace('\u0000', '\uFFFD') + "…",
                    Reason.of("person.expected.length", most, text.length())));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private PersonEntry entry() {
        return new PersonEntry(name, sex, age, false, language, citizenships, "");
    }

    static List<ArrivalRow> pastedLines(String text) {
        List<ArrivalRow> rows = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).map(ArrivalRow::pasted).forEach(rows::add);
        return rows;
    }
}
