package clew.platform.assistance.contact;

import clew.platform.directory.Languages;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;

/// What is typed about safe contact; a row without a kind is no way at all.
record ContactForm(
        @Nullable List<Row> channels,
        @Nullable String note,
        @Nullable String codeWord,
        @Nullable Integer seen) {

    static final int ROWS = 4;
    private static final int LONGEST = 2_000;

    /// One way, as it is typed.
    record Row(
            Channel.@Nullable Kind kind,
            @Nullable String to,
            @Nullable Set<DayOfWeek> days,
            @Nullable String from,
            @Nullable String until,
            @Nullable String zone,
            @Nullable String language,
            @Nullable String mayAnswer,
            @Nullable Boolean leaveMessage,
            @Nullable Boolean traffickerMayHold,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate safeUntil) {

        static Row empty(ZoneId zone) {
            return new Row(null, "", Set.of(), "09:00", "17:00", zone.getId(), "", "", false, false, null);
        }

        static Row of(Channel channel) {
            return new Row(
                    channel.kind(),
                    channel.to(),
                    new TreeSet<>(channel.days()),
                    channel.from().toString(),
                    channel.until().toString(),
                    channel.zone(),
                    channel.language(),
                    channel.mayAnswer(),
                    channel.leaveMessage(),
                    channel.traffickerMayHold(),
                    channel.safeUntil());
        }

        @Nullable
        String wrong() {
            if (text(to).isEmpty() || text(to).length() > LONGEST) {
                return "to";
            }
            if (time(from) == null || time(until) == null) {
                return "hours";
            }
            try {
                ZoneId.of(text(zone));
            } catch (DateTimeException _) {
                return "zone";
            }
            boolean spoken = text(language).isEmpty()
                    || Languages.find(text(language), Locale.ENGLISH).isPresent();
            return spoken ? null : "language";
        }

        Channel channel() {
            LocalTime first = time(from);
            LocalTime last = time(until);
            return new Channel(
                    kind == null ? Channel.Kind.PHONE : kind,
                    text(to),
                    days == null ? EnumSet.noneOf(DayOfWeek.class) : days,
                    first == null ? LocalTime.MIDNIGHT : first,
                    last == null ? LocalTime.MIDNIGHT : last,
                    text(zone),
                    Languages.find(text(language), Locale.ENGLISH).orElse(""),
                    text(mayAnswer),
                    Boolean.TRUE.equals(leaveMessage),
                    Boolean.TRUE.equals(traffickerMayHold),
                    safeUntil);
        }

        private static @Nullable LocalTime time(@Nullable String typed) {
            try {
                return LocalTime.parse(text(typed));
            } catch (DateTimeException _) {
                return null;
            }
        }
    }

    static ContactForm of(SafeContacts.@Nullable Known known, ZoneId zone) {
        List<Row> rows = new ArrayList<>();
        if (known != null) {
            known.card().channels().forEach(channel -> rows.add(Row.of(channel)));
        }
        while (rows.size() < ROWS) {
            rows.add(Row.empty(zone));
        }
        return new ContactForm(rows, known == null ? "" : known.card().note(), "", known == null ? 0 : known.version());
    }

    /// Whether something cannot be used; each such place has its message then.
    boolean wrong(BindingResult errors) {
        List<Row> rows = channels == null ? List.of() : channels;
        for (int i = 0; i < rows.size(); i++) {
            String wrong = rows.get(i).kind() == null ? null : rows.get(i).wrong();
            if (wrong != null) {
                errors.reject("assistance.contact.wrong." + wrong, new Object[] {i + 1}, null);
            }
        }
        if (text(note).length() > LONGEST || text(codeWord).length() > 100) {
            errors.reject("assistance.contact.wrong.long");
        }
        return errors.hasErrors();
    }

    Channel.Card card() {
        List<Row> rows = channels == null ? List.of() : channels;
        return new Channel.Card(
                rows.stream()
                        .filter(row -> row.kind() != null)
                        .map(Row::channel)
                        .toList(),
                text(note));
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
