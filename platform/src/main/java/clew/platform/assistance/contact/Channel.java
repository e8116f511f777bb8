package clew.platform.assistance.contact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One way to a person.
///
/// @param to the number, address or name
/// @param days on which it is safe; none means never
/// @param from and until: the hours of those days; where `until` is before `from`, past midnight
/// @param zone the time zone of the hours
/// @param language to speak or write in, as an ISO 639 code; empty if unknown
/// @param mayAnswer who else may answer; empty if nobody should
/// @param leaveMessage whether a message may be left
/// @param traffickerMayHold whether those who trafficked may hold it
/// @param safeUntil the last day for which it is known to be safe, or `null` if nobody said
public record Channel(
        Kind kind,
        String to,
        Set<DayOfWeek> days,
        LocalTime from,
        LocalTime until,
        String zone,
        String language,
        String mayAnswer,
        boolean leaveMessage,
        boolean traffickerMayHold,
        @Nullable LocalDate safeUntil) {

    /// The kinds of way.
    public enum Kind {
        PHONE,
        TEXT_MESSAGE,
        E_MAIL,
        POST,
        IN_PERSON,
        THROUGH_SOMEBODY;

        /// The message key of its label.
        public String key() {
            return "assistance.contact.kind." + name();
        }

        /// Whether something is left behind that others can read.
        boolean leavesSomething() {
            return switch (this) {
                case TEXT_MESSAGE, E_MAIL, POST -> true;
                case PHONE, IN_PERSON, THROUGH_SOMEBODY -> false;
            };
        }
    }

    /// All that is known.
    public record Card(List<Channel> channels, String note) {
        /// Copies the channels.
        public Card {
            channels = List.copyOf(channels);
        }

        static Card empty() {
            return new Card(List.of(), "");
        }
    }

    /// Copies the days.
    public Channel {
        days = Set.copyOf(days);
        ZoneId.of(zone);
    }
}
