package clew.recognition;

/// How a set of positive dimensions is read: as about an adult, or as about a child, for whom the means are not
/// needed (Palermo Protocol art. 3(c)).
public enum ReadingKind {
    ADULT,
    CHILD
}
