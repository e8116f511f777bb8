package clew.platform.clocks.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import clew.platform.access.DataKind;
import clew.platform.clocks.rules.ClockBook;
import clew.platform.clocks.rules.ClockDefinition;
import clew.platform.clocks.rules.HolidayCalendar;
import clew.platform.clocks.rules.Samples;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A slip in a file is answered with its line, its field, what stands there, and what should.
class ClockFilesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            length: 15 working-days | length: 15 workdays | length is "15 workdays"; expected a number and hours
            zone: Europe/Brussels | zone: Europe/Brusels | zone is "Europe/Brusels"; expected a time zone such as
            calendar: model | calendar: modell | calendar is "modell"; expected a calendar that is defined:
            direction: minimum | direction: lowest | direction is "lowest"; expected one of deadline, minimum
            counting: eu | counting: ue | counting is "ue"; expected a counting that is defined: eu, practice
            law: rcd-27 | law: rcd-72 | law is "rcd-72"; expected a law that is defined:
            extend-times: 1 | extend-times: often | extend-times is "often"; expected a number from 1 to 9999
            extend-times: 1 | extend-time: 1 | extend-times and extend-by together
            starts: [risk:high] | starts: [Risk High] | starts is "a sequence"; expected names such as
            kind: best-interests | kind: directory | kind is "directory"; expected a compartment of data about a person
            stops: [contact-made] | pauses: [contact-made] | expected what lets it go on
            id: contact-high-risk | id: representative | id is "representative"; expected an id that is used once
            breach-tells: [case-worker] | breach-tells: [boss] | breach-tells is "boss"; expected one of administrator
            jurisdiction: Model State | country: Model State | country is "Model State"; expected no such field
            id: eu, day-of-event-counts: no | id: eu, day-of-event-count: no | day-of-event-count is "no"; expected no such field
            id: eu, | id: Eu, | id is "Eu"; expected small letters, digits and hyphens
            starts: [reflection-granted, stage-kind:recovery] | starts: [] | expected at least one thing that starts it
            direction: minimum | minimum: yes | minimum is "yes"; expected no such field
            extend-times: 1 | extend-times: 0 | extend-times is "0"; expected a number from 1 to 9999
            reliability: second-hand | reliability: sure | reliability is "sure"; expected one of verified
            """)
    void aSlipInTheClocksIsNamed(String right, String wrong, String fault) {
        String text = Samples.text("model", "clocks.yaml");
        int at = text.indexOf(right);
        assertThat(at).as("the file has " + right).isNotNegative();

        String faults = ClockFile.read(
                        "clocks.yaml",
                        text.substring(0, at) + wrong + text.substring(at + right.length()),
                        Samples.CALENDARS)
                .found()
                .toString();

        assertThat(faults).contains("clocks.yaml:").contains(fault.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            fixed: 05-01 | fixed: 02-29 | fixed is "02-29"; expected a month and a day that each year has
            fixed: 05-01 | fixed: 13-01 | fixed is "13-01"
            fixed: 05-01 | once: soon | once is "soon"; expected a date such as
            fixed: 05-01 | nth: fifth monday of may | nth is "fifth monday of may"; expected such as
            fixed: 05-01 | nth: first moonday of may | nth is "first moonday of may"
            fixed: 05-01 | before: monday before 02-30 | before is "monday before 02-30"
            fixed: 05-01 | fixed: 05-01, nth: first monday of may | expected exactly one of fixed, easter
            fixed: 05-01 | from: 2020 | fixed is ""; expected exactly one of fixed, easter
            fixed: 05-01 | fixed: 05-01, except: [soon] | expected a list of years such as 2022
            fixed: 05-01 | fixed: 05-01, moved: away | moved is "away"; expected one of not, to-next-working-day
            fixed: 05-01 | fixed: 05-01, from: 26 | from is "26"; expected a year such as 2026
            easter: "+1" | easter: monday | easter is "monday"; expected days after Easter Sunday
            valid-to: 2040 | valid-to: 2019 | valid-to is "2019"; expected a year not before 2020
            valid-to: 2040 | weekend: [monday, tuesday, wednesday, thursday, friday, sunday] | at most five days
            valid-to: 2040 | validto: 2040 | validto is "2040"; expected no such field
            laws: | country: x¶laws: | country is "x"; expected no such field
            fixed: 05-01 | fixed: 05-01, day: 3 | day is "3"; expected no such field
            reliability: verified | reliability: verified¶    page: 3 | page is "3"; expected no such field
            extends: model | extends: other | extends is "other"; expected a calendar that is defined: model
            id: model-east | id: model | id is "model"; expected an id that is used once
            """)
    void aSlipInTheCalendarsIsNamed(String right, String wrong, String fault) {
        String text = Samples.text("model", "calendars.yaml");
        int at = text.indexOf(right);
        assertThat(at).as("the file has " + right).isNotNegative();

        assertThat(CalendarFile.read(
                                "calendars.yaml",
                                text.substring(0, at) + wrong.replace("¶", "\n") + text.substring(at + right.length()))
                        .found()
                        .toString())
                .contains(fault);
    }

    @Test
    void anEmptyFileHasNoClocks() {
        assertThat(ClockFile.read("clocks.yaml", "zone: UTC", Samples.CALENDARS)
                        .found()
                        .toString())
                .contains("clocks is \"\"; expected a list with at least one entry")
                .contains("nothing here is without a source");
        assertThat(CalendarFile.read("calendars.yaml", "laws: []").found().toString())
                .contains("calendars is \"\"; expected a list with at least one entry");
    }

    @Test
    void aCalendarMayHoldForOneYearAndHaveFiveFreeDays() {
        HolidayCalendar calendar = calendar(
                "valid-from: 2026, valid-to: 2026, weekend: [monday, tuesday, wednesday, thursday, friday]", "");

        assertThat(calendar.firstYear()).isEqualTo(2026);
        assertThat(calendar.lastYear()).isEqualTo(2026);
        assertThat(calendar.weekend()).hasSize(5).doesNotContain(DayOfWeek.SATURDAY);
    }

    @Test
    void whatACalendarDoesNotSayIsForAllYearsAndTheUsualWeekend() {
        HolidayCalendar calendar = calendar("", "{name: Day, fixed: 05-01}");

        assertThat(calendar.weekend()).containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(calendar.knows(LocalDate.of(1900, 1, 1))).isTrue();
        assertThat(calendar.knows(LocalDate.of(2999, 1, 1))).isTrue();
        assertThat(calendar.holidays(1900)).containsOnlyKeys(LocalDate.of(1900, 5, 1));
        assertThat(calendar.holidays(2999)).containsOnlyKeys(LocalDate.of(2999, 5, 1));
    }

    @Test
    void aCalendarThatExtendsAnotherKeepsItsWeekendUnlessItSaysAnother() {
        String base =
                "calendars: [{id: a, name: A, law: x, weekend: [friday]}, {id: b, name: B, law: x, extends: a%s}]";
        assertThat(calendars(base.formatted("")).get("b").weekend()).containsExactly(DayOfWeek.FRIDAY);
        assertThat(calendars(base.formatted(", weekend: [monday]")).get("b").weekend())
                .containsExactly(DayOfWeek.MONDAY);
    }

    @Test
    void aClockMayHaveAPlaceAndACalendarOfItsOwn() {
        String clocks = """
                jurisdiction: X
                language: en
                zone: Europe/Rome
                calendar: it
                laws: [{id: x, title: X, text: X, reliability: verified}]
                counting: [{id: c, law: x}]
                clocks:
                  - {id: a, name: A, text: A, direction: deadline, length: 1 days, counting: c, starts: [one], law: x}
                  - {id: b, name: B, text: B, direction: deadline, length: 1 days, counting: c, restarts: [one], law: x,
                     zone: Europe/London, calendar: nl}
                """;
        ClockBook book =
                ClockFile.read("clocks.yaml", clocks, Samples.CALENDARS).orThrow();

        assertThat(book.clocks())
                .extracting(ClockDefinition::id, ClockDefinition::zone, ClockDefinition::calendar)
                .containsExactly(
                        tuple("a", ZoneId.of("Europe/Rome"), "it"), tuple("b", ZoneId.of("Europe/London"), "nl"));
        assertThat(book.clocks().getFirst().kind()).isEqualTo(DataKind.PROCESS);
    }

    private static HolidayCalendar calendar(String says, String holidays) {
        String more = says.isEmpty() ? "" : ", " + says;
        return calendars("calendars: [{id: a, name: A, law: x%s, holidays: [%s]}]".formatted(more, holidays))
                .get("a");
    }

    private static Map<String, HolidayCalendar> calendars(String text) {
        return CalendarFile.read("calendars.yaml", "laws: [{id: x, title: X, text: X, reliability: verified}]\n" + text)
                .orThrow();
    }
}
