package clew.scenario.pack;

/// That an indicator of an instrument may show in artefacts of a kind.
///
/// @param instrument the id of an instrument of the recognition engine
/// @param indicator the id of one of its indicators
public record Sign(Artefact artefact, String instrument, String indicator) {

    /// The instrument with the eleven indicators of forced labour of the ILO: the means of control of networks and the
    /// signs in which the difficulty of a world is measured. A pack shows each of them somewhere.
    public static final String FORCED_LABOUR = "ilo-forced-labour";

    /// The key among the texts of a pack of what an observer writes down where it shows.
    public String textKey() {
        return textKey(instrument, indicator);
    }

    /// The same key where it is not known in which artefact it shows.
    public static String textKey(String instrument, String indicator) {
        return "sign." + instrument + "." + indicator;
    }
}
