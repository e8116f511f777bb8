package clew.platform.person;

import java.util.List;
import java.util.UUID;

/// What a room loses, and does, when a person is erased. A room contributes a bean.
///
/// What is sealed for the person goes by itself (`sealed/*.csv`). Here a room says how much it holds, for the page on
/// which somebody confirms, and takes away what would else point to the person: drafts, previews, notes about several
/// people. It is asked within the system's scope and the transaction of the erasure, before the keys are destroyed.
public interface ErasedWithPerson {

    /// How much will be lost.
    List<Loss> losses(UUID person);

    /// Takes away what the room has to take away itself.
    void erase(UUID person);

    /// So many of something.
    ///
    /// @param key the message key of the thing, with the number as its argument
    record Loss(String key, long count) {}
}
