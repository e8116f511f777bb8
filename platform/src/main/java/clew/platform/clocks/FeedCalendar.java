package clew.platform.clocks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// The text of a private calendar, after RFC 5545.
///
/// It tells days and hours and how many things are due, and nothing else: calendars lie on servers of companies
/// and on the screens of telephones. No name, no reference, no kind of thing; what is due on one day is one
/// entry.
///
/// What ends with a day is an entry of that day, in whatever zone its reader is: `VALUE=DATE`. What ends at an
/// hour is written in UTC, which every calendar shows in its reader's zone and which no change of a zone's
/// rules makes wrong. Stamps are the moments of the data, not of the reading, so that an unchanged calendar is
/// the same to the letter.
final class FeedCalendar {

    private static final int LINE_BYTES = 75;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final List<String> lines = new ArrayList<>();
    private final UUID feed;
    private final Instant stamp;
    private final Words words;

    private FeedCalendar(UUID feed, Instant stamp, Words words) {
        this.feed = feed;
        this.stamp = stamp;
        this.words = words;
    }

    /// The texts of it.
    ///
    /// @param one the title of an entry for one thing
    /// @param many the title of an entry for several, with `%d` for how many
    /// @param link where to read more
    record Words(String name, String one, String many, String link) {}

    /// Writes a calendar of ends.
    ///
    /// @param stamp when it was last changed
    static String of(UUID feed, List<CaseClock> clocks, Instant stamp, Words words) {
        FeedCalendar calendar = new FeedCalendar(feed, stamp, words);
        calendar.write(clocks);
        return calendar.lines.stream().map(FeedCalendar::folded).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private void write(List<CaseClock> clocks) {
        add("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Clew//Clew//EN", "CALSCALE:GREGORIAN");
        add("X-WR-CALNAME:" + escaped(words.name()), "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        Map<LocalDate, Long> days = new TreeMap<>();
        Map<Instant, Long> hours = new TreeMap<>();
        for (CaseClock clock : clocks) {
            LocalDate day = clock.dueOn();
            Instant end = clock.dueAt();
            if (day != null && end != null) {
                if (clock.wholeDay()) {
                    days.merge(day, 1L, Long::sum);
                } else {
                    hours.merge(end, 1L, Long::sum);
                }
            }
        }
        days.forEach((day, count) -> entry(DATE.format(day), count, "DTSTART;VALUE=DATE:" + DATE.format(day)));
        hours.forEach((end, count) -> entry(MOMENT.format(end), count, "DTSTART:" + MOMENT.format(end)));
        add("END:VCALENDAR");
    }

    private void entry(String when, long count, String start) {
        add("BEGIN:VEVENT", "UID:" + feed + "-" + when + "@clew", "DTSTAMP:" + MOMENT.format(stamp));
        add("LAST-MODIFIED:" + MOMENT.format(stamp), start);
        add("SUMMARY:" + escaped(count == 1 ? words.one() : words.many().formatted(count)));
        add("URL:" + words.link(), "CLASS:PRIVATE", "TRANSP:TRANSPARENT", "END:VEVENT");
    }

    private void add(String... more) {
        lines.addAll(List.of(more));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /// A line of at most 75 octets; what is longer goes on in the next, after a blank.
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            String letter = Character.toString(line.codePointAt(at));
            int more = letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > LINE_BYTES) {
                folded.append("\r\n ");
                bytes = 1;
            }
            folded.append(letter);
            bytes += more;
        }
        return folded.toString();
    }
}
