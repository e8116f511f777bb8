package clew.platform.packs;

import java.util.List;
import java.util.Set;

/// What a room has to say about the files of a pack that it reads. A room contributes a bean without state and
/// without constructor parameters: the command line makes the same beans on its own.
public interface PackPart {

    /// Whether the room reads the file of that name, which is a path within the pack such as `forms/referral.yaml`.
    boolean reads(String name);

    /// The names of files without which a pack is not whole.
    default Set<String> required() {
        return Set.of();
    }

    /// Everything that is wrong with a file that the room reads; it may look at the other files of the pack.
    List<PackFault> check(Pack pack, String name);

    /// The things that a sound file defines, so that two versions can be compared by people. The default is
    /// none: then the comparison says only that the file changed.
    default List<PackItem> items(String name, String text) {
        return List.of();
    }
}
