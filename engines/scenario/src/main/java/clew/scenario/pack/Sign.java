package clew.scenario.pack;

/// That an indicator of an instrument may show in artefacts of a kind.
///
/// @param instrument the id of an instrument of the recognition engine
/// @param indicator the id of one of its indicators
public record Sign(Artefact artefact, String instrument, String indicator) {

    /// The key among the texts of a pack of what an observer writes down where it shows.
    public String textKey() {
        return "sign." + instrument + "." + indicator;
    }
}
