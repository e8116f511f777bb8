package clew.recognition;

/// How an indicator can be noticed, or was: told by somebody, observed without a question, or read in a document.
public enum Noticed {
    TOLD,
    OBSERVED,
    DOCUMENT
}
