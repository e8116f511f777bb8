package clew.money.pattern;

/// The shapes that are looked for.
///
/// Eight of them are those of AMLworld (Altman and others, NeurIPS 2023; there without peel chains, round trips
/// and rapid pass-through, which are practice of investigators). What each number means stands in [Limits].
public enum Typology {
    /// One account is paid by many within the window.
    FAN_IN,
    /// One account pays many within the window.
    FAN_OUT,
    /// One account is paid by many and then pays many: what is gathered is scattered.
    GATHER_SCATTER,
    /// One account pays many, and these pay one other: what is scattered is gathered.
    SCATTER_GATHER,
    /// Money that goes from account to account, each payment after the one before, until it is back.
    CYCLE,
    /// Several accounts each pay the same several others.
    BIPARTITE,
    /// Several accounts each pay the same several others, and these each pay the same several others again.
    STACK,
    /// Most of an amount goes on from account to account, and at each a part is peeled off.
    PEEL_CHAIN,
    /// Most of what somebody paid comes back to them by way of others.
    ROUND_TRIP,
    /// What comes in goes out again at once.
    RAPID_PASS_THROUGH
}
