package clew.recognition;

/// What a row of a combination table recommends to the human who decides. Never a decision.
public enum Recommendation {
    /// Keep the door open: screen again, in private, with an interpreter, perhaps by somebody else.
    SCREEN_AGAIN,
    /// Offer a referral to labour-rights advice or the labour inspection.
    LABOUR_RIGHTS,
    /// Bring in child protection and a guardian.
    CHILD_PROTECTION,
    /// Let the competent human decide about reasonable grounds.
    HUMAN_DECISION
}
