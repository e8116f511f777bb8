package clew.scenario.evidence;

/// That an indicator of an instrument of the recognition engine was observed.
public record Seen(String instrument, String indicator) {

    /// The key among the texts of a pack of the sentence that says so.
    public String textKey() {
        return "sign." + instrument + "." + indicator;
    }
}
