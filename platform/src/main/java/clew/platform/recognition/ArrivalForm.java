package clew.platform.recognition;

import clew.platform.directory.Reason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// The page on which a group is registered, as it was typed: all rows, the empty ones too, so that nothing that was
/// typed is ever lost.
record ArrivalForm(UUID id, String place, String date, String time, String note, String pasted, List<ArrivalRow> rows) {

    private static final int BLANK_ROWS = 8;
    private static final int MORE_ROWS = 10;
    private static final int MOST_ROWS = 2 * NewGroup.MOST_PEOPLE;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_NOTE = 2000;

    ArrivalForm {
        rows = List.copyOf(rows.subList(0, Math.min(MOST_ROWS, rows.size())));
    }

    /// What the form means, with everything that is wrong with it.
    record Reading(@Nullable NewGroup group, List<ArrivalProblem> problems) {

        Reading {
            problems = List.copyOf(problems);
        }
    }

    static ArrivalForm blank(Instant now, ZoneId zone) {
        LocalDateTime here = LocalDateTime.ofInstant(now, zone);
        return new ArrivalForm(
                UUID.randomUUID(),
                "",
                here.toLocalDate().toString(),
                here.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
                "",
                "",
                Collections.nCopies(BLANK_ROWS, ArrivalRow.EMPTY));
    }

    /// Reads the parameters of the page: the columns of the table come as lists of equal length.
    static ArrivalForm of(MultiValueMap<String, String> sent) {
        int count = sent.getOrDefault("name", List.of()).size();
        List<ArrivalRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new ArrivalRow(
                    cell(sent, "name", i),
                    cell(sent, "sex", i),
                    cell(sent, "age", i),
                    cell(sent, "language", i),
                    cell(sent, "citizenships", i),
                    cell(sent, "party", i),
                    cell(sent, "urgent", i),
                    cell(sent, "rowNote", i),
                    cell(sent, "same-" + (i + 1), 0)));
        }
        return new ArrivalForm(
                identity(cell(sent, "id", 0)),
                cell(sent, "place", 0),
                cell(sent, "date", 0),
                cell(sent, "time", 0),
                cell(sent, "note", 0),
                cell(sent, "pasted", 0),
                rows);
    }

    /// The form with some empty rows more.
    ArrivalForm withMoreRows() {
        List<ArrivalRow> more = new ArrayList<>(rows);
        more.addAll(Collections.nCopies(MORE_ROWS, ArrivalRow.EMPTY));
        return with(more, pasted);
    }

    /// The form with the pasted lines as rows, behind the last row in which something stands.
    ArrivalForm withPastedRows() {
        List<ArrivalRow> filled = new ArrayList<>(rows);
        while (!filled.isEmpty() && filled.getLast().isEmpty()) {
            filled.removeLast();
        }
        filled.addAll(ArrivalRow.pastedLines(pasted));
        filled.add(ArrivalRow.EMPTY);
        return with(filled, "");
    }

    /// Reads every row; empty rows are nobody.
    Reading read(LocalDate today, ZoneId zone) {
        List<ArrivalProblem> problems = new ArrayList<>();
        Instant arrived = arrivedAt(zone, problems);
        tooLong("place", place, LONGEST_PLACE, problems);
        tooLong("note", note, LONGEST_NOTE, problems);
        List<NewArrival> people = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isEmpty()) {
                people.add(rows.get(i).read(i + 1, today, problems));
            }
        }
        if (people.isEmpty() || people.size() > NewGroup.MOST_PEOPLE) {
            Reason expected = Reason.of("recognition.arrival.expected.people", NewGroup.MOST_PEOPLE);
            problems.add(new ArrivalProblem(0, "people", Integer.toString(people.size()), expected));
        }
        return problems.isEmpty() && arrived != null
                ? new Reading(new NewGroup(id, orNull(place), arrived, orNull(note), people), problems)
                : new Reading(null, problems);
    }

    private ArrivalForm with(List<ArrivalRow> newRows, String stillPasted) {
        return new ArrivalForm(id, place, date, time, note, stillPasted, newRows);
    }

    private @Nullable Instant arrivedAt(ZoneId zone, List<ArrivalProblem> problems) {
        try {
            LocalTime at = time.isBlank() ? LocalTime.MIDNIGHT : LocalTime.parse(time.strip());
            return LocalDate.parse(date.strip()).atTime(at).atZone(zone).toInstant();
        } catch (DateTimeException notATime) {
            problems.add(new ArrivalProblem(0, "date", date, Reason.of("recognition.arrival.expected.date")));
            return null;
        }
    }

    private static void tooLong(String field, String text, int most, List<ArrivalProblem> problems) {
        if (text.length() > most) {
            problems.add(new ArrivalProblem(0, field, "", Reason.of("person.expected.length", most, text.length())));
        }
    }

    private static UUID identity(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException notAnIdentity) {
            return UUID.randomUUID();
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String cell(MultiValueMap<String, String> sent, String name, int row) {
        List<String> column = sent.getOrDefault(name, List.of());
        return row < column.size() && column.get(row) != null ? column.get(row) : "";
    }
}
