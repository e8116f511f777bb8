package clew.platform.recognition;

/// Why somebody should be seen first; the order is the order of the queue. It is said openly and never added up.
enum WaitReason {
    /// Somebody must be safe now.
    SAFETY,
    /// Somebody needs care now.
    HEALTH,
    /// Perhaps a child, with no adult of their own.
    ALONE_CHILD,
    /// Indications were noted already.
    INDICATIONS,
    /// A screening was to be repeated by today.
    AGAIN,
    /// They have waited for more than a day.
    LONG_WAIT;

    /// After how many hours a wait is long.
    static final int LONG_HOURS = 24;
}
