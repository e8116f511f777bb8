package clew.platform.access;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The trail: who did what, when, for which agency, about what, and whether they were let. It is only ever
/// added to; the database refuses to change or remove an entry.
///
/// Entries are chained ([clew.platform.access.chain]), so that a change made behind the application's back is found.
///
/// Facts are counts, kinds and field names. They never hold a name, a text that somebody typed, or any other personal
/// data of those we help.
@Component
public final class Trail {

    private final TrailWriter writer;
    private final Clock clock;

    Trail(TrailWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /// Records what the signed-in member (or, where there is none, the system) did.
    public void record(String what, Subject subject) {
        record(what, subject, Map.of());
    }

    /// Records what the signed-in member (or, where there is none, the system) did, with facts.
    public void record(String what, Subject subject, Map<String, String> facts) {
        write(Acting.member(), what, subject, TrailEntry.Outcome.NOTED, facts);
    }

    /// Records one act that was about several, each with an entry of its own, so that each person's own report
    /// has it: an export of many cases, a search with its results.
    public void recordEach(String what, Collection<Subject> subjects, Map<String, String> facts) {
        writer.write(subjects.stream()
                .map(subject -> entry(Acting.member(), what, subject, TrailEntry.Outcome.NOTED, facts))
                .toList());
    }

    /// Records an act of the system that must not outlive its transaction, and returns the entry's number.
    long recordWith(String what, Subject subject, Map<String, String> facts) {
        return writer.writeWith(entry(Acting.member(), what, subject, TrailEntry.Outcome.NOTED, facts));
    }

    /// Records what the gate said.
    void judged(Relation relation, DataKind kind, Action action, Subject subject, Verdict verdict) {
        judged(relation, kind, action, subject, verdict, null);
    }

    /// Records what the gate said, and on what basis it was let by.
    void judged(
            Relation relation, DataKind kind, Action action, Subject subject, Verdict verdict, @Nullable Cover cover) {
        Map<String, String> facts =
                new TreeMap<>(Map.of("relation", relation.name(), "data", kind.name(), "action", action.name()));
        if (cover != null) {
            facts.put("basis", cover.basis().name());
            facts.put("basis-id", cover.id().toString());
        }
        write(
                Acting.member(),
                "access." + action.name().toLowerCase(Locale.ROOT),
                subject,
                verdict.allowed() ? TrailEntry.Outcome.ALLOWED : TrailEntry.Outcome.REFUSED,
                facts);
    }

    /// Records what a member did who is not bound to this thread: signing in and out.
    public void record(Member who, String what) {
        write(Optional.of(who), what, Subject.of("member", who.id().value()), TrailEntry.Outcome.NOTED, Map.of());
    }

    /// Records what a member did who is not bound to this thread, with facts.
    public void record(Member who, String what, Map<String, String> facts) {
        write(Optional.of(who), what, Subject.of("member", who.id().value()), TrailEntry.Outcome.NOTED, facts);
    }

    /// Records that a member who is not bound to this thread was refused: signing in.
    public void refused(Member who, String what) {
        write(Optional.of(who), what, Subject.of("member", who.id().value()), TrailEntry.Outcome.REFUSED, Map.of());
    }

    private void write(
            Optional<Member> who, String what, Subject subject, TrailEntry.Outcome outcome, Map<String, String> facts) {
        writer.write(entry(who, what, subject, outcome, facts));
    }

    private TrailEntry entry(
            Optional<Member> who, String what, Subject subject, TrailEntry.Outcome outcome, Map<String, String> facts) {
        return new TrailEntry(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                who.map(member -> member.id().value()).orElse(null),
                who.map(Member::name).orElse(null),
                who.map(member -> member.agency().value()).orElse(null),
                what,
                subject,
                outcome,
                new TreeMap<>(facts));
    }
}
