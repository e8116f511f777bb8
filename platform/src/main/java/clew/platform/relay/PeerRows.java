package clew.platform.relay;

import clew.platform.directory.AgencyId;
import clew.platform.relay.envelope.KeyPairs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The agencies of other instances whose cards somebody confirmed.
@Component
class PeerRows {

    private final JdbcClient database;

    PeerRows(JdbcClient database) {
        this.database = database;
    }

    List<Peer> all() {
        return database.sql("select * from relay_peer order by confirmed_at")
                .query(PeerRows::peer)
                .list();
    }

    /// The agencies alone, without reading a key.
    Set<AgencyId> agencies() {
        return Set.copyOf(database.sql("select agency_id from relay_peer")
                .query((row, _) -> new AgencyId(Objects.requireNonNull(row.getObject(1, UUID.class))))
                .list());
    }

    Optional<Peer> find(AgencyId agency) {
        return database.sql("select * from relay_peer where agency_id = :agency")
                .param("agency", agency.value())
                .query(PeerRows::peer)
                .optional();
    }

    Optional<Peer> byRemote(UUID remote) {
        return database.sql("select * from relay_peer where remote_agency = :remote")
                .param("remote", remote)
                .query(PeerRows::peer)
                .optional();
    }

    /// The agency that signs with this key, if it is trusted now.
    Optional<Peer> bySigning(String name) {
        return database.sql("select * from relay_peer where signing_id = :name and revoked_at is null")
                .param("name", name)
                .query(PeerRows::peer)
                .optional();
    }

    /// Adds a peer, or gives a known one its new keys and address.
    void keep(Peer peer) {
        database.sql("""
                        insert into relay_peer (agency_id, remote_agency, url, signing_id, signing, encryption,
                            fingerprint, confirmed_by, confirmed_at)
                        values (:agency, :remote, :url, :signingId, :signing, :encryption, :fingerprint, :by, :at)
                        on conflict (agency_id) do update set url = excluded.url, signing_id = excluded.signing_id,
                            signing = excluded.signing, encryption = excluded.encryption,
                            fingerprint = excluded.fingerprint, confirmed_by = excluded.confirmed_by,
                            confirmed_at = excluded.confirmed_at, revoked_at = null
                        """)
                .param("agency", peer.agency().value())
                .param("remote", peer.remote())
                .param("url", peer.url())
                .param("signingId", peer.keys().signing().getKeyID())
                .param("signing", peer.keys().open().signing().toJSONString())
                .param("encryption", peer.keys().open().encryption().toJSONString())
                .param("fingerprint", peer.fingerprint())
                .param("by", peer.confirmedBy())
                .param("at", peer.confirmedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean revoke(AgencyId agency, Instant at) {
        return database.sql("update relay_peer set revoked_at = :at where agency_id = :agency and revoked_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency.value())
                        .update()
                == 1;
    }

    private static Peer peer(ResultSet row, int number) throws SQLException {
        return new Peer(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getObject("remote_agency", UUID.class),
                row.getString("url"),
                KeyPairs.read(row.getString("signing"), row.getString("encryption")),
                row.getString("fingerprint"),
                row.getString("confirmed_by"),
                row.getTimestamp("confirmed_at").toInstant(),
                row.getTimestamp("revoked_at") == null);
    }
}
