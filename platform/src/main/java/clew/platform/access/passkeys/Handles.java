package clew.platform.access.passkeys;

import clew.platform.access.MemberId;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;

/// The user handle of a member: the 16 bytes of their identity. Random, and nothing that says who they are, as Web
/// Authentication asks for (section 14.6.1).
final class Handles {

    private Handles() {}

    static Bytes of(MemberId member) {
        UUID id = member.value();
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    static MemberId member(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new MemberId(new UUID(bytes.getLong(), bytes.getLong()));
    }
}
