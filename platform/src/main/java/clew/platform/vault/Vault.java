package clew.platform.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Seals texts about a person and opens them again; the door of the room.
///
/// Envelope encryption: a text is sealed with AES-256-GCM under the person's key for its compartment, and that key
/// is kept wrapped under the instance's master keys. The place of the text (table, column, row) is bound into the
/// seal, so that a sealed value cannot be moved to another row, column, person or compartment.
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

    /// Whose keys seal the secrets of the instance itself.
    static final UUID INSTANCE = new UUID(0, 0);

    private final PersonKeys keys;
    private final MasterKeys master;
    private final MessageSource words;

    Vault(PersonKeys keys, MasterKeys master, MessageSource words) {
        this.keys = keys;
        this.master = master;
        this.words = words;
    }

    /// Seals a text.
    ///
    /// @param person whose keys
    /// @param place where it will stand: table, column and row, such as `case_note.content:` with the row's
    /// identity
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
        if (sealed.length == 0) {
            throw new Erased();
        }
        if (sealed.length <= HEAD_BYTES || sealed[0] != FORMAT) {
            throw new VaultFault("Something sealed is in a format that this Clew does not know.");
        }
        int version = version(sealed);
        byte[] body = Arrays.copyOfRange(sealed, HEAD_BYTES, sealed.length);
        try {
            byte[] text = keys.of(new PersonKeys.Name(person, compartment, version))
                    .decrypt(body, binding(person, compartment, place));
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failed) {
            throw new VaultFault("Something sealed was changed or moved.", failed);
        }
    }

    /// What [#open] gives; nothing where nothing is sealed, or where the person was erased.
    public Optional<String> find(UUID person, Compartment compartment, String place, byte @Nullable [] sealed) {
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(open(person, compartment, place, sealed));
        } catch (Erased _) {
            return Optional.empty();
        }
    }

    /// What [#open] gives, for a reader; the word for "erased", in the reader's language, where it is there no more.
    public String read(UUID person, Compartment compartment, String place, byte @Nullable [] sealed) {
        return find(person, compartment, place, sealed).orElseGet(this::erased);
    }

    /// The word for what is there no more, in the reader's language.
    public String erased() {
        return words.getMessage("vault.erased", null, LocaleContextHolder.getLocale());
    }

    /// Reads the keys of many persons at once: before a list is opened line by line.
    public void prepare(Collection<UUID> persons, Compartment compartment) {
        keys.fetch(persons, List.of(compartment));
    }

    /// Reads the keys of many persons for several compartments, or all if none is named, with one question.
    public void prepareAll(Collection<UUID> persons, Compartment... compartments) {
        keys.fetch(persons, List.of(compartments.length == 0 ? Compartment.values() : compartments));
    }

    /// Makes the keys of many persons at once: before much is sealed.
    public void provide(Collection<UUID> persons, Compartment compartment) {
        keys.provide(persons, compartment);
    }

    /// Opens the lines of a list: reads the keys of all of them with one question, then each line.
    ///
    /// @param compartments those that the lines need, or none for all
    public <T> List<T> openAll(List<Unopened<T>> lines, Compartment... compartments) {
        prepareAll(lines.stream().map(Unopened::person).toList(), compartments);
        return lines.stream().map(line -> line.opening().get()).toList();
    }

    /// Destroys every key of a person; what was sealed with them is lost for good, in backups too.
    public void destroy(UUID person) {
        if (person.equals(INSTANCE)) {
            throw new IllegalArgumentException("the instance itself cannot be erased");
        }
        keys.destroy(person);
    }

    /// Seals a secret of the instance or of a member, such as that of a second factor.
    public byte[] sealForInstance(String place, String text) {
        return seal(INSTANCE, Compartment.IDENTITY, place, text);
    }

    /// Opens what [#sealForInstance] made with the same place.
    public String openForInstance(String place, byte[] sealed) {
        return open(INSTANCE, Compartment.IDENTITY, place, sealed);
    }

    /// A blind key: the same text gives the same key, and without the instance's keys nobody can tell which text it
    /// was.
    ///
    /// @param purpose keeps keys of different uses apart
    /// @return 32 hexadecimal digits
    public String blind(String purpose, String text) {
        return HexFormat.of().formatHex(blinded(purpose, text));
    }

    /// As [#blind], for a column of type `uuid`: half the room, and compared by a leakproof operator.
    public UUID blindKey(String purpose, String text) {
        ByteBuffer key = ByteBuffer.wrap(blinded(purpose, text));
        return new UUID(key.getLong(), key.getLong());
    }

    private byte[] blinded(String purpose, String text) {
        try {
            return master.blind(purpose + "/" + text);
        } catch (GeneralSecurityException failed) {
            throw new VaultFault("A blind key could not be made.", failed);
        }
    }

    /// Which version of the key something was sealed with.
    static int version(byte[] sealed) {
        return ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt();
    }

    private static byte[] binding(UUID person, Compartment compartment, String place) {
        return (person + "/" + compartment + "/" + place).getBytes(StandardCharsets.UTF_8);
    }
}
