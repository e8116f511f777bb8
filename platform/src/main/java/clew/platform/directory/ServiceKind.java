package clew.platform.directory;

/// What an agency can do for a person: the assistance of the Council of Europe Convention (CETS 197, art. 12) and
/// what comes with it (identification, art. 10; residence, art. 14; redress, art. 15; return, art. 16).
public enum ServiceKind {
    SHELTER,
    MEDICAL,
    PSYCHOLOGICAL,
    LEGAL_ADVICE,
    INTERPRETATION,
    COUNSELLING,
    MATERIAL_HELP,
    EDUCATION,
    WORK_AND_TRAINING,
    GUARDIANSHIP,
    CHILD_PROTECTION,
    IDENTIFICATION,
    INVESTIGATION,
    LABOUR_RIGHTS,
    ASYLUM_PROCEDURE,
    RESIDENCE_PERMIT,
    FAMILY_TRACING,
    RETURN_AND_REINTEGRATION,
    DOCUMENTS;

    /// The message key of its label.
    public String key() {
        return "directory.service." + name();
    }
}
