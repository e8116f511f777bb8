package clew.scenario.evidence;

import clew.scenario.pack.Sign;

/// That an indicator of an instrument of the recognition engine was observed.
public record Seen(String instrument, String indicator) {

    /// The key among the texts of a pack of the sentence that says so.
    public String textKey() {
        return Sign.textKey(instrument, indicator);
    }

    static Seen of(Sign sign) {
        return new Seen(sign.instrument(), sign.indicator());
    }
}
