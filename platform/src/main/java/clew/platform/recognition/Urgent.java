package clew.platform.recognition;

/// What must not wait, seen at the landing and without asking anybody.
public enum Urgent {
    /// Somebody is ill, hurt, pregnant or has been long without water or food.
    HEALTH,
    /// Somebody is afraid of a person nearby, or is being watched.
    SAFETY
}
