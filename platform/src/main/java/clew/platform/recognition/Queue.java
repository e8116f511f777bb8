package clew.platform.recognition;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.web.NotFound;
import clew.recognition.AgeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who waits at the own agency, and why they should be seen first.
@Component
@Transactional(readOnly = true)
class Queue {

    /// How many are shown at once.
    static final int PAGE = 25;

    private final QueueRows rows;
    private final Persons persons;
    private final Gate gate;
    private final Moments moments;

    Queue(QueueRows rows, Persons persons, Gate gate, Moments moments) {
        this.rows = rows;
        this.persons = persons;
        this.gate = gate;
        this.moments = moments;
    }

    /// Somebody who waits, with who they are and why they should be seen.
    record Line(
            QueueEntry entry,
            Person person,
            AgeGroup age,
            List<WaitReason> reasons,
            String since,
            long hours,
            String due) {

        Line {
            reasons = List.copyOf(reasons);
        }
    }

    /// One page of the queue.
    record Page(List<Line> lines, int page, int pages, long count) {

        Page {
            lines = List.copyOf(lines);
        }
    }

    Page page(QueueFilter filter, int wanted) {
        gate.require(Relation.OWNER, DataKind.ARRIVAL, Action.SEARCH, Subject.none());
        gate.require(Relation.OWNER, DataKind.ASSESSMENT, Action.SEARCH, Subject.none());
        long count = rows.count(filter);
        int pages = (int) Math.max(1, (count + PAGE - 1) / PAGE);
        int page = Math.clamp(wanted, 1, pages);
        List<QueueEntry> entries = rows.page(filter, page, PAGE);
        Map<PersonId, Person> known =
                persons.getAll(entries.stream().map(QueueEntry::person).toList());
        return new Page(entries.stream().map(entry -> line(entry, known)).toList(), page, pages, count);
    }

    /// Whether the member may see the queue; leaves no trail.
    boolean visible() {
        return gate.allows(Relation.OWNER, DataKind.ARRIVAL, Action.SEARCH)
                && gate.allows(Relation.OWNER, DataKind.ASSESSMENT, Action.SEARCH);
    }

    /// How many wait now.
    long waiting() {
        return rows.count(QueueFilter.all());
    }

    /// How many of them must not wait.
    long urgent() {
        return rows.count(
                QueueFilter.of(List.of(WaitReason.SAFETY, WaitReason.HEALTH, WaitReason.ALONE_CHILD), null, false));
    }

    private Line line(QueueEntry entry, Map<PersonId, Person> known) {
        Person person = Optional.ofNullable(known.get(entry.person())).orElseThrow(() -> new NotFound("person"));
        return new Line(
                entry,
                person,
                person.ageGroup(moments.today()),
                reasons(entry),
                moments.text(entry.since()),
                moments.hoursSince(entry.since()),
                entry.dueOn() == null ? "" : moments.text(entry.dueOn()));
    }

    private List<WaitReason> reasons(QueueEntry entry) {
        List<WaitReason> reasons = new ArrayList<>();
        if (entry.urgent() != null) {
            reasons.add(
                    switch (entry.urgent()) {
                        case SAFETY -> WaitReason.SAFETY;
                        case HEALTH -> WaitReason.HEALTH;
                    });
        }
        if (entry.aloneChild()) {
            reasons.add(WaitReason.ALONE_CHILD);
        }
        if (entry.indications() > 0) {
            reasons.add(WaitReason.INDICATIONS);
        }
        if (entry.dueOn() != null && !entry.dueOn().isAfter(moments.today())) {
            reasons.add(WaitReason.AGAIN);
        }
        if (moments.hoursSince(entry.since()) >= WaitReason.LONG_HOURS) {
            reasons.add(WaitReason.LONG_WAIT);
        }
        return reasons;
    }
}
