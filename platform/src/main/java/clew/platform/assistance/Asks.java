package clew.platform.assistance;

/// What a form asks when a step is written down. The day is always asked.
enum Asks {
    /// From which day.
    FROM,
    /// Until which day.
    UNTIL,
    /// The language in which it was said.
    LANGUAGE,
    /// The agency of the directory that gives it.
    PROVIDER,
    /// Why, as a code.
    GROUND,
    /// How it was asked or answered.
    WAY,
    /// An amount of money.
    MONEY,
    /// Words; sealed.
    WORDS,
    /// The six risks of a return, each with how grave it is and from where that is known; sealed.
    RISKS
}
