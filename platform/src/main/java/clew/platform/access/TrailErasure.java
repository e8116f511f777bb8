package clew.platform.access;

import clew.platform.access.chain.ForgottenList;
import clew.platform.database.Fence;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes a person out of the trail, and leaves the trail valid.
///
/// Of each entry about the person, their cases, screenings and referrals, it takes away whom it is about and
/// its facts; what stays is who did what kind of thing when, and a digest of what was taken away. The digest
/// was salted and the salt goes too, so nobody can try out whom it might have been about. The database lets no
/// other change through, and this one only in the name of the entry that records it: how many entries they
/// were, and a digest of their numbers.
@Component
public class TrailErasure {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Trail trail;
    private final ObjectProvider<SubjectsOfPerson> rooms;

    TrailErasure(
            JdbcClient jdbc, TransactionTemplate transaction, Trail trail, ObjectProvider<SubjectsOfPerson> rooms) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.trail = trail;
        this.rooms = rooms;
    }

    /// Makes the trail forget a person, and returns how many entries it was taken out of. Joins the transaction
    /// of the caller. Must be asked before the rows of the person's cases, screenings and referrals are
    /// removed.
    public long forget(UUID subject) {
        long[] forgotten = {0};
        Fence.runAsSystem(
                () -> forgotten[0] = Objects.requireNonNull(transaction.execute(_ -> forget(subjects(subject)))));
        return forgotten[0];
    }

    private Set<UUID> subjects(UUID person) {
        Set<UUID> subjects = new HashSet<>(Set.of(person));
        rooms.orderedStream().forEach(room -> subjects.addAll(room.of(person)));
        return subjects;
    }

    private long forget(Set<UUID> subjects) {
        List<Long> entries = jdbc.sql(
                        "select id from trail where subject_id = any(?::uuid[]) and salt is not null order by id")
                .params((Object) subjects.toArray(UUID[]::new))
                .query(Long.class)
                .list();
        ForgottenList list = new ForgottenList();
        entries.forEach(list::add);
        long by = trail.recordWith("trail.forgotten", new Subject("person", null), list.facts());
        jdbc.sql("""
                update trail set subject_id = null, facts = '{}', salt = null, forgotten_by = ?
                where id = any(?::bigint[])
                """).params(by, entries.toArray(Long[]::new)).update();
        return entries.size();
    }
}
