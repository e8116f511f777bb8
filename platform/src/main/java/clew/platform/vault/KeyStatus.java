package clew.platform.vault;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the keys of an instance are: figures and places, no key and nothing of a person.
///
/// @param directory where the files of the master keys are
/// @param files each file there with who may read it
/// @param fingerprint what names the keys of the instance; rotations do not change it
/// @param masters the master keys, the first one first
/// @param persons how many have keys
/// @param erased how many had keys, which were destroyed
/// @param oldest when the oldest key that still opens something was made, or null where there is none
/// @param newest when the newest one was made
/// @param rotating whether a rotation of the keys of persons was begun and not ended
/// @param columns the sealed columns of all rooms
public record KeyStatus(
        String directory,
        List<File> files,
        String fingerprint,
        List<Master> masters,
        long persons,
        long erased,
        @Nullable Instant oldest,
        @Nullable Instant newest,
        boolean rotating,
        List<Column> columns) {

    /// A file of keys.
    ///
    /// @param permissions as `rw-------`
    /// @param closed whether nobody but its owner may read or write it
    public record File(String name, String permissions, boolean closed) {}

    /// A master key.
    ///
    /// @param version 1 for the first
    /// @param number what Tink calls it, in hexadecimal digits
    /// @param wraps how many keys lie wrapped by it
    /// @param primary whether it wraps from now on
    /// @param here whether it is in the directory
    public record Master(
            int version,
            String number,
            Instant begun,
            @Nullable Instant retired,
            long wraps,
            boolean primary,
            boolean here) {}

    /// A sealed column.
    ///
    /// @param sealed how many texts are sealed
    /// @param old how many of them with a key that is not the newest of its person
    /// @param clear how many are not sealed yet
    public record Column(String name, long sealed, long old, long clear) {}

    static String hex(int number) {
        return "%08x".formatted(number);
    }
}
