package clew.platform.relay;

import clew.platform.directory.AgencyId;
import clew.platform.referral.ReferralId;
import clew.platform.relay.envelope.Message;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The messages that came in, and which referral here began as which referral elsewhere. Used as the system only.
@Component
class TakenRows {

    private final JdbcClient database;

    TakenRows(JdbcClient database) {
        this.database = database;
    }

    /// A message that was taken before.
    record Before(String hash, String receipt) {}

    /// Notes that a message is taken; false if one of this identity was taken before. Whoever comes second
    /// waits until the first has finished.
    boolean take(Message message, Peer peer, AgencyId to, String receipt, Instant at) {
        return database.sql("""
                        insert into relay_in (id, peer, to_agency, kind, hash, taken_at, receipt)
                        values (:id, :peer, :to, :kind, :hash, :at, :receipt) on conflict (id) do nothing
                        """)
                        .param("id", message.id())
                        .param("peer", peer.agency().value())
                        .param("to", to.value())
                        .param("kind", message.kind().name())
                        .param("hash", message.hash())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("receipt", receipt)
                        .update()
                == 1;
    }

    Before before(UUID id) {
        return database.sql("select hash, receipt from relay_in where id = :id")
                .param("id", id)
                .query((row, _) -> new Before(row.getString("hash"), row.getString("receipt")))
                .single();
    }

    /// The receipt of a message that came for an agency.
    Optional<String> receipt(UUID id, AgencyId to) {
        return database.sql("select receipt from relay_in where id = :id and to_agency = :to")
                .param("id", id)
                .param("to", to.value())
                .query(String.class)
                .optional();
    }

    void mirror(ReferralId here, UUID origin, Peer peer, AgencyId to) {
        database.sql("""
                        insert into relay_mirror (referral_id, origin, peer, to_agency)
                        values (:here, :origin, :peer, :to)
                        """)
                .param("here", here.value())
                .param("origin", origin)
                .param("peer", peer.agency().value())
                .param("to", to.value())
                .update();
    }

    /// The referral here that began as this one there.
    Optional<ReferralId> here(UUID origin, Peer peer) {
        return database.sql("select referral_id from relay_mirror where origin = :origin and peer = :peer")
                .param("origin", origin)
                .param("peer", peer.agency().value())
                .query(UUID.class)
                .optional()
                .map(ReferralId::new);
    }

    /// Where a referral here began, if it began elsewhere.
    Optional<UUID> origin(ReferralId here) {
        return database.sql("select origin from relay_mirror where referral_id = :here")
                .param("here", here.value())
                .query(UUID.class)
                .optional();
    }
}
