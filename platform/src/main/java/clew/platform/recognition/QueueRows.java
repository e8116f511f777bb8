package clew.platform.recognition;

import clew.platform.person.PersonId;
import clew.platform.vault.Compartment;
import clew.platform.vault.Unopened;
import clew.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who waits at the asking agency.
@Component
class QueueRows {

    private static final String WANTED = """
            from waiting w left join screening s on s.id = w.screening_id left join arrival_group g on g.id = w.group_id
            where w.agency_id = clew_agency()
                and (:planned = (w.due_on is not null and w.due_on > :today))
                and (cast(:progress as text) is null or (:progress = 'STARTED') = (w.screening_id is not null))
                and (not :some
                    or (:safety and w.urgent = 'SAFETY')
                    or (:health and w.urgent = 'HEALTH')
                    or (:alone and w.alone_child)
                    or (:indications and w.indications > 0)
                    or (:again and w.due_on <= :today)
                    or (:long and w.since < :longAgo))
            """;

    private static final String ORDER = """
            order by w.due_on > :today, coalesce(w.urgent = 'SAFETY', false) desc, w.urgent is not null desc,
                w.alone_child desc, w.indications > 0 desc, w.due_on <= :today desc nulls last, w.since, w.person_id
            """;

    private final JdbcClient database;
    private final Clock clock;
    private final ZoneId zone;
    private final Vault vault;

    QueueRows(JdbcClient database, Clock clock, ZoneId zone, Vault vault) {
        this.vault = vault;
        this.database = database;
        this.clock = clock;
        this.zone = zone;
    }

    /// One page of those who wait, in the order of [WaitReason].
    List<QueueEntry> page(QueueFilter filter, int page, int size) {
        List<Unopened<QueueEntry>> read = with(
                        filter,
                        "select w.*, s.state, s.started_by_name, g.place_sealed " + WANTED + ORDER
                                + " limit :size offset :skip")
                .param("size", size)
                .param("skip", (page - 1) * size)
                .query(this::read)
                .list();
        return vault.openAll(read, Compartment.CONTACT);
    }

    long count(QueueFilter filter) {
        return with(filter, "select count(*) " + WANTED).query(Long.class).single();
    }

    private JdbcClient.StatementSpec with(QueueFilter filter, String sql) {
        QueueFilter.Progress progress = filter.progress();
        return database.sql(sql)
                .param("planned", filter.planned())
                .param("today", LocalDate.ofInstant(clock.instant(), zone))
                .param("progress", progress == null ? null : progress.name())
                .param("some", !filter.reasons().isEmpty())
                .param("safety", filter.wants(WaitReason.SAFETY))
                .param("health", filter.wants(WaitReason.HEALTH))
                .param("alone", filter.wants(WaitReason.ALONE_CHILD))
                .param("indications", filter.wants(WaitReason.INDICATIONS))
                .param("again", filter.wants(WaitReason.AGAIN))
                .param("long", filter.wants(WaitReason.LONG_WAIT))
                .param(
                        "longAgo",
                        clock.instant()
                                .minus(Duration.ofHours(WaitReason.LONG_HOURS))
                                .atOffset(ZoneOffset.UTC));
    }

    private Unopened<QueueEntry> read(ResultSet row, int i) throws SQLException {
        UUID group = row.getObject("group_id", UUID.class);
        byte[] place = row.getBytes("place_sealed");
        QueueEntry entry = codes(row);
        UUID owner = group == null ? entry.person().value() : group;
        return new Unopened<>(
                owner,
                () -> entry.at(vault.find(owner, Compartment.CONTACT, Arrivals.PLACE + ":" + group, place)
                        .orElse(null)));
    }

    /// An entry without the place.
    private static QueueEntry codes(ResultSet row) throws SQLException {
        UUID screening = row.getObject("screening_id", UUID.class);
        String urgent = row.getString("urgent");
        String state = row.getString("state");
        return new QueueEntry(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getTimestamp("since").toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("alone_child"),
                named(Urgent.class, urgent),
                null,
                screening == null ? null : new ScreeningId(screening),
                named(ScreeningState.class, state),
                row.getString("started_by_name"),
                row.getInt("indications"));
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
