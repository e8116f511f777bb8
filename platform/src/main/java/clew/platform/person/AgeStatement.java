package clew.platform.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One statement about somebody's age. It is never changed; what happened to it afterwards is added to it.
///
/// @param statedOn the day for which the range of ages holds
/// @param birth the date of birth, or `null` if it gives a range only
/// @param low the lowest age in years on that day, or `null` if it gives none
/// @param high the highest age in years on that day, or `null` if it gives none
/// @param margin by how many years it may be wrong either way
/// @param words where it comes from, in words; may be empty
/// @param who who wrote it down; may be empty
/// @param events what happened to it since, the earliest first
public record AgeStatement(
        UUID id,
        Evidence evidence,
        LocalDate statedOn,
        @Nullable LocalDate birth,
        @Nullable Integer low,
        @Nullable Integer high,
        int margin,
        String words,
        String who,
        String agency,
        Instant at,
        List<Event> events) {

    /// The widest margin in years that is taken.
    public static final int WIDEST_MARGIN = 10;

    /// The longest words that are kept.
    public static final int LONGEST_WORDS = 2_000;

    /// Copies the events.
    public AgeStatement {
        events = List.copyOf(events);
    }

    /// Something that happened to a statement.
    public record Event(Happened happened, String words, String who, Instant at) {}

    /// What can happen to a statement.
    public enum Happened {
        /// The child, or who represents the child, contests it.
        APPEALED,
        /// The appeal was refused.
        UPHELD,
        /// The appeal succeeded.
        OVERTURNED,
        /// It was written down by mistake.
        MISTAKE
    }

    /// Whether it gives an age at all.
    public boolean givesAge() {
        return birth != null || low != null || high != null;
    }

    /// Whether an appeal against it is open.
    public boolean contested() {
        return !events.isEmpty() && events.getLast().happened() == Happened.APPEALED;
    }

    /// Whether it no longer counts: it was a mistake, or an appeal against it succeeded.
    public boolean setAside() {
        return events.stream()
                .anyMatch(event -> event.happened() == Happened.MISTAKE || event.happened() == Happened.OVERTURNED);
    }

    /// Whether it answers the presumption of minority by itself.
    public boolean settles() {
        return evidence.strong() && (birth != null || low != null) && !contested() && !setAside();
    }

    /// The lowest age on a day, the margin taken off; `null` if it gives none.
    public @Nullable Integer lowOn(LocalDate day) {
        Integer years = birth == null ? grown(low, day) : (Integer) years(birth, day);
        return years == null ? null : (Integer) Math.max(0, years - margin);
    }

    /// The highest age on a day, the margin added; `null` if it gives none.
    public @Nullable Integer highOn(LocalDate day) {
        Integer years = birth == null ? grown(high, day) : (Integer) years(birth, day);
        return years == null ? null : (Integer) (years + margin);
    }

    private @Nullable Integer grown(@Nullable Integer years, LocalDate day) {
        return years == null ? null : (Integer) (years + years(statedOn, day));
    }

    private static int years(LocalDate from, LocalDate to) {
        return Math.max(0, Period.between(from, to).getYears());
    }
}
