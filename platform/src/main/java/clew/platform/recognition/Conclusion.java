package clew.platform.recognition;

/// What a human concludes from a screening.
public enum Conclusion {
    /// There are reasonable grounds to believe that the person has been trafficked: a presumption, and with it a
    /// case.
    RAISED,
    /// No presumption now. It says nothing against the person, and another screening is always possible.
    NOT_RAISED,
    /// Too early to say: another screening on another day.
    SCREEN_AGAIN
}
