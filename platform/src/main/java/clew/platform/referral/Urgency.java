package clew.platform.referral;

/// How soon the receiving agency has to answer. The time that belongs to each is data: `referral/due-times.csv`.
public enum Urgency {
    /// Somebody's life or safety depends on it.
    IMMEDIATE,
    /// Within the day.
    URGENT,
    /// Within a few days.
    SOON,
    /// Nothing is lost by waiting a week.
    ROUTINE
}
