package clew.platform.assistance.contact;

import clew.platform.directory.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// Whether somebody may be contacted in a way, at a moment: a pure function that returns every reason against it.
///
/// Silence is a no: what nobody said to be safe is not. The hours are those of the person's own time zone, so
/// that daylight saving moves with them. Hours that pass midnight belong to the day on which they begin. A
/// person decides all the same: the rule does not stop anybody from calling an ambulance, and what was done
/// against it is written down with its reasons.
public final class MayContact {

    private MayContact() {}

    /// The answer.
    ///
    /// @param against every reason against it; none means that it is allowed
    /// @param mind what to mind when it is allowed
    public record Answer(List<Reason> against, List<Reason> mind) {
        /// Copies the lists.
        public Answer {
            against = List.copyOf(against);
            mind = List.copyOf(mind);
        }

        /// Whether nothing is against it.
        public boolean allowed() {
            return against.isEmpty();
        }
    }

    /// Whether a channel may be used at a moment.
    public static Answer now(Channel channel, Instant at) {
        ZonedDateTime there = at.atZone(ZoneId.of(channel.zone()));
        List<Reason> against = new ArrayList<>();
        if (channel.traffickerMayHold()) {
            against.add(Reason.of("assistance.contact.against.held"));
        }
        LocalDate last = channel.safeUntil();
        if (last != null && there.toLocalDate().isAfter(last)) {
            against.add(Reason.of("assistance.contact.against.expired", last.toString()));
        }
        if (channel.days().isEmpty()) {
            against.add(Reason.of("assistance.contact.against.never"));
        } else if (!inHours(channel, there)) {
            against.add(Reason.of(
                    "assistance.contact.against.hours",
                    there.toLocalTime().withSecond(0).withNano(0).toString(),
                    channel.from().toString(),
                    channel.until().toString(),
                    channel.zone()));
        }
        if (channel.kind().leavesSomething() && !channel.leaveMessage()) {
            against.add(Reason.of("assistance.contact.against.message"));
        }
        return new Answer(against, mind(channel));
    }

    private static boolean inHours(Channel channel, ZonedDateTime there) {
        LocalTime time = there.toLocalTime();
        boolean today = channel.days().contains(there.getDayOfWeek());
        if (channel.from().isBefore(channel.until())) {
            return today && !time.isBefore(channel.from()) && time.isBefore(channel.until());
        }
        boolean yesterday = channel.days().contains(there.getDayOfWeek().minus(1));
        return (today && !time.isBefore(channel.from())) || (yesterday && time.isBefore(channel.until()));
    }

    private static List<Reason> mind(Channel channel) {
        List<Reason> mind = new ArrayList<>();
        if (!channel.leaveMessage()) {
            mind.add(Reason.of("assistance.contact.mind.noMessage"));
        }
        if (!channel.mayAnswer().isEmpty()) {
            mind.add(Reason.of("assistance.contact.mind.mayAnswer", channel.mayAnswer()));
        }
        if (channel.safeUntil() == null) {
            mind.add(Reason.of("assistance.contact.mind.unknownUntil"));
        }
        return mind;
    }
}
