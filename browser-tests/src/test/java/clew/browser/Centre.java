package clew.browser;

/// The members of the fictional reception centre who take part in the journey, by their user names.
final class Centre {

    static final String RESPONDER = "ana";
    static final String CASE_WORKER = "bruno";
    static final String NGO_WORKER = "clara";
    static final String DECISION_MAKER = "dario";
    static final String GUARDIAN = "edda";
    static final String POLICE = "felix";
    static final String CO_ORDINATOR = "gwen";
    static final String AUDITOR = "hugo";
    static final String ADMINISTRATOR = "iris";
    static final String OUTSIDER = "jonas";
    static final String SHELTER = "House by the Lake";

    private Centre() {}
}
