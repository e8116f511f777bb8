package clew.platform.access.chain;

import java.util.Comparator;

/// One thing that is not as it was when the trail was written.
///
/// @param kind what is wrong
/// @param position the place in the chain where it shows; for an entry that was put in, the place where it would
/// stand
/// @param entry the number of the entry, or 0 where it is not known
/// @param expected what should be there
/// @param found what is there
public record Finding(Kind kind, long position, long entry, String expected, String found) {

    static final Comparator<Finding> BY_PLACE = Comparator.comparingLong(Finding::position)
            .thenComparing(finding -> finding.kind() != Kind.ENTRY_INSERTED)
            .thenComparingLong(Finding::entry);

    /// What can be wrong.
    public enum Kind {
        /// The identity of the instance is another than the one the chain begins with.
        GENESIS,
        /// A position of the chain is not there.
        LINK_MISSING,
        /// The hash of a position does not follow from what stands before it and in it.
        LINK_CHANGED,
        /// The entry of a position is not there.
        ENTRY_MISSING,
        /// Who, when, what or the verdict of an entry was changed.
        ENTRY_CHANGED,
        /// Whom an entry is about, or its facts, were changed.
        ABOUT_CHANGED,
        /// What an entry is about was taken away, and no entry says by whom.
        FORGOTTEN_UNSAID,
        /// An entry says that it made others be forgotten, and they are not those that are.
        FORGOTTEN_OTHERS,
        /// An entry that is neither in the chain nor waits to be.
        ENTRY_INSERTED,
        /// An entry that waited to be sealed is not there, or is not as it was written.
        WAITING_CHANGED,
        /// The chain has another hash at the position of a checkpoint.
        CHECKPOINT_DIFFERS,
        /// The chain ends before the position of a checkpoint.
        CHECKPOINT_BEYOND,
        /// A checkpoint is signed with a key that this instance has no record of.
        CHECKPOINT_KEY
    }
}
