package clew.platform.access.passkeys;

import clew.platform.access.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/// The rows of passkeys, as the ceremony and as their members read them.
@Repository
class PasskeyRows implements UserCredentialRepository {

    private final JdbcClient jdbc;

    PasskeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Passkey> of(MemberId member) {
        return records(member).stream()
                .map(row -> new Passkey(
                        row.getCredentialId().toBase64UrlString(), row.getLabel(), row.getCreated(), row.getLastUsed()))
                .toList();
    }

    Optional<MemberId> owner(Bytes credential) {
        return jdbc.sql("select member_id from passkey where credential_id = ?")
                .param(credential.toBase64UrlString())
                .query((row, _) -> new MemberId(row.getObject("member_id", UUID.class)))
                .optional();
    }

    boolean rename(MemberId member, String id, String label) {
        return jdbc.sql("update passkey set label = ? where member_id = ? and credential_id = ?")
                        .params(label, member.value(), id)
                        .update()
                == 1;
    }

    boolean remove(MemberId member, String id) {
        return jdbc.sql("delete from passkey where member_id = ? and credential_id = ?")
                        .params(member.value(), id)
                        .update()
                == 1;
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("delete from passkey where credential_id = ?")
                .param(credential.toBase64UrlString())
                .update();
    }

    /// Keeps a new passkey, or what a sign-in changed in a known one: never whose it is, its key or its name.
    @Override
    public void save(CredentialRecord passkey) {
        jdbc.sql("""
                        insert into passkey (credential_id, member_id, public_key, signature_count, uv_initialized,
                            backup_eligible, backup_state, transports, attestation, client_data, label, created_at,
                            last_used_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (credential_id) do update set signature_count = excluded.signature_count,
                            uv_initialized = excluded.uv_initialized, backup_state = excluded.backup_state,
                            last_used_at = excluded.last_used_at
                        """)
                .params(
                        passkey.getCredentialId().toBase64UrlString(),
                        Handles.member(passkey.getUserEntityUserId()).value(),
                        passkey.getPublicKey().getBytes(),
                        passkey.getSignatureCount(),
                        passkey.isUvInitialized(),
                        passkey.isBackupEligible(),
                        passkey.isBackupState(),
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(",")),
                        kept(passkey.getAttestationObject()),
                        kept(passkey.getAttestationClientDataJSON()),
                        passkey.getLabel(),
                        at(passkey.getCreated()),
                        at(passkey.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql("select * from passkey where credential_id = ?")
                .param(credential.toBase64UrlString())
                .query((row, _) -> record(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return records(Handles.member(handle));
    }

    private List<CredentialRecord> records(MemberId member) {
        return jdbc.sql("select * from passkey where member_id = ? order by created_at, credential_id")
                .param(member.value())
                .query((row, _) -> record(row))
                .list();
    }

    private static CredentialRecord record(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getString("credential_id")))
                .userEntityUserId(Handles.of(new MemberId(row.getObject("member_id", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(transports(row.getString("transports")))
                .attestationObject(bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(bytes(row.getBytes("client_data")))
                .label(row.getString("label"))
                .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String kept) {
        return Arrays.stream(kept.split(",", -1))
                .filter(transport -> !transport.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    private static byte[] kept(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }

    private static @Nullable Bytes bytes(byte @Nullable [] kept) {
        return kept == null || kept.length == 0 ? null : new Bytes(kept);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
