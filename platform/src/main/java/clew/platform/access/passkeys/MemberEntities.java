package clew.platform.access.passkeys;

import clew.platform.access.Account;
import clew.platform.access.MemberId;
import clew.platform.access.Members;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/// Members as the ceremony knows them. Nothing more is kept of them than Clew keeps anyway.
///
/// The ceremony names them by what the authentication is called: here always a member's identity.
@Component
class MemberEntities implements PublicKeyCredentialUserEntityRepository {

    private final Members members;

    MemberEntities(Members members) {
        this.members = members;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return members.find(Handles.member(handle)).map(MemberEntities::entity).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String identity) {
        return members.find(new MemberId(UUID.fromString(identity)))
                .map(MemberEntities::entity)
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("Members are made elsewhere.");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("Members are kept elsewhere.");
    }

    private static PublicKeyCredentialUserEntity entity(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Handles.of(account.member().id()))
                .name(account.userName())
                .displayName(account.userName())
                .build();
    }
}
