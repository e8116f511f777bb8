package clew.platform.relay;

import clew.platform.database.Fence;
import clew.platform.directory.AgencyId;
import clew.platform.relay.envelope.KeyPairs;
import clew.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The keys of our own agencies: made when first needed, sealed at rest, and kept after they are retired, so
/// that what is still under way can be read.
@Component
class KeyRows {

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    KeyRows(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /// The keys of one of our agencies.
    record Own(AgencyId agency, KeyPairs keys, Instant createdAt) {}

    /// The keys that an agency signs with now; made if it has none.
    Own current(AgencyId agency) {
        List<Own> found = read("agency_id = :value and retired_at is null", agency.value());
        if (!found.isEmpty()) {
            return found.getFirst();
        }
        insert(agency);
        return read("agency_id = :value and retired_at is null", agency.value()).getFirst();
    }

    /// The keys that a message is encrypted to, retired ones too.
    Optional<Own> byEncryption(String name) {
        return read("encryption_id = :value", name).stream().findFirst();
    }

    /// Retires the keys of an agency and makes new ones. Others need its new card.
    Own renew(AgencyId agency) {
        Fence.runAsSystem(() -> database.sql("""
                        update relay_key set retired_at = :now where agency_id = :agency and retired_at is null
                        """)
                .param("now", now().atOffset(ZoneOffset.UTC))
                .param("agency", agency.value())
                .update());
        return current(agency);
    }

    private void insert(AgencyId agency) {
        KeyPairs fresh = KeyPairs.fresh();
        String name = fresh.signing().getKeyID();
        Fence.runAsSystem(() -> database.sql("""
                        insert into relay_key (agency_id, signing_id, encryption_id, signing, encryption, created_at)
                        values (:agency, :signingId, :encryptionId, :signing, :encryption, :now)
                        on conflict (agency_id) where retired_at is null do nothing
                        """)
                .param("agency", agency.value())
                .param("signingId", name)
                .param("encryptionId", fresh.encryption().getKeyID())
                .param(
                        "signing",
                        vault.sealForInstance(
                                place("signing", name), fresh.signing().toJSONString()))
                .param(
                        "encryption",
                        vault.sealForInstance(
                                place("encryption", name), fresh.encryption().toJSONString()))
                .param("now", now().atOffset(ZoneOffset.UTC))
                .update());
    }

    private List<Own> read(String condition, Object value) {
        List<Own> found = new ArrayList<>();
        Fence.runAsSystem(() -> found.addAll(database.sql("""
                        select agency_id, signing_id, signing, encryption, created_at from relay_key where\s
                        """ + condition)
                .param("value", value)
                .query((row, _) -> own(row))
                .list()));
        return found;
    }

    private Own own(ResultSet row) throws SQLException {
        String name = row.getString("signing_id");
        return new Own(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                KeyPairs.read(
                        vault.openForInstance(place("signing", name), row.getBytes("signing")),
                        vault.openForInstance(place("encryption", name), row.getBytes("encryption"))),
                row.getTimestamp("created_at").toInstant());
    }

    private static String place(String column, String name) {
        return "relay_key." + column + ":" + name;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
