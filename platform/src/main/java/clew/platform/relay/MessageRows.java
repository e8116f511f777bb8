package clew.platform.relay;

import clew.platform.access.DataKind;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyId;
import clew.platform.person.PersonId;
import clew.platform.referral.Referral;
import clew.platform.referral.ReferralId;
import clew.platform.relay.envelope.Fault;
import clew.platform.relay.envelope.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The messages that went out.
@Component
class MessageRows {

    private static final int SHOWN = 200;

    private final JdbcClient database;

    MessageRows(JdbcClient database) {
        this.database = database;
    }

    void queue(Message message, Referral referral, AgencyId from, Peer peer, String sealed, Instant now) {
        Fence.runAsSystem(() -> database.sql("""
                        insert into relay_out (id, referral_id, person_id, from_agency, peer, kind, hash, sealed, written_at,
                            expires_at, state, next_at)
                        values (:id, :referral, :person, :from, :peer, :kind, :hash, :sealed, :at, :expires, 'WAITING', :next)
                        """)
                .param("id", message.id())
                .param("referral", referral.id().value())
                .param("person", referral.person().value())
                .param("from", from.value())
                .param("peer", peer.agency().value())
                .param("kind", message.kind().name())
                .param("hash", message.hash())
                .param("sealed", sealed)
                .param("at", at(now))
                .param("expires", at(message.expiresAt()))
                .param("next", peer.url() == null ? null : at(now))
                .update());
    }

    /// The messages of an agency, the latest first.
    List<OutMessage> of(AgencyId agency) {
        return database.sql("select * from relay_out where from_agency = :agency order by place desc limit " + SHOWN)
                .param("agency", agency.value())
                .query(MessageRows::message)
                .list();
    }

    /// The messages about a referral that the asking agency wrote, the oldest first.
    List<OutMessage> about(ReferralId referral) {
        return database.sql("select * from relay_out where referral_id = :referral order by place")
                .param("referral", referral.value())
                .query(MessageRows::message)
                .list();
    }

    /// The messages with which a person was referred to agencies elsewhere. Used as the system only.
    List<OutMessage> referring(PersonId person) {
        return database.sql("select * from relay_out where person_id = :person and kind = 'REFERRAL' order by place")
                .param("person", person.value())
                .query(MessageRows::message)
                .list();
    }

    /// Notes that the other instance is told not to use a kind of data any more; false if it was told before.
    boolean recall(ReferralId referral, DataKind kind, Instant now) {
        return database.sql("""
                        insert into relay_recall (referral_id, kind, told_at) values (:referral, :kind, :at)
                        on conflict do nothing
                        """)
                        .param("referral", referral.value())
                        .param("kind", kind.name())
                        .param("at", at(now))
                        .update()
                == 1;
    }

    Optional<OutMessage> find(UUID id) {
        return database.sql("select * from relay_out where id = :id")
                .param("id", id)
                .query(MessageRows::message)
                .optional();
    }

    /// How many messages of an agency were refused, expired, or have waited longer than a day.
    long stuck(AgencyId agency, Instant now) {
        return database.sql("""
                        select count(*) from relay_out where from_agency = :agency
                          and (state in ('REFUSED', 'EXPIRED') or state = 'WAITING' and written_at < :dayAgo)
                        """)
                .param("agency", agency.value())
                .param("dayAgo", at(now.minus(Duration.ofDays(1))))
                .query(Long.class)
                .single();
    }

    /// Takes messages that are due for an attempt: nobody else takes them until `until`. To one agency they go in the
    /// order in which they were written.
    List<OutMessage> claim(Instant now, Instant until, int most) {
        return database.sql("""
                        update relay_out set next_at = :until, attempts = attempts + 1
                        where id in (
                            select id from relay_out o
                            where state = 'WAITING' and next_at <= :now and not exists (
                                select 1 from relay_out earlier
                                where earlier.peer = o.peer and earlier.from_agency = o.from_agency
                                  and earlier.state = 'WAITING' and earlier.place < o.place
                                  and earlier.next_at is not null)
                            order by place limit :most for update skip locked)
                        returning *
                        """)
                .param("now", at(now))
                .param("until", at(until))
                .param("most", most)
                .query(MessageRows::message)
                .list();
    }

    /// Marks those that nobody took in time.
    int expire(Instant now) {
        return database.sql("""
                        update relay_out set state = 'EXPIRED', next_at = null where state = 'WAITING' and expires_at < :now
                        """).param("now", at(now)).update();
    }

    void delivered(UUID id, String receipt, Instant when) {
        database.sql("""
                        update relay_out set state = 'DELIVERED', next_at = null, receipt = :receipt,
                            delivered_at = :at, fault = null
                        where id = :id and state <> 'DELIVERED'
                        """)
                .param("id", id)
                .param("receipt", receipt)
                .param("at", at(when))
                .update();
    }

    void refused(UUID id, Fault fault) {
        database.sql("update relay_out set state = 'REFUSED', next_at = null, fault = :fault where id = :id")
                .param("id", id)
                .param("fault", fault.name())
                .update();
    }

    void tryAgain(UUID id, Instant next) {
        database.sql("update relay_out set next_at = :next where id = :id and state = 'WAITING'")
                .param("id", id)
                .param("next", at(next))
                .update();
    }

    /// Makes a message due at once.
    boolean hurry(UUID id, Instant now) {
        return database.sql("update relay_out set next_at = :now where id = :id and state = 'WAITING'")
                        .param("id", id)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    private static OutMessage message(ResultSet row, int number) throws SQLException {
        String fault = row.getString("fault");
        return new OutMessage(
                row.getObject("id", UUID.class),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                new AgencyId(row.getObject("from_agency", UUID.class)),
                new AgencyId(row.getObject("peer", UUID.class)),
                Message.Kind.valueOf(row.getString("kind")),
                row.getString("hash"),
                row.getString("sealed"),
                row.getTimestamp("written_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                OutMessage.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "delivered_at"),
                row.getString("receipt"),
                fault == null ? null : Fault.valueOf(fault));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
