package clew.platform.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Seals texts about a person and opens them again; the door of the room.
///
/// Envelope encryption: a text is sealed with AES-256-GCM under the person's key for its compartment, and that key is
/// kept wrapped under the instance's master keys. The place of the text (table, column, row) is bound into the seal, so
/// that a sealed value cannot be moved to another row, column, person or compartment.
///
/// ```
/// 1 byte  format, 1
/// 4 bytes version of the key, big-endian
/// rest    nonce, ciphertext and tag
/// ```
@Component
public final class Vault {

    private static final byte FORMAT = 1;
    private static final int HEAD_BYTES = 5;
    private static final String INSTANCE = "instance/";

    private final PersonKeys keys;
    private final MasterKeys master;

    Vault(PersonKeys keys, MasterKeys master) {
        this.keys = keys;
        this.master = master;
    }

    /// Seals a text.
    ///
    /// @param person whose keys
    /// @param place where it will stand: table, column and row, such as
    /// `case_note.content:` with the row's identity
    /// @throws Erased if the person was erased
    public byte[] seal(UUID person, Compartment compartment, String place, String text) {
        PersonKeys.Current current = keys.current(person, compartment);
        try {
            byte[] sealed =
                    current.key().encrypt(text.getBytes(StandardCharsets.UTF_8), binding(person, compartment, place));
            return ByteBuffer.allocate(HEAD_BYTES + sealed.length)
                    .put(FORMAT)
                    .putInt(current.version())
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException failed) {
            throw new VaultFault("Something could not be sealed.", failed);
        }
    }

    /// Opens what [#seal] made with the same person, compartment and place.
    ///
    /// @throws Erased if the person was erased
    /// @throws VaultFault if it was changed or moved
    public String open(UUID person, Compartment compartment, String place, byte[] sealed) {
        if (sealed.length <= HEAD_BYTES || sealed[0] != FORMAT) {
            throw new VaultFault("Something sealed is in a format that this Clew does not know.");
        }
        int version = ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt();
        byte[] body = ByteBuffer.allocate(sealed.length - HEAD_BYTES)
                .put(sealed, HEAD_BYTES, sealed.length - HEAD_BYTES)
                .array();
        try {
            byte[] text = keys.of(new PersonKeys.Name(person, compartment, version))
                    .decrypt(body, binding(person, compartment, place));
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failed) {
            throw new VaultFault("Something sealed was changed or moved.", failed);
        }
    }

    /// Reads the keys of many persons at once: before a list is opened line by line.
    public void prepare(Collection<UUID> persons, Compartment compartment) {
        keys.fetch(persons, compartment);
    }

    /// Destroys every key of a person; what was sealed with them is lost for good, in backups too.
    public void destroy(UUID person) {
        keys.destroy(person);
    }

    /// Seals a secret of the instance or of a member, such as that of a second factor.
    public byte[] sealForInstance(String place, String text) {
        try {
            return master.wrap(text.getBytes(StandardCharsets.UTF_8), INSTANCE + place);
        } catch (GeneralSecurityException failed) {
            throw new VaultFault("A secret of the instance could not be sealed.", failed);
        }
    }

    /// Opens what [#sealForInstance] made with the same place.
    public String openForInstance(String place, byte[] sealed) {
        try {
            return new String(master.unwrap(sealed, INSTANCE + place), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failed) {
            throw new VaultFault("A secret of the instance was changed or moved.", failed);
        }
    }

    /// A blind key: the same text gives the same key, and without the instance's keys nobody can tell which text it
    /// was.
    ///
    /// @param purpose keeps keys of different uses apart
    /// @return 32 hexadecimal digits
    public String blind(String purpose, String text) {
        try {
            return HexFormat.of().formatHex(master.blind(purpose + "/" + text));
        } catch (GeneralSecurityException failed) {
            throw new VaultFault("A blind key could not be made.", failed);
        }
    }

    private static byte[] binding(UUID person, Compartment compartment, String place) {
        return (person + "/" + compartment + "/" + place).getBytes(StandardCharsets.UTF_8);
    }
}
