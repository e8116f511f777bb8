package clew.recognition;

/// When the thing happened: at recruitment or at the destination; [#ANY] where the instrument does not say.
///
/// The same thing, for example confiscated documents, can be one indicator in each phase, with different weights.
public enum Phase {
    RECRUITMENT,
    DESTINATION,
    ANY
}
