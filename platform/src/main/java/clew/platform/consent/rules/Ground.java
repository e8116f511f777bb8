package clew.platform.consent.rules;

/// What the law allows without agreement; each needs a reason, who recorded it, and an end.
public enum Ground {
    /// The child would come to harm otherwise.
    CHILD_PROTECTION,
    /// Somebody's life or health is in danger.
    DANGER_TO_LIFE,
    /// A law orders it; the law is named.
    DUTY_IN_LAW;

    /// The message key of its label.
    public String key() {
        return "consent.ground." + name();
    }
}
